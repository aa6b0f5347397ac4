import type { EventRecord } from '../event-record.js';
import { writable } from '../formats/writable-record.js';

/** A UTF-16 unit takes at most three bytes in UTF-8. */
const MAX_BYTES_OF_A_UNIT = 3;

/** The JSON of many records in one array of bytes. */
export class RecordText {
  readonly bytes: Uint8Array;
  /** Where each record ends; floats, as that may be beyond 4 GB. */
  readonly ends: Float64Array;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array, ends: Float64Array) {
    this.bytes = bytes;
    this.ends = ends;
  }

  static of(records: readonly EventRecord[]): RecordText {
    const encoder = new TextEncoder();
    const ends = new Float64Array(records.length);
    let bytes = new Uint8Array(records.length * 128);
    let size = 0;
    records.forEach((record, row) => {
      const json = jsonOf(record, row);
      const needed = size + json.length * MAX_BYTES_OF_A_UNIT;
      if (needed > bytes.length) {
        const larger = new Uint8Array(Math.max(needed, bytes.length * 1.5));
        larger.set(bytes.subarray(0, size));
        bytes = larger;
      }
      size += encoder.encodeInto(json, bytes.subarray(size)).written;
      ends[row] = size;
    });
    return new RecordText(bytes.slice(0, size), ends);
  }

  at(row: number): string {
    return this.#decoder.decode(this.bytes.subarray(row === 0 ? 0 : this.ends[row - 1], this.ends[row]));
  }
}

function jsonOf(record: EventRecord, row: number): string {
  const { date, end, reported, claims } = record;
  const mayHoldDates = claims !== undefined || [date, end, reported].some((value) => value instanceof Date);
  try {
    if (!mayHoldDates) return JSON.stringify(record);
  } catch {
    // It contains a BigInt, or an object inside itself.
  }
  return JSON.stringify(writable(record, [], new Set(), row, []));
}
