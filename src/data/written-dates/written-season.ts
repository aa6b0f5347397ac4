import { fullYear } from './numeric-date.js';

const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/^(?:spring|frühling|frühjahr|printemps|primavera)$/i, 21],
  [/^(?:summer|sommer|été|verano)$/i, 22],
  [/^(?:autumn|fall|herbst|automne|otoño)$/i, 23],
  [/^(?:winter|hiver|invierno)$/i, 24],
];
const SEASON = /^(\p{Letter}+)\s+(?:of\s+)?(\d{4})(?:[/–-](\d{4}|\d\d))?$/u;
/** `Q3 2021`, `3Q21`, `H1 2020`, `1H 2020`, and with the year first. */
const YEAR_LAST = /^([QH][1-4]|[1-4][QH])[ ,/’'-]*(\d{4}|\d\d)$/i;
const YEAR_FIRST = /^(\d{4})[ ,/-]*([QH][1-4]|[1-4][QH])$/i;
/** The numbers in EDTF before those of the first quarter and the first half of a year. */
const QUARTERS = 32;
const HALVES = 39;

/**
 * Reads a season, a quarter or a half of a year, as EDTF.
 *
 * @returns null for any other text
 * @example readSeason('Q3 2021') // '2021-35'
 */
export function readSeason(text: string): string | null {
  const share = readQuarterOrHalf(text);
  if (share !== null) return share;
  const [, word, year, next] = SEASON.exec(text) ?? [];
  const season = word === undefined ? undefined : SEASONS.find(([pattern]) => pattern.test(word))?.[1];
  return season ? seasonOf(year!, season, next) : null;
}

/** @param next a second year: a winter runs into the next one, as in EDTF, and no other season does */
function seasonOf(year: string, season: number, next?: string): string | null {
  const isNext = next === undefined || (season === 24 && String(Number(year) + 1).endsWith(next));
  return isNext ? `${year}-${season}` : null;
}

function readQuarterOrHalf(text: string): string | null {
  const [, firstYear, lastPart] = YEAR_FIRST.exec(text) ?? [];
  const [, part = lastPart, year = firstYear] = YEAR_LAST.exec(text) ?? [];
  if (part === undefined || year === undefined) return null;
  const number = Number(part.replace(/\D/, ''));
  const isHalf = /h/i.test(part);
  if (isHalf && number > 2) return null;
  return `${year.length === 2 ? fullYear(year) : year}-${(isHalf ? HALVES : QUARTERS) + number}`;
}
