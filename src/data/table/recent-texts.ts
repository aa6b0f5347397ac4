/** Of texts that look alike the last one met is remembered, so many in all. */
const SLOTS = 256;

/** Remembers the numbers of texts met lately: to compare two takes less than to hash one that was just read from a file. */
export class RecentTexts {
  readonly #texts = new Array<string>(SLOTS).fill('');
  readonly #codes = new Uint32Array(SLOTS);
  readonly #find: (text: string) => number;

  /** @param find the number of a text that was not met lately */
  constructor(find: (text: string) => number) {
    this.#find = find;
  }

  /** The number of a text that is not empty. */
  codeOf(text: string): number {
    const { length } = text;
    const slot = (length * 31 + text.charCodeAt(length - 1) * 7 + text.charCodeAt(length >> 1)) & (SLOTS - 1);
    if (this.#texts[slot] === text) return this.#codes[slot]!;
    this.#texts[slot] = text;
    return (this.#codes[slot] = this.#find(text));
  }
}
