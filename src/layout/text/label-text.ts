import { charactersOf, fillLines, piecesOf, type LineWidth, type TextRange } from './line-breaks.js';

const ELLIPSIS = '…';
/** A title longer than this is never drawn whole; cutting first keeps a 100 kB title from being measured. */
const LONGEST_DRAWN = 200;
/** Fewer characters than this say nothing. */
const SHORTEST_DRAWN = 3;
/** What stands between the parts of a line; and what is left of a part at least, with that before it and the ellipsis. */
export const BETWEEN_PARTS = ' · ';
const SHORTEST_PART = 10;

const UNTIDY = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]|[^\S ]|^ | $| {2}/u;

/** Makes one drawable line of a text: control and bidi-override characters out, white space folded, overlong text cut. */
export function lineOf(text: string): string {
  // Thousands of titles a frame are as they should be.
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
  /** Whether some of the text is missing. */
  readonly isCut: boolean;
}

/**
 * Puts a line into lines of a room, no more than so many and all about as long as one another; the last is cut where it must
 * be. A word that is wider than the room is cut in it, and ends the text.
 */
export function wrapToRoom(line: string, roomPx: number, most: number, widthPx: LineWidth): WrappedLine {
  const fullPx = widthPx(line);
  if (fullPx <= roomPx) return { lines: [line], isCut: false };
  if (most === 1) return { lines: [cutToRoom(line, roomPx, widthPx)], isCut: true };
  const pieces = piecesOf(line);
  const fill = (px: number, count: number) => fillLines(line, pieces, px, count, widthPx);
  const textsOf = (ranges: readonly TextRange[]) => ranges.map(({ start, end }) => line.slice(start, end));
  const filled = fill(roomPx, most);
  // From as narrow as may be: lines of one length are read more easily than a long one and a word.
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
 * Cuts a line to a room with an ellipsis, at a whole character.
 *
 * @returns the line, the cut line, or an empty text when not even three characters fit
 */
export function cutToRoom(line: string, roomPx: number, widthPx: LineWidth): string {
  const fullPx = widthPx(line);
  if (fullPx <= roomPx) return line;
  const characters = charactersOf(line);
  const cutAt = (count: number) => characters.slice(0, count).join('').trimEnd() + ELLIPSIS;
  // One guess by proportion, then single steps: a few measurements instead of one for every length.
  let count = Math.floor((characters.length * roomPx) / fullPx);
  while (count >= SHORTEST_DRAWN && widthPx(cutAt(count)) > roomPx) count--;
  return count < SHORTEST_DRAWN ? '' : cutAt(count);
}

/**
 * As `cutToRoom`, of a line of parts. The first is whole or not there: of a date the year would be lost. Another of which only
 * a stump would be left is left out.
 */
export function cutParts(line: string, roomPx: number, widthPx: LineWidth): string {
  const cut = cutToRoom(line, roomPx, widthPx);
  const first = firstPart(line);
  if (cut === line || cut.length - first.length >= SHORTEST_PART) return cut;
  return widthPx(first) <= roomPx ? first : '';
}

/** The first part of a line: of a second line the date. */
export function firstPart(line: string): string {
  return line.split(BETWEEN_PARTS, 1)[0]!;
}
