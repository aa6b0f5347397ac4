/** A place in a text that is read piece by piece. Lines end with `\n`, `\r\n` or `\r`, also across pieces. */
export class TextPlace {
  /** From 1. */
  line = 1;
  /** In UTF-16 code units, from 1. */
  column = 1;
  #isAfterReturn = false;

  /** Gives the beginning of a line. */
  static atLine(line: number): TextPlace {
    const place = new TextPlace();
    place.line = line;
    return place;
  }

  /** Moves past the next piece. */
  advance(text: string): void {
    if (text === '') return;
    let lineStart = 0;
    if (this.#isAfterReturn && text.startsWith('\n')) lineStart = 1;
    if (text.includes('\r')) {
      for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) {
        if (index < lineStart) continue;
        this.#breakLine();
        lineStart = index + end.length;
      }
    } else {
      for (let at = text.indexOf('\n', lineStart); at >= 0; at = text.indexOf('\n', at + 1)) {
        this.#breakLine();
        lineStart = at + 1;
      }
    }
    this.column += text.length - lineStart;
    this.#isAfterReturn = text.endsWith('\r');
  }

  /** Gives the place after a text that begins here. */
  after(text: string): TextPlace {
    const place = new TextPlace();
    place.line = this.line;
    place.column = this.column;
    place.#isAfterReturn = this.#isAfterReturn;
    place.advance(text);
    return place;
  }

  toString(): string {
    return `line ${this.line}, column ${this.column}`;
  }

  #breakLine(): void {
    this.line++;
    this.column = 1;
  }
}
