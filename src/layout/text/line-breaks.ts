import { lowerBound } from '../../time/lower-bound.js';

/** Scripts written without spaces, which may be broken between any two characters. */
const WITHOUT_SPACES = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/u;
/** Characters that may not start a line. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．：；！？ー…]/u;
/**
 * Code points that may be part of a longer grapheme: combining marks, joined emoji, flags, skin tones, Hangul letters.
 */
const JOINING = /[\p{M}\u200d\p{RI}\p{Emoji_Modifier}\u1100-\u11ff]/u;

/** Tells the width of a line, px. */
export type LineWidth = (line: string) => number;

/** A part of a text, half-open, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Splits text into graphemes: a flag, or a letter with its accents, is one. */
export function charactersOf(text: string): readonly string[] {
  if (!JOINING.test(text) || !('Segmenter' in Intl)) return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** Finds the pieces of a text that lines may break between: words, or characters in scripts without spaces. */
export function piecesOf(text: string): readonly TextRange[] {
  return Array.from(text.matchAll(/\S+/g)).flatMap(({ 0: word, index }) => placed(charactersOrWord(word), index));
}

/**
 * Fills lines with pieces, each as full as possible; a piece wider than the room gets a line of its own.
 *
 * @param most the most lines; the last takes all that is left
 */
export function fillLines(
  text: string,
  pieces: readonly TextRange[],
  roomPx: number,
  most: number,
  widthPx: LineWidth,
): readonly TextRange[] {
  const lines: TextRange[] = [];
  for (let first = 0; first < pieces.length;) {
    const { start } = pieces[first]!;
    const fits = (more: number) => widthPx(text.slice(start, pieces[first + 1 + more]!.end)) <= roomPx;
    const left = pieces.length - first;
    const count = lines.length + 1 >= most ? left : 1 + lowerBound(left - 1, fits);
    first += count;
    lines.push({ start, end: pieces[first - 1]!.end });
  }
  return lines;
}

/** Gives the ranges of consecutive parts. */
export function placed(parts: readonly string[], from: number): readonly TextRange[] {
  let end = from;
  return parts.map((part) => ({ start: end, end: (end += part.length) }));
}

/**
 * Splits a word into characters where it is in a script without spaces; other letters and closing marks stay together.
 */
function charactersOrWord(word: string): readonly string[] {
  if (!WITHOUT_SPACES.test(word)) return [word];
  const pieces: string[] = [];
  let before = '';
  for (const character of charactersOf(word)) {
    const isBreak = before !== '' && (WITHOUT_SPACES.test(character) || WITHOUT_SPACES.test(before));
    if (pieces.length === 0 || (isBreak && !CLOSING.test(character))) pieces.push(character);
    else pieces.push((pieces.pop() ?? '') + character);
    before = character;
  }
  return pieces;
}
