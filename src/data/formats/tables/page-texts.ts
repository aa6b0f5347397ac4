/** How many bytes are decoded at once, so that texts can be cut out of the result. */
const BLOCK_BYTES = 1 << 16;
const NOT_ASCII = 0x80;

/**
 * Decodes the texts in the pages of a file, a million of a few bytes each: a call of a `TextDecoder` takes longer than
 * everything else in reading such a text. ASCII texts next to one another in a buffer are therefore decoded together.
 */
export class PageTexts {
  readonly #utf8 = new TextDecoder();
  /** Gives one character for each byte; right for ASCII, and nothing else is taken from the result. */
  readonly #singleBytes = new TextDecoder('windows-1252');
  #buffer: ArrayBufferLike | null = null;
  #text = '';
  #textFrom = 0;

  /** Decodes UTF-8. */
  decode(bytes: Uint8Array): string {
    const { length } = bytes;
    for (let index = 0; index < length; index++) if (bytes[index]! >= NOT_ASCII) return this.#utf8.decode(bytes);
    let from = bytes.byteOffset - this.#textFrom;
    if (bytes.buffer !== this.#buffer || from < 0 || from + length > this.#text.length) {
      this.#readBlock(bytes);
      from = 0;
    }
    return this.#text.slice(from, from + length);
  }

  #readBlock({ buffer, byteOffset, length }: Uint8Array): void {
    const until = Math.min(buffer.byteLength, byteOffset + Math.max(length, BLOCK_BYTES));
    this.#text = this.#singleBytes.decode(new Uint8Array(buffer, byteOffset, until - byteOffset));
    this.#textFrom = byteOffset;
    this.#buffer = buffer;
  }
}
