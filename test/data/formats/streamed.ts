import fc from 'fast-check';
import type { RecordStream } from '../../../src/data/formats/record-format.js';

/** Reads a text given in these pieces. */
export function streamed(stream: RecordStream, pieces: readonly string[]): unknown[] {
  const rows: unknown[] = [];
  for (const piece of pieces) rows.push(...stream.push(piece));
  rows.push(...stream.end());
  return rows;
}

/** Cuts a text anywhere, surrogate pairs included. */
export function pieces(text: string): fc.Arbitrary<string[]> {
  return fc.array(fc.nat({ max: text.length }), { maxLength: 12 }).map((cuts) => {
    const at = [0, ...cuts.sort((a, b) => a - b), text.length];
    return at.slice(1).map((end, i) => text.slice(at[i], end));
  });
}
