import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  civilFromDays,
  DAY_MS,
  dayNumberOf,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  utcCivil,
  utcInstant,
  weekdayOf,
} from '../../src/time/civil.js';

const monthAndDay = { month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) };

function dateUtc(year: number, month1: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month1 - 1, day); // Date.UTC takes 44 for 1944
}

describe('the civil calendar', () => {
  it('counts days as Date does, within its range', () => {
    fc.assert(
      fc.property(fc.record({ year: fc.integer({ min: -271_820, max: 275_759 }), ...monthAndDay }), (date) => {
        expect(daysFromCivil(date.year, date.month, date.day) * DAY_MS).to.equal(
          dateUtc(date.year, date.month, date.day),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the date of every day around the turns of years and centuries', () => {
    for (const from of [-140_000, -719_600, -1, 0, 10_900, 19_000]) {
      for (let days = from; days < from + 1500; days++) {
        const date = new Date(days * DAY_MS);
        expect(civilFromDays(days)).to.deep.equal({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }
    }
  });

  it('is its own inverse for years far beyond the age of the universe', () => {
    const year = fc.oneof(
      fc.integer({ min: -5000, max: 5000 }),
      fc.maxSafeInteger().map((n) => Math.floor(n / 400)),
    );
    fc.assert(
      fc.property(fc.record({ year, ...monthAndDay }), (date) => {
        expect(civilFromDays(daysFromCivil(date.year, date.month, date.day))).to.deep.equal(date);
      }),
      { numRuns: 2000 },
    );
  });

  it('repeats every 400 years, 146,097 days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5e12, max: 5e12 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(daysFromCivil(year + 400, month, 1) - daysFromCivil(year, month, 1)).to.equal(146_097);
      }),
    );
  });

  it('lets months and days run over', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -60, max: 60 }), (year, month) => {
        expect(daysFromCivil(year, month, 0) * DAY_MS).to.equal(dateUtc(year, month, 0));
      }),
    );
  });

  it('counts the days of months as the distance to the next', () => {
    for (const year of [-4, -1, 0, 4, 1900, 2000, 2023, 2024]) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month)).to.equal(daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1));
      }
    }
    expect([0, 4, 1900, 2000, 2023].map(isLeapYear)).to.deep.equal([true, true, false, true, false]);
  });

  it('splits an instant into the fields it was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (at) => {
        const { year, month, day, hour, minute, second, ms } = utcCivil(at);
        expect(utcInstant(year, month, day, hour, minute, second, ms)).to.equal(at);
        expect(new Date(at).toISOString()).to.contain(
          `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}`,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('tells the day of the week of any day, before 1970 too', () => {
    for (const day of [-719_468, -8, -7, -1, 0, 3, 4, 19_028]) {
      expect(weekdayOf(day), String(day)).to.equal(new Date(day * DAY_MS).getUTCDay());
    }
  });

  it('keeps fractions of a millisecond and never rounds up to the next day', () => {
    expect(utcCivil(-0.25)).to.deep.equal({
      year: 1969,
      month: 12,
      day: 31,
      hour: 23,
      minute: 59,
      second: 59,
      ms: 999.75,
    });
    expect(utcCivil(-1e-20).year).to.equal(1970);
    expect(dayNumberOf(-1)).to.equal(-1);
    expect(Object.is(dayNumberOf(0), 0)).to.equal(true);
  });

  it('gives the years of deep time', () => {
    // Noon, not midnight: a float64 resolves 65 s there, and could round a midnight to the day before.
    expect(utcCivil(utcInstant(-13_800_000_000, 1, 1, 12))).to.include({ year: -13_800_000_000, month: 1, day: 1 });
  });
});
