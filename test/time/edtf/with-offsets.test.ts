import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { spanOf } from '../../../src/time/edtf/date-bounds.js';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';
import { stringifyEdtf } from '../../../src/time/edtf/stringify-edtf.js';
import { withOffsets } from '../../../src/time/edtf/with-offsets.js';
import { edtfDates } from '../edtf-arbitrary.js';

describe('withOffsets', () => {
  const cases: [edtf: string, zone: string, written: string][] = [
    ['2022-02-05T09:00:00', 'Asia/Tokyo', '2022-02-05T09:00:00+09:00'],
    ['2020-07-01T09:00:00', 'America/St_Johns', '2020-07-01T09:00:00-02:30'],
    ['2022-02-05T09:00:00.5', 'UTC', '2022-02-05T09:00:00.5Z'],
    ['2022-02-05T09:00:00-05:00', 'Asia/Tokyo', '2022-02-05T09:00:00-05:00'],
    ['2022-02-05', 'Asia/Tokyo', '2022-02-05'],
    ['2022-02-05T09:00:00/2022-02-06', 'Asia/Tokyo', '2022-02-05T09:00:00+09:00/2022-02-06'],
    ['{2022,2023-02-05T09:00:00..}', 'Asia/Tokyo', '{2022,2023-02-05T09:00:00+09:00..}'],
    // A time skipped by the clocks: 7:30 UTC.
    ['2022-03-13T02:30:00', 'America/New_York', '2022-03-13T02:30:00-05:00'],
    // An offset with seconds.
    ['1850-01-01T09:00:00', 'Europe/Amsterdam', '1850-01-01T09:00:00'],
    ['2022-02-05T09:00:00', 'Mars/Olympus', '2022-02-05T09:00:00'],
  ];
  for (const [edtf, zone, written] of cases) {
    it(`writes ${edtf} in ${zone} as ${written}`, () => {
      expect(stringifyEdtf(withOffsets(parseEdtf(edtf), zone))).to.equal(written);
    });
  }

  it('does not change the time meant', () => {
    fc.assert(
      fc.property(edtfDates, fc.constantFrom('UTC', 'Asia/Kolkata', 'America/St_Johns'), (date, zone) => {
        expect(spanOf(withOffsets(date, zone), zone)).to.deep.equal(spanOf(date, zone));
      }),
    );
  });
});
