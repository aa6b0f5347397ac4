/** How many texts are remembered: the last one for each slot. */
const SLOTS = 256;

/** Remembers the numbers of recent texts: comparing two is faster than hashing one that was just read from a file. */
export class RecentTexts {
  readonly #texts = new Array<string>(SLOTS).fill('');
  readonly #codes = new Uint32Array(SLOTS);
  readonly #find: (text: string) => number;

  /** @param find gives the number of a text that is not remembered */
  constructor(find: (text: string) => number) {
    this.#find = find;
  }

  /** Gives the number of a text, which must not be empty. */
  codeOf(text: string): number {
    const { length } = text;
    const slot = (length * 31 + text.charCodeAt(length - 1) * 7 + text.charCodeAt(length >> 1)) & (SLOTS - 1);
    if (this.#texts[slot] === text) return this.#codes[slot]!;
    this.#texts[slot] = text;
    return (this.#codes[slot] = this.#find(text));
  }
}
