import { seasonMonths } from '../edtf/edtf-extent.js';
import { yearReadings } from '../edtf/edtf-mask.js';
import type { EdtfSeason } from '../edtf/edtf.js';
import { phrase, type DateInWords, type Words } from './words.js';
import { yearText } from './year-text.js';

/** Writes a part of a year: "spring 2001", "winter 2001–2002", "second quarter of 2001". */
export function seasonInWords({ year, season }: EdtfSeason, locale: string, words: Words): DateInWords {
  const code = Number(season.digits);
  const write = (side: 'first' | 'last'): DateInWords => {
    const reading = yearReadings(year.digits, side).next().value ?? NaN;
    return { text: codeText(code, reading, locale, words), kind: code < 33 ? 'season' : 'part' };
  };
  const [first, last] = [write('first'), write('last')];
  return first.text === last.text ? first : phrase(words.between(first, last));
}

function codeText(code: number, year: number, locale: string, words: Words): string {
  const text = yearText(year, locale, words);
  if (code >= 40) return words.partOfYear('half', code - 39, text);
  if (code >= 37) return words.partOfYear('third', code - 36, text);
  if (code >= 33) return words.partOfYear('quarter', code - 32, text);
  const { first, count } = seasonMonths(code);
  // "winter 2001" alone could also be the winter that ended in that year.
  const years = first + count > 13 ? `${text}–${yearText(year + 1, locale, words)}` : text;
  const named = words.season(SEASONS[(code - 21) % 4] ?? 0, years);
  if (code < 25) return named;
  return words.hemisphere(named, code < 29 ? 'north' : 'south');
}

const SEASONS = [0, 1, 2, 3] as const;
