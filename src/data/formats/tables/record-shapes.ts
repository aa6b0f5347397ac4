import type { DraftRecord } from '../record-gatherer.js';

/** A number has bits for so many columns; what is in those behind them grows into the record. */
const MAX_COLUMNS = 31;

/**
 * Makes records that have the fields of their columns from the start. A record that gets its fields one by one is moved
 * from shape to shape, and those behind the fourth are kept apart from it: with six fields half as much memory again.
 */
export class RecordShapes {
  /** So many columns have a say in the shape of a record: those before the first whose fields depend on its value. */
  readonly columns: number;
  readonly #fields: readonly (readonly string[])[];
  readonly #shapes = new Map<number, DraftRecord>();

  /** @param fields of each column those that any value of it sets; null where that depends on the value */
  constructor(fields: readonly (readonly string[] | null)[]) {
    const unsure = fields.indexOf(null);
    this.columns = Math.min(MAX_COLUMNS, unsure < 0 ? fields.length : unsure);
    this.#fields = fields.slice(0, this.columns).map((names) => names ?? []);
  }

  /**
   * Makes a record whose fields are still to be set.
   *
   * @param filled a bit for each of `columns`, the first the lowest: whether it has a value
   */
  make(filled: number): DraftRecord {
    let shape = this.#shapes.get(filled);
    if (shape === undefined) this.#shapes.set(filled, (shape = this.#shapeOf(filled)));
    return { ...shape };
  }

  #shapeOf(filled: number): DraftRecord {
    const fields = this.#fields.flatMap((names, column) => ((filled >> column) & 1 ? names : []));
    // An object that is parsed has room for its fields in itself, and `__proto__` among them is a field.
    return JSON.parse(`{${fields.map((field) => `${JSON.stringify(field)}:null`).join()}}`) as DraftRecord;
  }
}
