import type { EventTable } from '../data/event-table.js';
import type { TableIntake } from '../data/table-intake.js';

/** Done to a table before it is shown, in slices. */
export type TablePreparation = (table: EventTable, signal?: AbortSignal) => Promise<unknown>;

/**
 * Takes the many records of a table into an intake, in slices, so that they can be changed: a table that the host made
 * has no intake, and one of another time zone places their dates anew. Changes that are asked for meanwhile wait.
 */
export class TableTakeUp {
  readonly intake: TableIntake;
  readonly #abort = new AbortController();
  readonly #waiting: ((intake: TableIntake) => void)[] = [];

  constructor(intake: TableIntake) {
    this.intake = intake;
  }

  /** Makes a change when all records are there. */
  hold(change: (intake: TableIntake) => void): void {
    this.#waiting.push(change);
  }

  /** @returns false when it was given up */
  async run({ records }: EventTable, prepare: TablePreparation): Promise<boolean> {
    const { signal } = this.#abort;
    this.intake.reserve(records.length);
    await this.intake.addInSlices(records, { signal });
    // What is held back while the table is prepared is made after it, at a cost in proportion to the change.
    while (this.#waiting.length > 0 && !signal.aborted) this.#waiting.shift()!(this.intake);
    const table = await this.intake.tableInSlices({ signal });
    if (table) await prepare(table, signal);
    for (const change of signal.aborted ? [] : this.#waiting) change(this.intake);
    return !signal.aborted;
  }

  giveUp(): void {
    this.#abort.abort();
  }
}
