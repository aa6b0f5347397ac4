import { setOwnField } from '../own-field.js';
import { columnRoles } from '../tables/column-roles.js';
import { textIn } from './object-columns.js';

/**
 * Makes objects of rows that are lists, as of a table in JSON: `[["title", "date"], ["Moon landing", "1969-07-20"]]`.
 * The first row names the columns, unless it looks like an event; any other row is returned as it is.
 */
export class NamedRows {
  #names: readonly string[] | null = null;
  #isFirst = true;

  /** Returns the row as an object; undefined for the row of names. */
  read(row: unknown): unknown {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    if (!Array.isArray(row) || (this.#names === null && !(isFirst && row.length > 1 && row.every(isScalar))))
      return row;
    const cells = row as readonly unknown[];
    if (this.#names === null) {
      const { columns, hasHeader } = columnRoles([cells.map((cell) => textIn(cell, []))], {});
      this.#names = columns.map(({ header }) => header);
      if (hasHeader && cells.every((cell) => typeof cell === 'string')) return undefined;
    }
    const named: Record<string, unknown> = {};
    cells.forEach((cell, index) => setOwnField(named, this.#names![index] ?? `column ${index + 1}`, cell));
    return named;
  }
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}
