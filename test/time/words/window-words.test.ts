import { expect } from '@open-wc/testing';
import { loadLanguage } from '../../../src/time/words/load-words.js';
import { windowWords } from '../../../src/time/words/window-words.js';
import { instant, timeSpan } from '../../../src/time/instant.js';

const YEAR_MS = 365.2425 * 86_400_000;

describe('windowWords', () => {
  const say = (start: number, end: number, timezone = 'UTC', locale = 'en') =>
    windowWords(timeSpan(start, end), { locale, timezone });

  it('gives days, without the end', () => {
    expect(say(Date.UTC(2022, 0, 1), Date.UTC(2022, 1, 6))).to.match(/1 January (2022 )?to 5 February 2022/);
  });

  it('gives a whole day as the day', () => {
    expect(say(Date.UTC(2021, 10, 3), Date.UTC(2021, 10, 4))).to.equal('3 November 2021');
    expect(say(Date.UTC(2021, 10, 3), Date.UTC(2021, 10, 5))).to.match(/^3 (November )?(2021 )?to 4 November 2021$/);
  });

  it('gives months and years for longer windows', () => {
    expect(say(Date.UTC(2020, 0, 1), Date.UTC(2022, 6, 1))).to.equal('January 2020 to June 2022');
    expect(say(Date.UTC(1900, 0, 1), Date.UTC(2000, 0, 1))).to.equal('1900 to 1999');
  });

  it('gives the last year of EDTF for anything beyond', () => {
    expect(say(-1.05e13 * YEAR_MS, 1.2e13 * YEAR_MS)).to.equal('10 trillion years ago to the year 10 trillion');
  });

  it('gives long years no more exactly than the window tells apart', () => {
    const epochYear = 1970;
    const at = (year: number) => (year - epochYear) * YEAR_MS;
    expect(say(at(-14_590_644_141), at(8_997_016_520))).to.equal('14.6 billion years ago to the year 9 billion');
    expect(say(at(-776), at(278))).to.equal('777 BC to 277 AD');
    expect(say(at(-66_000_321), at(-65_999_321))).to.match(/^66,000,3\d\d BC to 65,999,3\d\d BC$/);
  });

  it('gives times of day for short windows, in the zone', () => {
    expect(say(Date.UTC(2022, 0, 1), Date.UTC(2022, 0, 1, 6), 'Asia/Tokyo')).to.match(/09:00|9:00/);
  });

  it('gives the common day of two times once, in every language, and two days both', async () => {
    const ten = Date.UTC(2022, 1, 5, 10);
    const noon = Date.UTC(2022, 1, 5, 12);
    expect(say(ten, noon)).to.match(/^5 February 2022,? (at )?10:00\s?[–-]\s?11:59 UTC$/);
    for (const locale of ['en', 'de', 'fr', 'es', 'ja', 'ar']) {
      await loadLanguage(locale);
      const text = say(ten, noon, 'UTC', locale);
      const year = new Intl.NumberFormat(locale, { useGrouping: false }).format(2022);
      expect(text.split(year), text).to.have.length(2);
      const twoDays = say(ten, noon + 86_400_000, 'UTC', locale);
      expect(twoDays.split(year), twoDays).to.have.length(3);
    }
    expect(say(ten, noon, 'Asia/Tokyo')).to.match(/19:00\s?[–-]\s?20:59 (JST|GMT\+9)$/);
  });

  it('writes two times of one day as it writes one, where Intl has a numeric form for them', async () => {
    await loadLanguage('ja');
    const ten = Date.UTC(2022, 1, 5, 10);
    expect(say(ten, Date.UTC(2022, 1, 5, 12), 'UTC', 'ja')).to.equal('2022年2月5日 10:00～11:59 UTC');
    expect(say(ten, Date.UTC(2022, 1, 5, 12), 'UTC', 'zh')).to.match(/^2022年2月5日 10:00～11:59 UTC$/);
  });

  it('gives both ends of a few milliseconds', () => {
    expect(say(Date.UTC(2022, 0, 1), Date.UTC(2022, 0, 1) + 5)).to.match(/00:00(:00\.000)?.*00:00:00\.004/);
  });

  it('gives the moment of an empty window, and what lies between the ends of a reversed one', () => {
    const noon = Date.UTC(2022, 1, 5, 12);
    expect(say(noon, noon)).to.match(/^5 February 2022 at 12:00 UTC$/);
    expect(say(Date.UTC(2022, 1, 5), Date.UTC(2022, 1, 5))).to.equal('5 February 2022');
    for (const durationMs of [5, 3_600_000, 864e5, 3e9, 3e11]) {
      const reversed = { start: instant(noon + durationMs), end: instant(noon) };
      const text = windowWords(reversed, { locale: 'en', timezone: 'UTC' });
      expect(text).to.equal(say(noon, noon + durationMs));
    }
  });

  it('has words for every window from a millisecond to billions of years', () => {
    for (let durationMs = 1; durationMs < 3e10 * YEAR_MS; durationMs *= 7) {
      for (const start of [Date.UTC(2022, 5, 5, 12), -13.8e9 * YEAR_MS, -2e12, 0]) {
        expect(say(start, start + durationMs), `${start} + ${durationMs}`).to.not.equal('');
      }
    }
  });
});
