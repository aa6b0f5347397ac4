import { RecentTexts } from './recent-texts.js';
import type { LaneColumn } from '../table-columns.js';
import { grown, roomFor } from './typed-array.js';

/**
 * Gathers the values of one field as numbers while records are read: visiting all of them again afterwards takes as
 * long as parsing a third of them. If any value is not text, nothing is gathered; nor are ids.
 */
export class FieldCodes {
  readonly field: string;
  readonly #names: string[] = [];
  readonly #known = new Map<string, number>();
  #codes: Uint8Array | Uint16Array | Uint32Array = new Uint8Array(0);
  #hasOthers = false;
  readonly #recent = new RecentTexts((text) => this.#codeOf(text));

  constructor(field: string) {
    this.field = field;
    // A path leads into an object; a record without an id gets one after it is read.
    this.#hasOthers = field === 'id' || field.includes('.');
  }

  /** Gives the codes of the rows below `until`; null if any value is not text. */
  columnUntil(until: number): LaneColumn | null {
    if (this.#hasOthers) return null;
    return { by: this.field, codes: this.#codes.subarray(0, until), names: this.#names };
  }

  /** Makes room for at least `rows` rows. */
  reserve(rows: number): void {
    const { length } = this.#codes;
    if (rows <= length || this.#hasOthers) return;
    this.#codes = grown(this.#codes, roomFor(rows, length));
  }

  set(row: number, value: unknown): void {
    if (this.#hasOthers) return;
    const text = value ?? '';
    if (typeof text === 'string') this.#put(row, text === '' ? this.#codeOf(text) : this.#recent.codeOf(text));
    else {
      this.#hasOthers = true;
      this.#codes = new Uint8Array(0);
    }
  }

  #put(row: number, code: number): void {
    this.reserve(row + 1);
    this.#codes[row] = code;
  }

  #codeOf(text: string): number {
    let code = this.#known.get(text);
    if (code === undefined) {
      code = this.#names.length;
      this.#known.set(text, code);
      this.#names.push(text);
      this.#widenFor(code);
    }
    return code;
  }

  #widenFor(code: number): void {
    if (code === 2 ** 8) this.#codes = Uint16Array.from(this.#codes);
    else if (code === 2 ** 16) this.#codes = Uint32Array.from(this.#codes);
  }
}
