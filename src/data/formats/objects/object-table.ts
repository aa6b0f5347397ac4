import { fits, keepForeignFields } from '../foreign-fields.js';
import { isForeignObject, type ForeignObject } from '../json-document.js';
import { setOwnField } from '../own-field.js';
import type { DraftRecord } from '../record-gatherer.js';
import type { ReadOptions } from '../record-format.js';
import type { ColumnRole } from '../tables/column-names.js';
import { columnRoles, isTimelineJsSheet, type ColumnIssue, type TableColumn } from '../tables/column-roles.js';
import { TableRecords } from '../tables/table-records.js';
import { columnsOf, textIn, unwrapped, valueAt, wrapperOf, type ObjectColumn } from './object-columns.js';

const LISTS: readonly (ColumnRole | null)[] = ['tags', 'actors'];

/**
 * Makes records of ours from objects with other fields, which are understood like the columns of a table: by their
 * names, else by their values. Everything that is not in a field of ours stays under its name, with its type.
 */
export class ObjectTable {
  readonly #wrapper: string | null;
  readonly #columns: readonly ObjectColumn[];
  readonly #roles: readonly TableColumn[];
  readonly #records: TableRecords;
  readonly #isSheet: boolean;
  /** What was assumed about the fields. */
  readonly issuesOfFields: readonly ColumnIssue[];

  constructor(sample: readonly ForeignObject[], options: ReadOptions) {
    this.#wrapper = wrapperOf(sample);
    const items = sample.map((item) => unwrapped(item, this.#wrapper));
    this.#columns = columnsOf(items, options.locale);
    const headers = this.#columns.map(({ header }) => header);
    const { columns, issues } = columnRoles([headers, ...items.map((item) => this.#cells(item))], options, 'field');
    this.#roles = columns;
    this.#isSheet = isTimelineJsSheet(headers);
    this.#records = new TableRecords(columns, options, 'field');
    this.issuesOfFields = issues;
  }

  /** Whether no field is a title, or a date. */
  lacks(field: 'title' | 'date'): boolean {
    return this.issuesOfFields.some(({ severity, path }) => severity === 'error' && path === field);
  }

  /** Whether the rows seen so far leave open how dates are to be read. */
  get isOpen(): boolean {
    return this.#records.isOpen;
  }

  /** Whether all rows should be seen, as there are dates whose order one of them may contradict. */
  get hasNumericDates(): boolean {
    return this.#records.hasNumericDates;
  }

  /** The title of the document, from the title slide of a TimelineJS sheet. */
  get title(): string | undefined {
    return this.#records.title;
  }

  /** The other fields of that slide. */
  get document(): Readonly<Record<string, unknown>> {
    return this.#records.document;
  }

  /** Uses the dates of an object as evidence of how they are written. */
  see(item: ForeignObject): void {
    this.#records.see(this.#cells(unwrapped(item, this.#wrapper)));
  }

  decide(): void {
    this.#records.decide();
  }

  /** Returns what was assumed about dates, and the questions that are still open. */
  issues(): readonly ColumnIssue[] {
    return this.#records.issues();
  }

  /** Makes the raw record of an object; null for a title slide. */
  record(given: ForeignObject): DraftRecord | null {
    const item = unwrapped(given, this.#wrapper);
    const draft: DraftRecord = {};
    const taken: string[] = [];
    const cells = this.#cells(item);
    for (const [index, { role }] of this.#roles.entries()) {
      const { path } = this.#columns[index]!;
      if (role === null && !this.#isSheet) continue;
      const value = valueAt(item, path);
      const own = ownValue(role, value);
      if (own !== undefined) {
        setOwnField(draft, role!, own);
        cells[index] = '';
      } else if (cells[index] !== '') this.#records.set(draft, index, cells[index]!);
      else continue;
      if (path.length === 1 && isWhole(value, own)) taken.push(path[0]!);
    }
    const whole = this.#records.finish(draft, cells);
    if (whole !== null) keepForeignFields(whole, item, taken);
    return whole;
  }

  #cells(item: ForeignObject): string[] {
    return this.#columns.map(({ path, words }) => textIn(valueAt(item, path), words));
  }
}

/** Returns a list or an object that a field of ours can hold as it is; of objects in place of names, their names. */
function ownValue(role: ColumnRole | null, value: unknown): unknown {
  if (role === null || typeof value !== 'object' || value === null) return undefined;
  if (!LISTS.includes(role)) return fits(role, value) ? value : undefined;
  if (!Array.isArray(value)) return undefined;
  const names = value.map((member) => textIn(member, ['name', 'displayName', 'title', 'label', 'text']));
  return names.includes('') ? undefined : names;
}

/** Returns whether nothing of a value is left once its text, or the own value made of it, is in a field of ours. */
function isWhole(value: unknown, own: unknown): boolean {
  if (own === value || typeof value !== 'object' || value === null) return true;
  const members = Object.values(value);
  if (!Array.isArray(value) && members.length > 1) return false;
  return members.every((member) => !Array.isArray(member) && !isForeignObject(member));
}
