import type { EventTable } from '../../data/event-table.js';
import { errorOf } from '../../data/message-of.js';
import type { RecordIssue } from '../../data/records/record-issue.js';
import { TableIntake, type IntakeOptions } from '../../data/table-intake.js';
import type { Change } from './pending-changes.js';
import { TableCopy, type TablePreparation } from './table-copy.js';

/** Is notified of what happens to the records. */
export interface TableListener {
  /** A change had these faults. */
  faultsFound(issues: readonly RecordIssue[]): void;
  /** A change was made. */
  changed(): void;
  /** Many records are being copied, so that they can be changed. */
  copying(done: Promise<void>): void;
  /** They are copied. */
  copied(): void;
  /** They cannot be copied. */
  failed(error: Error): void;
}

/**
 * Holds the current records in a form that can be changed. A load fills an intake anyway; a table of the host, or one of
 * another time zone, is copied into one when needed: in slices if it has many records, while changes wait.
 */
export class ChangeableTable {
  readonly #options: () => IntakeOptions;
  readonly #prepare: TablePreparation;
  readonly #listener: TableListener;
  readonly #mostAtOnce: number;
  #intake: TableIntake | null = null;
  #copy: TableCopy | null = null;
  /** The time zone of a table of the host, which it keeps when it is changed. */
  #hostZone: string | null = null;
  #isDue = false;

  /**
   * @param options returns what the page asks for now
   * @param mostAtOnce more records than this are copied in slices
   */
  constructor(options: () => IntakeOptions, prepare: TablePreparation, mostAtOnce: number, listener: TableListener) {
    this.#options = options;
    this.#prepare = prepare;
    this.#mostAtOnce = mostAtOnce;
    this.#listener = listener;
  }

  /** Holds the records; null while they cannot be changed as they are. */
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

  /** Whether dates are in the time zone of a table of the host, whatever the page asks for. */
  get hasHostZone(): boolean {
    return this.#hostZone !== null;
  }

  /** Whether `takeDue` has a table that is to be shown. */
  get isDue(): boolean {
    return this.#isDue;
  }

  /** Returns an intake for records to come; `keep` holds it. @param copied the table whose records they are, if they are copied */
  newIntake(copied: EventTable | null = null): TableIntake {
    const { timezone, laneBy } = this.#options();
    return new TableIntake({ timezone: this.#hostZone ?? timezone ?? 'UTC', laneBy, categories: copied?.categories });
  }

  /** Holds an intake in place of the former one; null for records that cannot be changed as they are. */
  keep(intake: TableIntake | null): void {
    this.#intake = intake;
    this.#isDue = false;
  }

  /** Marks the table as due to be shown again. */
  askForTable(): void {
    this.#isDue = true;
  }

  /** Returns the table that is due. @param isWhole whether all records have arrived: then links that lead nowhere are faults */
  takeDue(isWhole: boolean): EventTable | null {
    this.#isDue = false;
    const intake = this.#intake;
    if (intake && isWhole) this.#judge((each) => each.checkLinks(), intake);
    return intake?.table() ?? null;
  }

  /** Returns the table of the current records; null while there is no intake. */
  table(): EventTable | null {
    return this.#intake?.table() ?? null;
  }

  /** Makes a change. @param shown the table that is copied first where nothing was changed before */
  change(change: Change, shown: EventTable | null): void {
    if (!this.#intake && !this.#copy) {
      this.#hostZone = shown?.timezone ?? null;
      this.#copyInto(shown);
    }
    if (this.#copy) this.#copy.hold((intake) => this.#make(change, intake));
    else this.#make(change, this.#intake!);
  }

  /** Whether most rows are of removed events, so that a copy is worth while. */
  get isSparse(): boolean {
    return this.#intake?.isSparse ?? false;
  }

  /** Copies the records into another intake: for another time zone, or because most rows are of removed events. */
  rebuild(table: EventTable): void {
    this.#intake = null;
    this.#copyInto(table);
    this.#isDue = this.#intake !== null;
  }

  /** Gives up a copy in progress: other records are going to replace these. */
  giveUp(): void {
    this.#hostZone = null;
    this.#copy?.giveUp();
    this.#copy = null;
  }

  /** Copies the records of a table into an intake: if there are many, the table stays shown until all are copied. */
  #copyInto(table: EventTable | null): void {
    const intake = this.newIntake(table);
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
