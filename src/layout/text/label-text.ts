import { charactersOf, fillLines, piecesOf, type LineWidth, type TextRange } from './line-breaks.js';

const ELLIPSIS = '…';
/** Longer titles are never drawn whole; cutting them first avoids measuring a title of 100 kB. */
const LONGEST_DRAWN = 200;
/** A text cut to fewer characters than this says nothing. */
const SHORTEST_DRAWN = 3;
/**
 * The separator of parts of a line, and the least that is left of a cut part, including the separator and the ellipsis.
 */
export const BETWEEN_PARTS = ' · ';
const SHORTEST_PART = 10;

const UNTIDY = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]|[^\S ]|^ | $| {2}/u;

/**
 * Turns text into one drawable line: removes control and bidi-override characters, folds white space, cuts overlong
 * text.
 */
export function lineOf(text: string): string {
  // The usual case, thousands of times in a frame.
  if (text.length <= LONGEST_DRAWN && !UNTIDY.test(text)) return text;
  const line = text
    .slice(0, LONGEST_DRAWN * 4)
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const characters = charactersOf(line);
  return characters.length <= LONGEST_DRAWN ? line : characters.slice(0, LONGEST_DRAWN).join('') + ELLIPSIS;
}

/** The lines of a title. */
export interface WrappedLine {
  readonly lines: readonly string[];
  /** Whether any of the text is missing. */
  readonly isCut: boolean;
}

/**
 * Wraps a line to a width, into at most `most` lines of about the same length; the last is cut if necessary. A word
 * wider than the room is cut and ends the text.
 */
export function wrapToRoom(line: string, roomPx: number, most: number, widthPx: LineWidth): WrappedLine {
  const fullPx = widthPx(line);
  if (fullPx <= roomPx) return { lines: [line], isCut: false };
  if (most === 1) return { lines: [cutToRoom(line, roomPx, widthPx)], isCut: true };
  const pieces = piecesOf(line);
  const fill = (px: number, count: number) => fillLines(line, pieces, px, count, widthPx);
  const textsOf = (ranges: readonly TextRange[]) => ranges.map(({ start, end }) => line.slice(start, end));
  const filled = fill(roomPx, most);
  // Starts as narrow as possible: lines of equal length read better than a long line and a single word.
  for (let narrowPx = fullPx / filled.length; narrowPx < roomPx; narrowPx *= 1.06) {
    const even = textsOf(fill(narrowPx, filled.length));
    if (even.every((each) => widthPx(each) <= narrowPx)) return { lines: even, isCut: false };
  }
  const lines = textsOf(filled);
  const cutAt = lines.findIndex((each) => widthPx(each) > roomPx);
  if (cutAt < 0) return { lines, isCut: false };
  const whole = lines.slice(0, cutAt);
  const rest = cutToRoom(line.slice(filled[cutAt]!.start), roomPx, widthPx);
  const isLost = rest === '' && whole.length > 0;
  return { lines: isLost ? [...whole.slice(0, -1), whole.at(-1)! + ELLIPSIS] : [...whole, rest], isCut: true };
}

/**
 * Cuts a line to a width with an ellipsis, between characters.
 *
 * @returns the line, the cut line, or an empty string if not even three characters fit
 */
export function cutToRoom(line: string, roomPx: number, widthPx: LineWidth): string {
  const fullPx = widthPx(line);
  if (fullPx <= roomPx) return line;
  const characters = charactersOf(line);
  const cutAt = (count: number) => characters.slice(0, count).join('').trimEnd() + ELLIPSIS;
  // A guess by proportion, then single steps: a few measurements instead of one for each length.
  let count = Math.floor((characters.length * roomPx) / fullPx);
  while (count >= SHORTEST_DRAWN && widthPx(cutAt(count)) > roomPx) count--;
  return count < SHORTEST_DRAWN ? '' : cutAt(count);
}

/**
 * Like `cutToRoom`, for a line of parts. The first part is kept whole or dropped, since a cut date would lose its year.
 * Another part is dropped if only a stump of it would be left.
 */
export function cutParts(line: string, roomPx: number, widthPx: LineWidth): string {
  const cut = cutToRoom(line, roomPx, widthPx);
  const first = firstPart(line);
  if (cut === line || cut.length - first.length >= SHORTEST_PART) return cut;
  return widthPx(first) <= roomPx ? first : '';
}

/** Gives the first part of a line: in the second line of a label, the date. */
export function firstPart(line: string): string {
  return line.split(BETWEEN_PARTS, 1)[0]!;
}
