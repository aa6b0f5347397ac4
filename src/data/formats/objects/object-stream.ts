import { lowerBound } from '../../../time/lower-bound.js';
import { IssueList, type RecordIssue } from '../../records/record-issue.js';
import { UnreadableRow } from '../../records/unreadable-row.js';
import { holdsOurs, SAMPLE_ROWS } from '../holds-ours.js';
import { isForeignObject } from '../json-document.js';
import { withMappedFields } from '../mapped-fields.js';
import type { ReadOptions, RecordStream } from '../record-format.js';
import { NamedRows } from './named-rows.js';
import { ObjectTable } from './object-table.js';

/** How many rows are held back at most, until one of them settles how dates are to be read. */
const MAX_HELD_ROWS = 20_000;

/**
 * Reads the objects that another stream finds. If one of the first is a record of ours, all are taken as they are;
 * otherwise they are read like the rows of a table. Mapped fields count under their new names.
 */
export class ObjectStream implements RecordStream {
  readonly #rows: RecordStream;
  readonly #options: ReadOptions;
  readonly #mostHeld: number;
  readonly #names = new NamedRows();
  readonly #issues = new IssueList();
  #issuesTaken = 0;
  /** The rows that are held back; null once it is known how all are read. */
  #held: unknown[] | null = [];
  #isOurs = false;
  #table: ObjectTable | null = null;
  /** How many of the held rows the table has seen. */
  #seen = 0;
  /** For each row that gave no record, the number of records before it. */
  readonly #passedOver: number[] = [];
  #count = 0;

  constructor(rows: RecordStream, options: ReadOptions = {}, mostHeld = MAX_HELD_ROWS) {
    this.#rows = rows;
    this.#options = options;
    this.#mostHeld = mostHeld;
  }

  get title(): string | undefined {
    return this.#table?.title ?? this.#rows.title;
  }

  get document(): Readonly<Record<string, unknown>> {
    return { ...this.#rows.document, ...this.#table?.document };
  }

  push(text: string): readonly unknown[] {
    return this.#take(this.#named(this.#rows.push(text)));
  }

  end(): readonly unknown[] {
    const last = this.#take(this.#named(this.#rows.end()));
    return [...last, ...this.#release()];
  }

  flush(): readonly unknown[] {
    return this.#release();
  }

  takeIssues(isLast: boolean): readonly RecordIssue[] {
    // Issues of dates have counts, which are not known before the end.
    if (isLast) this.#note(this.#table?.issues() ?? []);
    const { kept } = this.#issues;
    const told = this.#issuesTaken;
    this.#issuesTaken = kept.length;
    return [...this.#rows.takeIssues(isLast), ...kept.slice(told)];
  }

  lineOf(record: number): number {
    const passedOver = lowerBound(this.#passedOver.length, (index) => this.#passedOver[index]! <= record);
    return this.#rows.lineOf!(record + passedOver);
  }

  /** Makes objects of lists; the list with the names of the others is no row. */
  #named(rows: readonly unknown[]): readonly unknown[] {
    const named = rows.map((row) => this.#names.read(row));
    if (!named.includes(undefined)) return named;
    this.#passedOver.push(this.#count);
    return named.filter((row) => row !== undefined);
  }

  #take(rows: readonly unknown[]): readonly unknown[] {
    const held = this.#held;
    if (held === null) return this.#recordsOf(rows);
    const from = held.length;
    for (const row of rows) held.push(row);
    if (this.#table === null && from < SAMPLE_ROWS) this.#isOurs ||= holdsOurs(this.#mapped(held.slice(from)));
    return this.#isOurs || (held.length >= SAMPLE_ROWS && !this.#isWorthHolding(held)) ? this.#release() : [];
  }

  #isWorthHolding(held: readonly unknown[]): boolean {
    const table = this.#look(held);
    if (this.#mostHeld === Infinity) return table.isOpen || table.hasNumericDates;
    return table.isOpen && held.length < this.#mostHeld;
  }

  /** Looks at those of the held rows that have not been looked at yet. */
  #look(held: readonly unknown[]): ObjectTable {
    if (this.#table === null) {
      this.#table = new ObjectTable(held.slice(0, SAMPLE_ROWS).filter(isReadable), this.#options);
      this.#note(this.#table.issuesOfFields);
    }
    for (; this.#seen < held.length; this.#seen++) {
      const row = held[this.#seen];
      if (isReadable(row)) this.#table.see(row);
    }
    return this.#table;
  }

  #release(): readonly unknown[] {
    const held = this.#held ?? [];
    if (held.length === 0) return [];
    this.#held = null;
    if (!this.#isOurs) this.#settle(held);
    return this.#recordsOf(held);
  }

  /** Decides how rows are read of which none is ours; those that no table explains are left as they are. */
  #settle(held: readonly unknown[]): void {
    const table = held.some(isReadable) ? this.#look(held) : null;
    this.#isOurs = table === null || (table.lacks('title') && table.lacks('date'));
    if (!this.#isOurs) table?.decide();
  }

  #recordsOf(rows: readonly unknown[]): readonly unknown[] {
    if (this.#isOurs) return this.#mapped(rows);
    const made: unknown[] = [];
    for (const row of rows) {
      const record = isReadable(row) ? (this.#table!.record(row) ?? undefined) : row;
      if (record === undefined) this.#passedOver.push(this.#count);
      else {
        made.push(record);
        this.#count++;
      }
    }
    return made;
  }

  #mapped(rows: readonly unknown[]): readonly unknown[] {
    const { mapping } = this.#options;
    if (mapping === undefined) return rows;
    return rows.map((row) =>
      row instanceof UnreadableRow ? row : (withMappedFields([row], mapping) as readonly unknown[])[0],
    );
  }

  #note(issues: ObjectTable['issuesOfFields']): void {
    for (const { severity, path, found, expected } of issues) this.#issues.add(severity, -1, path, found, expected);
  }
}

function isReadable(row: unknown): row is Readonly<Record<string, unknown>> {
  return isForeignObject(row) && !(row instanceof UnreadableRow);
}
