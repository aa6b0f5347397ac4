import type { EventTable } from '../../data/event-table.js';
import { runInSlices, runToEnd, type Steps } from '../../data/in-slices.js';
import type { TableIntake } from '../../data/table-intake.js';

/** Prepares a table, in slices, before it is shown. */
export type TablePreparation = (table: EventTable, signal?: AbortSignal) => Promise<unknown>;

/** A limit is needed: a feed may bring changes as fast as they are made. */
const MAX_PASSES = 4;

/**
 * Copies the many records of a table into an intake, in slices, so that they can be changed: a table that the host made has
 * no intake, and for another time zone their dates are computed again. Changes requested meanwhile wait.
 */
export class TableCopy {
  readonly intake: TableIntake;
  readonly #abort = new AbortController();
  readonly #waiting: ((intake: TableIntake) => void)[] = [];

  constructor(intake: TableIntake) {
    this.intake = intake;
  }

  /** Makes a change once all records are copied. */
  hold(change: (intake: TableIntake) => void): void {
    this.#waiting.push(change);
  }

  /** @returns false when it was given up */
  async run({ records }: EventTable, prepare: TablePreparation): Promise<boolean> {
    const { signal } = this.#abort;
    this.intake.reserve(records.length);
    await this.intake.addInSlices(records, { signal });
    this.intake.skipLinks();
    // Making the held changes costs time in proportion to their number: each pass is shorter than the one before.
    for (let pass = 0; pass < MAX_PASSES && (pass === 0 || this.#waiting.length > 0); pass++) {
      await runInSlices(this.#makeHeld(), { signal });
      const table = await this.intake.tableInSlices({ signal });
      if (table) await prepare(table, signal);
    }
    if (!signal.aborted) runToEnd(this.#makeHeld());
    return !signal.aborted;
  }

  *#makeHeld(): Steps<void> {
    for (let change = this.#waiting.shift(); change; change = this.#waiting.shift()) {
      change(this.intake);
      yield;
    }
  }

  giveUp(): void {
    this.#abort.abort();
  }
}
