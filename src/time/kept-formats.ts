/**
 * Keeps formats by a key: making one takes a hundred times as long as using it, and a screen full of events asks for some
 * in every frame. When there are `most` all are forgotten and it begins anew.
 */
export class KeptFormats<Format> {
  readonly #formats = new Map<string, Format>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Gives the format of a key; makes it where it is not kept. */
  get(key: string, make: () => Format): Format {
    let format = this.#formats.get(key);
    if (format === undefined) {
      format = make();
      if (this.#formats.size >= this.#most) this.#formats.clear();
      this.#formats.set(key, format);
    }
    return format;
  }
}
