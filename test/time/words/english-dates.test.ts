import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { utcInstant } from '../../../src/time/civil.js';
import type { CivilFormatFields } from '../../../src/time/civil-format.js';
import { englishDates } from '../../../src/time/words/english-dates.js';

const WRITTEN: readonly CivilFormatFields[] = [
  { year: 'numeric' },
  { month: 'long' },
  { day: 'numeric' },
  { weekday: 'short' },
  { year: 'numeric', month: 'long' },
  { month: 'long', day: 'numeric' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

describe('dates in English', () => {
  for (const locale of ['en-GB', 'en-US'])
    for (const fields of WRITTEN)
      it(`are those of Intl in ${locale}: ${Object.keys(fields).join(', ')}`, () => {
        const write = englishDates(locale, fields)!;
        const format = new Intl.DateTimeFormat(locale, { ...fields, timeZone: 'UTC', calendar: 'gregory' });
        const [year, month, day] = [
          fc.integer({ min: 100, max: 9999 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 28 }),
        ];
        fc.assert(
          fc.property(fc.record({ year, month, day }), (date) => {
            expect(write(date)).to.equal(format.format(utcInstant(date.year, date.month, date.day)));
          }),
        );
      });

  it('are left to Intl in other locales and forms', () => {
    const others: readonly (readonly [string, CivilFormatFields])[] = [
      ['de', { year: 'numeric' }],
      ['en-CA', { year: 'numeric' }],
      ['en-GB', { month: 'short' }],
      ['en-GB', { month: 'short', day: 'numeric' }],
      ['en-GB', { weekday: 'long' }],
      ['en-GB', { weekday: 'short', day: 'numeric' }],
      ['en-GB', { year: '2-digit' }],
      ['en-GB', { year: 'numeric', day: 'numeric' }],
      ['en-GB', {}],
    ];
    for (const [locale, fields] of others) expect(englishDates(locale, fields), locale).to.equal(null);
  });
});
