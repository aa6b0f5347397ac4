import {
  charactersOf,
  fillLines,
  piecesOf,
  placed,
  type LineWidth,
  type TextRange,
} from '../layout/text/line-breaks.js';

/**
 * Breaks a text into lines that fit a room: at spaces, in scripts without spaces between characters, and within a word
 * only where the word alone is wider than the room.
 *
 * @returns at least one line; white space is one space
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
