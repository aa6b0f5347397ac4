import { expect } from '@open-wc/testing';
import { boundsOf } from '../../../src/time/edtf/date-bounds.js';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';

describe('precisionOf', () => {
  const cases = {
    millisecond: ['2022-02-05T10:00:00.5Z'],
    second: ['2022-02-05T10:00:00'],
    day: ['2022-02-05', '2022-02-05?'],
    month: ['2022-02', '2022-02-XX'],
    season: ['2022-21', '2022-33', '2022-41'],
    year: ['2022', '2022-XX', '2022-XX-XX', '-0044', 'Y17E7', '-1859S5'],
    decade: ['193', '193X', '-193X', '193X-XX', '1930S3'],
    century: ['19', '19XX', '19XX-XX-XX', '1950S2'],
    millennium: ['2XXX', 'Y3388E2S3'],
    other: ['156X-12-25', '1560-XX-25', '1984-1X', '2016-01-0X', 'X016', 'XXXX', '198X-21', 'Y17E7S1', '[1985,1986]'],
  };
  for (const [precision, texts] of Object.entries(cases)) {
    it(`is ${precision} for ${texts.join(', ')}`, () => {
      for (const text of texts) expect(boundsOf(parseEdtf(text)).precision, text).to.equal(precision);
    });
  }
});
