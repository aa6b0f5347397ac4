import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { civilFromDays, daysFromCivil, DAY_MS } from '../../../src/time/civil.js';
import { boundsOf } from '../../../src/time/edtf/date-bounds.js';
import { edtfDay, edtfDayOf, edtfMonth, edtfOffset, edtfTime, edtfYear } from '../../../src/time/edtf/edtf-text.js';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';

const DAYS = fc.integer({ min: daysFromCivil(-12_000, 1, 1), max: daysFromCivil(12_000, 12, 31) });

function daysOf(text: string): readonly [number, number] {
  const { earliestStart, latestEnd } = boundsOf(parseEdtf(text));
  return [earliestStart! / DAY_MS, latestEnd! / DAY_MS];
}

describe('EDTF text of civil dates', () => {
  it('is read back as the day, month and year written', () => {
    fc.assert(
      fc.property(DAYS, (day) => {
        const civil = civilFromDays(day);
        const { year, month } = civil;
        const ofYear = [daysFromCivil(year, 1, 1), daysFromCivil(year + 1, 1, 1)];
        const isLong = Math.abs(year) > 9999;
        expect(daysOf(edtfYear(year))).to.deep.equal(ofYear);
        // EDTF has neither months nor days of years of five digits.
        expect(daysOf(edtfMonth(civil))).to.deep.equal(
          isLong ? ofYear : [daysFromCivil(year, month, 1), daysFromCivil(year, month + 1, 1)],
        );
        expect(daysOf(edtfDay(civil))).to.deep.equal(isLong ? ofYear : [day, day + 1]);
      }),
    );
  });

  it('has as many digits as EDTF requires', () => {
    expect(edtfYear(-43)).to.equal('-0043');
    expect(edtfYear(476)).to.equal('0476');
    expect(edtfYear(-12_345)).to.equal('Y-12345');
    expect(edtfTime({ hour: 7, minute: 5, second: 0, ms: 0.9 })).to.equal('07:05:00');
    expect(edtfTime({ hour: 7, minute: 5, second: 0, ms: 45.6 })).to.equal('07:05:00.045');
    expect(edtfDayOf(-1)).to.equal('1969-12-31');
    expect([0, 330, -210].map(edtfOffset)).to.deep.equal(['+00:00', '+05:30', '-03:30']);
  });
});
