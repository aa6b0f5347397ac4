/** Scripts that are written without spaces may be broken between any two characters. */
const WITHOUT_SPACES = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/u;
/** They stand at no start of a line. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．：；！？ー…]/u;

interface Piece {
  readonly text: string;
  /** What stands between it and the piece before, on one line. */
  readonly joint: string;
}

/**
 * Breaks a text into lines that fit a room: at spaces, in scripts without spaces between characters, and within a word
 * only where the word alone is wider than the room.
 *
 * @param widthPx tells the width of a line
 * @returns at least one line; white space is one space
 * @example wrapText('a long title', 60, (line) => line.length * 10) // ['a long', 'title']
 */
export function wrapText(text: string, roomPx: number, widthPx: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const { text: piece, joint } of piecesOf(text)) {
    const longer = line === '' ? piece : line + joint + piece;
    if (widthPx(longer) <= roomPx) line = longer;
    else {
      if (line !== '') lines.push(line);
      const broken = breakWord(piece, roomPx, widthPx);
      lines.push(...broken.slice(0, -1));
      line = broken.at(-1)!;
    }
  }
  return [...lines, line];
}

function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => charactersOrWord(word).map((piece, index) => ({ text: piece, joint: index === 0 ? ' ' : '' })));
}

/** Splits a word of a script without spaces into characters, runs of other letters and closing marks left together. */
function charactersOrWord(word: string): readonly string[] {
  if (!WITHOUT_SPACES.test(word)) return [word];
  const pieces: string[] = [];
  let before = '';
  for (const character of word) {
    const isBreak = before !== '' && (WITHOUT_SPACES.test(character) || WITHOUT_SPACES.test(before));
    if (pieces.length === 0 || (isBreak && !CLOSING.test(character))) pieces.push(character);
    else pieces.push((pieces.pop() ?? '') + character);
    before = character;
  }
  return pieces;
}

function breakWord(word: string, roomPx: number, widthPx: (line: string) => number): readonly string[] {
  if (widthPx(word) <= roomPx) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthPx(part + character) > roomPx) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
