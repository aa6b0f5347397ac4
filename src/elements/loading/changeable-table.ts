import type { EventTable } from '../../data/event-table.js';
import { errorOf } from '../../data/message-of.js';
import type { RecordIssue } from '../../data/records/record-issue.js';
import { TableIntake, type IntakeOptions } from '../../data/table-intake.js';
import type { Change } from './pending-changes.js';
import { TableCopy, type TablePreparation } from './table-copy.js';

/** Is told what becomes of the records. */
export interface TableListener {
  /** What a change had wrong with it. */
  faultsFound(issues: readonly RecordIssue[]): void;
  /** A change is made. */
  changed(): void;
  /** Many records are being copied, so that they can be changed. */
  copying(done: Promise<void>): void;
  /** They are there. */
  copied(): void;
  /** They cannot be copied. */
  failed(error: Error): void;
}

/**
 * The records that are there, as something that can be changed: what a load brings is an intake already, a table of the
 * host, or one of another time zone, becomes one when it has to. Where it has many records that goes in slices; what is
 * changed meanwhile waits.
 */
export class ChangeableTable {
  readonly #options: () => IntakeOptions;
  readonly #prepare: TablePreparation;
  readonly #listener: TableListener;
  readonly #mostAtOnce: number;
  #intake: TableIntake | null = null;
  #copy: TableCopy | null = null;
  /** That of a table of the host, which keeps it when it is changed. */
  #hostZone: string | null = null;
  #isDue = false;

  /**
   * @param options what the page asks for now
   * @param mostAtOnce more records than this are copied in slices
   */
  constructor(options: () => IntakeOptions, prepare: TablePreparation, mostAtOnce: number, listener: TableListener) {
    this.#options = options;
    this.#prepare = prepare;
    this.#mostAtOnce = mostAtOnce;
    this.#listener = listener;
  }

  /** What holds the records; null while there is nothing that can be changed as it is. */
  get intake(): TableIntake | null {
    return this.#intake;
  }

  get issues(): readonly RecordIssue[] {
    return this.#intake?.issues ?? [];
  }

  get rejected(): number {
    return this.#intake?.rejected ?? 0;
  }

  get isCopying(): boolean {
    return this.#copy !== null;
  }

  /** Whether dates are placed in the zone of a table of the host, whatever the page asks for. */
  get hasHostZone(): boolean {
    return this.#hostZone !== null;
  }

  /** Whether another table than that shown is to be asked for by `takeDue`. */
  get isDue(): boolean {
    return this.#isDue;
  }

  /** Gives an intake for records that are going to come: they are held by `keep`. */
  newIntake(): TableIntake {
    const { timezone, laneBy } = this.#options();
    return new TableIntake({ timezone: this.#hostZone ?? timezone ?? 'UTC', laneBy });
  }

  /** Holds what comes, or has come, in the place of what was there; null for nothing that could be changed as it is. */
  keep(intake: TableIntake | null): void {
    this.#intake = intake;
    this.#isDue = false;
  }

  /** Asks for the table to be shown anew. */
  askForTable(): void {
    this.#isDue = true;
  }

  /** Gives the table that is due. @param isWhole whether links that lead nowhere are faults: more is not to come */
  takeDue(isWhole: boolean): EventTable | null {
    this.#isDue = false;
    const intake = this.#intake;
    if (intake && isWhole) this.#judge((each) => each.checkLinks(), intake);
    return intake?.table() ?? null;
  }

  /** The table of what is there now; null while there is no intake. */
  table(): EventTable | null {
    return this.#intake?.table() ?? null;
  }

  /** Changes what is there. @param shown what it is made of where nothing was changed before */
  change(change: Change, shown: EventTable | null): void {
    if (!this.#intake && !this.#copy) {
      this.#hostZone = shown?.timezone ?? null;
      this.#copyInto(this.newIntake(), shown);
    }
    if (this.#copy) this.#copy.hold((intake) => this.#make(change, intake));
    else this.#make(change, this.#intake!);
  }

  /** Whether most of what was taken in has gone since, so that it is better taken anew. */
  get isSparse(): boolean {
    return this.#intake?.isSparse ?? false;
  }

  /** Copies what is there into another intake: where its dates are placed otherwise, or most rows are of events that went. */
  rebuild(table: EventTable): void {
    this.#intake = null;
    this.#copyInto(this.newIntake(), table);
    this.#isDue = this.#intake !== null;
  }

  /** Other records are going to come: what is being copied is of no interest any more. */
  giveUp(): void {
    this.#hostZone = null;
    this.#copy?.giveUp();
    this.#copy = null;
  }

  /** Copies the records of a table into an intake: where there are many the table stays shown until all are there. */
  #copyInto(intake: TableIntake, table: EventTable | null): void {
    if (!table || table.size <= this.#mostAtOnce) {
      if (table) intake.add(table.records);
      intake.skipLinks();
      this.#intake = intake;
      return;
    }
    const copy = new TableCopy(intake);
    this.#copy = copy;
    const done = copy.run(table, this.#prepare).then(
      (isDone) => {
        if (!isDone || copy !== this.#copy) return;
        this.#copy = null;
        this.#intake = intake;
        this.#isDue = true;
        this.#listener.copied();
      },
      (cause: unknown) => {
        if (copy !== this.#copy) return;
        this.#copy = null;
        this.#listener.failed(errorOf(cause));
      },
    );
    this.#listener.copying(done);
  }

  #make(change: Change, intake: TableIntake): void {
    this.#judge(change, intake);
    this.#listener.changed();
  }

  #judge(change: Change, intake: TableIntake): void {
    const known = intake.issues.length;
    change(intake);
    if (intake.issues.length > known) this.#listener.faultsFound(intake.issues.slice(known));
  }
}
