/** The first place where a text stops being JSON. */
export interface JsonFault {
  /** In UTF-16 code units from the start; the length of the text where it ends too soon. */
  readonly offset: number;
  readonly expected: string;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** A value or an escape that is cut off by the end of the text. */
const CUT_VALUE = /(?:-|-?\d+\.|-?\d+(?:\.\d+)?[eE][+-]?|tr?u?|fa?l?s?|nu?l?)$/y;
const CUT_ESCAPE = /\\(?:u[0-9a-fA-F]{0,3})?$/y;

/**
 * Finds where `JSON.parse` would fail, or null where it would not.
 *
 * Engines word their errors differently, and those of Safari name no place, so the place is found here after
 * `JSON.parse` has failed. The scanner keeps its own stack of open brackets: deep nesting cannot overflow the call
 * stack.
 */
export function findJsonFault(text: string): JsonFault | null {
  const scanner = new JsonScanner(text);
  try {
    while (scanner.readValue()) if (scanner.isInObject) scanner.readKey();
    return null;
  } catch (fault) {
    if (fault instanceof Unexpected) return { offset: scanner.offset, expected: fault.expected };
    throw fault;
  }
}

class Unexpected extends Error {
  readonly expected: string;
  constructor(expected: string) {
    super(expected);
    this.expected = expected;
  }
}

class JsonScanner {
  offset = 0;
  readonly #text: string;
  /** The closing bracket for each open one. */
  readonly #closers: string[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get isInObject(): boolean {
    return this.#closers.at(-1) === '}';
  }

  /** Reads up to where the next value (in an object: its key) must begin; false at the end of the text. */
  readValue(): boolean {
    const first = this.#peek();
    if (first === '{' || first === '[') {
      const closer = first === '{' ? '}' : ']';
      this.offset++;
      this.#closers.push(closer);
      if (this.#peek() !== closer) return true;
    } else if (first === '"') this.#readString();
    else if (this.#skip(CUT_VALUE)) throw new Unexpected('the rest of a value');
    else if (!this.#skip(NUMBER) && !this.#skip(WORD)) {
      throw new Unexpected('a value: an object, a list, a "string", a number, true, false or null');
    }
    return this.#readPunctuation();
  }

  readKey(): void {
    if (this.#peek() !== '"') throw new Unexpected('a key in double quotes');
    this.#readString();
    if (this.#peek() !== ':') throw new Unexpected('":" after the key');
    this.offset++;
  }

  /** Reads what follows a value: closing brackets, then a comma (true) or the end of the text (false). */
  #readPunctuation(): boolean {
    for (;;) {
      const next = this.#peek();
      const closer = this.#closers.at(-1);
      if (closer === undefined) {
        if (next !== undefined) throw new Unexpected('the end of the text');
        return false;
      }
      if (next !== closer && next !== ',') throw new Unexpected(`"," or "${closer}"`);
      this.offset++;
      if (next === ',') return true;
      this.#closers.pop();
    }
  }

  #readString(): void {
    this.offset++;
    for (;;) {
      const char = this.#text[this.offset];
      if (char === undefined) throw new Unexpected('the rest of a string and its closing quote');
      if (char < ' ') throw new Unexpected('no control character in a string (a line break is written \\n)');
      if (char !== '\\') this.offset++;
      else if (this.#skip(CUT_ESCAPE)) throw new Unexpected('the rest of a string and its closing quote');
      else if (!this.#skip(ESCAPE)) throw new Unexpected('an escape such as \\n, \\" or \\u00e9');
      if (char === '"') return;
    }
  }

  /** Skips white space; gives the next character, undefined at the end. */
  #peek(): string | undefined {
    let char = this.#text[this.offset];
    while (char === ' ' || char === '\n' || char === '\r' || char === '\t') char = this.#text[++this.offset];
    return char;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    const match = pattern.exec(this.#text);
    if (match === null) return false;
    this.offset += match[0].length;
    return true;
  }
}
