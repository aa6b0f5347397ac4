import type { EventTable } from '../../data/event-table.js';
import type { EventRecord } from '../../data/event-record.js';
import type { TableIntake } from '../../data/table-intake.js';

/** Where the data come from, as the page states it. */
export interface DataSource {
  readonly events: EventTable | readonly EventRecord[] | null;
  readonly src: string | null;
  readonly format: string | null;
}

/** Adds, changes or removes records. */
export type Change = (intake: TableIntake) => void;

/** Keeps changes that the page makes before the data they are meant for are complete. */
export class PendingChanges {
  #early: { readonly source: DataSource; readonly change: Change }[] = [];
  #held: Change[] = [];
  #mixed: Change[] = [];

  /** Keeps a change of data that were requested and are not being read yet. */
  addEarly(source: DataSource, change: Change): void {
    this.#early.push({ source, change });
  }

  /** Keeps a change of a list that is still being read, or of a table that is not shown yet. */
  hold(change: Change): void {
    this.#held.push(change);
  }

  /** Notes a change made during a load, or after an incomplete one: if the load is started again, so is the change made. */
  noteMixed(change: Change): void {
    this.#mixed.push(change);
  }

  /** Takes the early changes of a source. Those meant for another are dropped. */
  takeEarly(source: DataSource): Change[] {
    return this.#early.splice(0).flatMap((each) => (isSameSource(each.source, source) ? [each.change] : []));
  }

  /** Takes the changes held until now. @param isWhole whether the data are complete: then no load will be started again */
  takeHeld(isWhole: boolean): Change[] {
    if (isWhole) this.#mixed = [];
    return this.#held.splice(0);
  }

  /** The same source is read again: the changes made to its data wait for the end. */
  beginAgain(): void {
    this.#held.push(...this.#mixed.splice(0));
  }

  /** Reading it again brought nothing, so the former data, with their changes, stay. @returns the changes made since */
  goBack(): Change[] {
    const since = this.#mixed;
    this.#mixed = this.#held;
    this.#held = [];
    return since;
  }

  /** Other data replace those that the changes were meant for. */
  drop(): void {
    this.#held = [];
    this.#mixed = [];
  }
}

/** Whether both name the same data. With `events` the address does not matter; nor does the format without an address. */
export function isSameSource(a: DataSource | null, b: DataSource): boolean {
  if (a?.events !== b.events) return false;
  return b.events !== null || (a.src === b.src && (b.src === null || a.format === b.format));
}
