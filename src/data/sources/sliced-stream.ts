import type { RecordStream } from '../formats/record-format.js';

/** How long the thread is held at a time, ms; that includes the time the consumer of the records takes. */
export const SLICE_MS = 8;
const MOST_LENGTH = 65_536;
const FIRST_LENGTH = 8192;
const LEAST_LENGTH = 1024;

/**
 * Parses a text in pieces that each take about a slice, whatever they contain: rows with faults take a hundred times
 * as long as others.
 */
export class SlicedStream {
  readonly #stream: RecordStream;
  #length = FIRST_LENGTH;

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
      this.#length = Math.max(LEAST_LENGTH, Math.min(MOST_LENGTH, this.#length * (isSlow ? 0.25 : 2)));
      yield records;
    }
  }
}
