import { yearsFrom } from './part-of-time.js';

const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/^(?:spring|frühling|frühjahr|printemps|primavera)$/i, 21],
  [/^(?:summer|sommer|été|verano)$/i, 22],
  [/^(?:autumn|fall|herbst|automne|otoño)$/i, 23],
  [/^(?:winter|hiver|invierno)$/i, 24],
];
const SEASON = /^(\p{Letter}+)\s+(?:of\s+)?(\d{4})(?:[/–-](\d{4}|\d\d))?$/u;
const QUARTER = /^(?:Q([1-4])|([1-4])Q)[ ,/-]*(\d{4})$|^(\d{4})[ ,/-]*(?:Q([1-4])|([1-4])Q)$/i;
const HALF = /^(?:H([12])|([12])H)[ ,/-]*(\d{4})$|^(\d{4})[ ,/-]*(?:H([12])|([12])H)$/i;
const IN_WORDS =
  /^(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th|last|latter) (quarter|half) (?:of (?:the )?)?(.+)$/i;
const ORDINALS: readonly (readonly string[])[] = [
  ['first', '1st'],
  ['second', '2nd', 'latter'],
  ['third', '3rd'],
  ['fourth', '4th', 'last'],
];
/** The numbers in EDTF before those of the first quarter and the first half of a year. */
const QUARTERS = 32;
const HALVES = 39;
const CENTURY = /^(\d{1,2})(?:st|nd|rd|th) century$/i;

/**
 * Reads a season, a quarter or a half of a year, or a half of a century, as EDTF.
 *
 * @returns null for any other text
 * @example readSeason('Q3 2021') // '2021-35'
 */
export function readSeason(text: string): string | null {
  const [, quarterFirst, firstQuarter, yearLast, yearFirst, quarterLast, lastQuarter] = QUARTER.exec(text) ?? [];
  const quarter = quarterFirst ?? firstQuarter ?? quarterLast ?? lastQuarter;
  if (quarter) return `${yearLast ?? yearFirst}-${QUARTERS + Number(quarter)}`;
  const [, halfFirst, firstHalf, lastYear, firstYear, halfLast, lastHalf] = HALF.exec(text) ?? [];
  const half = halfFirst ?? firstHalf ?? halfLast ?? lastHalf;
  if (half) return `${lastYear ?? firstYear}-${HALVES + Number(half)}`;
  const [, word, year, next] = SEASON.exec(text) ?? [];
  const season = word === undefined ? undefined : SEASONS.find(([pattern]) => pattern.test(word))?.[1];
  return season ? seasonOf(year!, season, next) : readInWords(text);
}

/** @param next a second year: a winter runs into the next one, as in EDTF, and no other season does */
function seasonOf(year: string, season: number, next?: string): string | null {
  const isNext = next === undefined || (season === 24 && String(Number(year) + 1).endsWith(next));
  return isNext ? `${year}-${season}` : null;
}

function readInWords(text: string): string | null {
  const [, word = '', unit = '', of = ''] = IN_WORDS.exec(text) ?? [];
  const isHalf = unit.toLowerCase() === 'half';
  const isLast = isHalf && /^last$/i.test(word);
  const number = isLast ? 2 : ORDINALS.findIndex((names) => names.includes(word.toLowerCase())) + 1;
  if (number === 0 || (isHalf && number > 2)) return null;
  if (/^\d{4}$/.test(of)) return `${of}-${(isHalf ? HALVES : QUARTERS) + number}`;
  const [, century] = CENTURY.exec(of) ?? [];
  return century && isHalf ? yearsFrom((Number(century) - 1) * 100, number === 1 ? [0, 49] : [50, 99]) : null;
}
