import { firstOfCentury, partOfTime, yearsFrom, type Part } from './part-of-time.js';
import type { ReadDate } from './written-bounds.js';

const PARTS: readonly (readonly [part: Part, words: string])[] = [
  ['early', 'early|(?:the )?(?:start|beginning) of|anfang|début|principios de'],
  ['mid', 'mid(?:dle)?|(?:the )?middle of|mitte|mi|mediados de'],
  ['late', 'late|(?:the )?end of|ende|fin|finales de'],
];
const ONE_PART = PARTS.map(([part, words]) => [part, new RegExp(`^(?:${words})[- ](.+)$`, 'i')] as const);
/** Two parts of the same: `mid- to late 19th century`. */
const TWO_PARTS = /^(early|mid)[- ]+(?:to[- ])?(mid|late)[- ](.+)$/i;
const SHARE =
  /^(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th|last|latter) (quarter|half) (?:of (?:the )?)?(.+)$/i;
const ORDINALS: readonly (readonly string[])[] = [
  ['first', '1st'],
  ['second', '2nd', 'latter'],
  ['third', '3rd'],
  ['fourth', '4th'],
];
/** How many shares of each name there are, and the number in EDTF before that of the first in a year. */
const SHARES = new Map([
  ['quarter', { count: 4, before: 32 }],
  ['half', { count: 2, before: 39 }],
]);

/**
 * Reads a part of a longer time, as EDTF: `early 2020`, `mid- to late 19th century`, `second quarter of 1990`.
 *
 * @returns null for any other text
 */
export function readPart(text: string, read: ReadDate): string | null {
  const [, first, last, ofBoth] = TWO_PARTS.exec(text) ?? [];
  if (ofBoth !== undefined) {
    // Read once: words that repeat would be read twice as often at each level.
    const date = read(ofBoth) ?? '';
    const shareOf = (part = '') => partOfTime(date, part.toLowerCase() as Part);
    return joined(shareOf(first), shareOf(last));
  }
  for (const [part, form] of ONE_PART) {
    const [, whole] = form.exec(text) ?? [];
    const date = whole === undefined ? null : read(whole);
    if (date !== null) return partOfTime(date, part);
  }
  return readShare(text, read);
}

/** Joins two sets of moments: from the first of the one to the last of the other. */
function joined(first: string | null, last: string | null): string | null {
  const [, start] = /^\[(.+)\.\./.exec(first ?? '') ?? [];
  const [, end] = /\.\.(.+)\]$/.exec(last ?? '') ?? [];
  return start === undefined || end === undefined ? null : `[${start}..${end}]`;
}

function readShare(text: string, read: ReadDate): string | null {
  const [, word = '', unit = '', whole = ''] = SHARE.exec(text) ?? [];
  const share = SHARES.get(unit.toLowerCase());
  if (share === undefined) return null;
  const ordinal = ORDINALS.findIndex((names) => names.includes(word.toLowerCase()));
  const index = word.toLowerCase() === 'last' ? share.count - 1 : ordinal;
  if (index < 0 || index >= share.count) return null;
  const date = read(whole) ?? '';
  if (/^\d{4}$/.test(date)) return `${date}-${share.before + index + 1}`;
  const first = firstOfCentury(date);
  const years = 100 / share.count;
  return first === null ? null : yearsFrom(first, [index * years, (index + 1) * years - 1]);
}
