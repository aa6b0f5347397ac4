import type { EventTable } from '../../data/event-table.js';
import type { EventRecord } from '../../data/event-record.js';
import type { TableIntake } from '../../data/table-intake.js';

/** Where the page says its data come from. */
export interface DataSource {
  readonly events: EventTable | readonly EventRecord[] | null;
  readonly src: string | null;
  readonly format: string | null;
}

/** Adds, changes or removes records. */
export type Change = (intake: TableIntake) => void;

/** Keeps changes that the page makes before the data they are meant for are all there. */
export class PendingChanges {
  #early: { readonly source: DataSource; readonly change: Change }[] = [];
  #held: Change[] = [];
  #mixed: Change[] = [];

  /** Keeps one of data that were asked for, and are not read yet. */
  addEarly(source: DataSource, change: Change): void {
    this.#early.push({ source, change });
  }

  /** Keeps one of a list that is not all there yet, or of a table that is not shown. */
  hold(change: Change): void {
    this.#held.push(change);
  }

  /** Notes one of a load that goes on, or did not come to its end: where that begins anew, it is to be made again. */
  noteMixed(change: Change): void {
    this.#mixed.push(change);
  }

  /** Takes those of a source. What was meant for another has gone with it. */
  takeEarly(source: DataSource): Change[] {
    return this.#early.splice(0).flatMap((each) => (isSameSource(each.source, source) ? [each.change] : []));
  }

  /** Takes what has waited for all to be there. @param isWhole whether it is: then nothing begins anew */
  takeHeld(isWhole: boolean): Change[] {
    if (isWhole) this.#mixed = [];
    return this.#held.splice(0);
  }

  /** The same source is read again: what it had taken in waits for its end. */
  beginAgain(): void {
    this.#held.push(...this.#mixed.splice(0));
  }

  /** Reading it again brought nothing: what it had taken in is there still. @returns what was changed since */
  goBack(): Change[] {
    const since = this.#mixed;
    this.#mixed = this.#held;
    this.#held = [];
    return since;
  }

  /** Other data take the place of those that these were meant for. */
  drop(): void {
    this.#held = [];
    this.#mixed = [];
  }
}

/** Whether both are read alike, so that nothing has to be read anew: behind `events` an address is of no matter, nor is a format without one. */
export function isSameSource(a: DataSource | null, b: DataSource): boolean {
  if (a?.events !== b.events) return false;
  return b.events !== null || (a.src === b.src && (b.src === null || a.format === b.format));
}
