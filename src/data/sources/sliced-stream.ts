import type { RecordStream } from '../formats/record-format.js';

/** How long the thread is held at a time, ms; that includes the time the consumer of the records takes. */
export const SLICE_MS = 8;
const MOST_LENGTH = 65_536;
/** Thousands of rows with faults, which take 30 ms; a busy machine would only be slowed down by shorter pieces. */
const LEAST_LENGTH = 8192;

/**
 * Parses a text in pieces, shorter ones where they take longer than a slice: rows with faults take a hundred times as
 * long as others.
 */
export class SlicedStream {
  readonly #stream: RecordStream;
  #length = LEAST_LENGTH;

  constructor(stream: RecordStream) {
    this.#stream = stream;
  }

  /** Gives the records of each piece of the text. */
  *push(text: string): Generator<readonly unknown[]> {
    for (let from = 0; from < text.length;) {
      const piece = text.slice(from, from + this.#length);
      from += piece.length;
      const startMs = performance.now();
      const records = this.#stream.push(piece);
      // A record that is longer than a piece would only take longer in shorter ones.
      const isSlow = performance.now() - startMs > SLICE_MS && records.length > 1;
      this.#length = Math.max(LEAST_LENGTH, Math.min(MOST_LENGTH, this.#length * (isSlow ? 0.5 : 2)));
      yield records;
    }
  }
}
