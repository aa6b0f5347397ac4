import { expect } from '@open-wc/testing';
import { windowWords } from '../../src/time/window-words.js';
import { timeSpan } from '../../src/time/instant.js';

const YEAR_MS = 365.2425 * 86_400_000;

describe('windowWords', () => {
  const say = (start: number, end: number, timezone = 'UTC', locale = 'en') =>
    windowWords(timeSpan(start, end), { locale, timezone });

  it('says days, the end not included', () => {
    expect(say(Date.UTC(2022, 0, 1), Date.UTC(2022, 1, 6))).to.match(/1 January (2022 )?to 5 February 2022/);
  });

  it('says a whole day as the day', () => {
    expect(say(Date.UTC(2021, 10, 3), Date.UTC(2021, 10, 4))).to.equal('3 November 2021');
    expect(say(Date.UTC(2021, 10, 3), Date.UTC(2021, 10, 5))).to.match(/^3 (November )?(2021 )?to 4 November 2021$/);
  });

  it('says months and years of longer windows', () => {
    expect(say(Date.UTC(2020, 0, 1), Date.UTC(2022, 6, 1))).to.equal('January 2020 to June 2022');
    expect(say(Date.UTC(1900, 0, 1), Date.UTC(2000, 0, 1))).to.equal('1900 to 1999');
  });

  it('says of long years no more than the window tells apart', () => {
    const epochYear = 1970;
    const at = (year: number) => (year - epochYear) * YEAR_MS;
    expect(say(at(-14_590_644_141), at(8_997_016_520))).to.equal('14.6 billion years ago to the year 9 billion');
    expect(say(at(-66_000_321), at(-65_999_321))).to.match(/^66,000,3\d\d BC to 65,999,3\d\d BC$/);
  });

  it('says times of day of short windows, in the zone', () => {
    expect(say(Date.UTC(2022, 0, 1), Date.UTC(2022, 0, 1, 6), 'Asia/Tokyo')).to.match(/09:00|9:00/);
  });

  it('says one day once', () => {
    expect(say(Date.UTC(2022, 0, 1), Date.UTC(2022, 0, 1) + 5)).to.not.equal('');
  });

  it('says every window from a millisecond to billions of years', () => {
    for (let durationMs = 1; durationMs < 3e10 * YEAR_MS; durationMs *= 7) {
      for (const start of [Date.UTC(2022, 5, 5, 12), -13.8e9 * YEAR_MS, -2e12, 0]) {
        expect(say(start, start + durationMs), `${start} + ${durationMs}`).to.not.equal('');
      }
    }
  });
});
