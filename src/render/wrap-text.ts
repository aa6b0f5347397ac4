import {
  charactersOf,
  fillLines,
  piecesOf,
  placed,
  type LineWidth,
  type TextRange,
} from '../layout/text/line-breaks.js';

/**
 * Breaks text into lines that fit a width: at spaces, between characters in scripts without spaces, and within a word
 * only if the word alone is too wide.
 *
 * @returns at least one line; runs of white space become one space
 * @example wrapText('a long title', 60, (line) => line.length * 10) // ['a long', 'title']
 */
export function wrapText(text: string, roomPx: number, widthPx: LineWidth): readonly string[] {
  const folded = text.replace(/\s+/g, ' ').trim();
  const pieces = piecesOf(folded).flatMap((piece) => breakPiece(folded, piece, roomPx, widthPx));
  const lines = fillLines(folded, pieces, roomPx, Infinity, widthPx);
  return lines.length === 0 ? [''] : lines.map(({ start, end }) => folded.slice(start, end));
}

function breakPiece(text: string, piece: TextRange, roomPx: number, widthPx: LineWidth): readonly TextRange[] {
  const word = text.slice(piece.start, piece.end);
  if (widthPx(word) <= roomPx) return [piece];
  const characters = placed(charactersOf(word), piece.start);
  return fillLines(text, characters, roomPx, Infinity, widthPx);
}
