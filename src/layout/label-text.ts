import type { TextMeasurer, TextRole } from './text-measurer.js';

const ELLIPSIS = '…';
/** A title longer than this is never drawn whole; cutting first keeps a 100 kB title from being measured. */
const LONGEST_DRAWN = 200;
/** Fewer characters than this say nothing. */
const SHORTEST_DRAWN = 3;

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
  const characters = [...line];
  return characters.length <= LONGEST_DRAWN ? line : characters.slice(0, LONGEST_DRAWN).join('') + ELLIPSIS;
}

/**
 * Cuts a line to a room with an ellipsis, at a whole character.
 *
 * @param scale size of the drawn text over the role's base size
 * @returns the line, the cut line, or an empty text when not even three characters fit
 */
export function cutToRoom(line: string, roomPx: number, measure: TextMeasurer, role: TextRole, scale = 1): string {
  const width = (text: string) => measure.widthPx(text, role) * scale;
  const fullPx = width(line);
  if (fullPx <= roomPx) return line;
  const characters = [...line];
  const cutAt = (count: number) => characters.slice(0, count).join('').trimEnd() + ELLIPSIS;
  // One guess by proportion, then single steps: a few measurements instead of one for every length.
  let count = Math.floor((characters.length * roomPx) / fullPx);
  while (count >= SHORTEST_DRAWN && width(cutAt(count)) > roomPx) count--;
  return count < SHORTEST_DRAWN ? '' : cutAt(count);
}
