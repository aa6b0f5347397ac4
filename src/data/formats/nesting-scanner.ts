const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * Finds where the values of a JSON text end, in pieces split anywhere, without parsing them: it tracks only strings and
 * the depth of brackets, and leaves the rest to `JSON.parse`.
 */
export class NestingScanner {
  #depth = 0;
  #isInString = false;
  #isEscaped = false;

  /**
   * Returns the offset of the next `,` `:` `]` or `}` outside all brackets and strings, or −1 where the piece ends
   * before one. Continue after it, or with the next piece from 0.
   */
  next(piece: string, from: number): number {
    for (let at = from; at < piece.length; at++) {
      if (this.#isInString) {
        at = this.#endOfString(piece, at);
        continue;
      }
      switch (piece.charCodeAt(at)) {
        case QUOTE:
          this.#isInString = true;
          break;
        case OPEN_BRACE:
        case OPEN_BRACKET:
          this.#depth++;
          break;
        case CLOSE_BRACE:
        case CLOSE_BRACKET:
          if (this.#depth === 0) return at;
          this.#depth--;
          break;
        case COMMA:
        case COLON:
          if (this.#depth === 0) return at;
      }
    }
    return -1;
  }

  /** Skips the inside of a string; returns the offset of its closing quote, or the length of the piece. */
  #endOfString(piece: string, from: number): number {
    for (let at = from; at < piece.length; at++) {
      if (this.#isEscaped) {
        this.#isEscaped = false;
        continue;
      }
      const code = piece.charCodeAt(at);
      if (code === BACKSLASH) this.#isEscaped = true;
      else if (code === QUOTE) {
        this.#isInString = false;
        return at;
      }
    }
    return piece.length;
  }
}
