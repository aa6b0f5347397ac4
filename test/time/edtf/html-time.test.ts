import { expect } from '@open-wc/testing';
import { htmlTime } from '../../../src/time/edtf/html-time.js';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';

describe('htmlTime', () => {
  const cases: [string, string | null][] = [
    ['2022', '2022'],
    ['2022-01', '2022-01'],
    ['2022-01~', '2022-01'],
    ['2022-02-05', '2022-02-05'],
    ['2022-02-05T10:00:00Z', '2022-02-05T10:00:00Z'],
    ['-0044', null],
    ['202X', null],
    ['2022-21', null],
    ['2022-01/2022-03', null],
    ['2022-02-05/..', null],
    ['Y170000002', null],
  ];
  for (const [edtf, machine] of cases) {
    it(`writes ${edtf} as ${machine ?? 'nothing'}`, () => expect(htmlTime(parseEdtf(edtf))).to.equal(machine));
  }
});
