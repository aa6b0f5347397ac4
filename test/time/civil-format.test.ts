import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { daysFromCivil } from '../../src/time/civil.js';
import { CivilFormat } from '../../src/time/civil-format.js';

const year = (value: number, locale = 'en-GB'): string =>
  new CivilFormat(locale, { year: 'numeric' }).format({ year: value, month: 1, day: 1 });

describe('the format of civil dates', () => {
  it('has no year zero, and gives the era of years that would be misread without it', () => {
    expect([-43, 0, 1, 99, 100, 1066, 9999].map((each) => year(each))).to.deep.equal([
      '44 BC',
      '1 BC',
      '1 AD',
      '99 AD',
      '100',
      '1066',
      '9999',
    ]);
  });

  it('gives the era of any year where it is asked to', () => {
    const eras = [-43, 278, 2022, 12_000].map((each) =>
      new CivilFormat('en-GB', { year: 'numeric' }).format({ year: each, month: 1, day: 1 }, true),
    );
    expect(eras).to.deep.equal(['44 BC', '278 AD', '2022 AD', '12,000 AD']);
  });

  it('groups the digits of years from 10,000 on', () => {
    expect([-1452, -9999, -65_999_999, 12_000].map((each) => year(each))).to.deep.equal([
      '1453 BC',
      '10,000 BC',
      '66,000,000 BC',
      '12,000',
    ]);
  });

  it('uses the language and its digits, on the Gregorian calendar', () => {
    expect(year(-43, 'de')).to.equal('44 v. Chr.');
    expect(year(-43, 'ja')).to.equal('紀元前44年');
    expect(year(2022, 'ar-EG')).to.equal('٢٠٢٢');
    expect(year(2022, 'th')).to.equal('2022');
    expect(year(2022, 'fa')).to.equal('۲۰۲۲');
  });

  it('formats whole dates of any year', () => {
    const format = new CivilFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    expect(format.format({ year: -43, month: 3, day: 15 })).to.equal('15 March 44 BC');
    expect(format.format({ year: -4_000_000, month: 2, day: 29 })).to.equal('29 February 4,000,001 BC');
    expect(format.format({ year: 400_000, month: 2, day: 29 })).to.equal('29 February 400,000');
  });

  it('finds the day of the week of any date', () => {
    const format = new CivilFormat('en-GB', { weekday: 'short' });
    const days = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 12 }), (each, month) => {
        const day = daysFromCivil(each, month, 9);
        expect(format.format({ year: each, month, day: 9 })).to.equal(days[((day % 7) + 7) % 7]);
      }),
    );
  });
});
