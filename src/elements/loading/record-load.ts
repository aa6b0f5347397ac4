import { runInSlices, type Steps } from '../../data/in-slices.js';
import { errorOf } from '../../data/message-of.js';
import type { RecordIssue } from '../../data/records/record-issue.js';
import type { RecordBatch } from '../../data/sources/stream-records.js';
import type { TableIntake } from '../../data/table-intake.js';
import { yieldToPage } from '../../data/yield-to-page.js';

/** How far a load is. */
export interface LoadProgress {
  /** How many have come, those that cannot be read included. */
  readonly records: number;
  /** Null where nobody knows yet. */
  readonly totalRecords: number | null;
  /** Zero where the records are in memory. */
  readonly bytesRead: number;
  readonly totalBytes: number | null;
}

/** What is known of a load before it begins. */
export interface KnownOfLoad {
  readonly totalRecords?: number;
  readonly title?: string | undefined;
  readonly issues?: readonly RecordIssue[];
  readonly rejected?: number;
}

/** Records that have come, which may be being taken already. */
type LoadBatch = RecordBatch & { readonly taking?: Steps<void> };

export type BatchSource = (signal: AbortSignal) => AsyncIterable<LoadBatch>;

/** So many records of a list are handed on at a time. */
export const RECORDS_OF_A_BATCH = 10_000;

/** One reading of a source into an intake. What has come when it is stopped, or breaks, is kept. */
export class RecordLoad {
  readonly intake: TableIntake;
  /** Of the text; those of records are the intake's. */
  issues: readonly RecordIssue[];
  /** How many records the format itself could not make anything of. */
  rejected: number;
  title: string;
  /** Why it came to no end. */
  error: Error | null = null;
  progress: LoadProgress;
  /** Whether the user, or the page, stopped it. */
  isStopped = false;
  readonly #abort = new AbortController();
  #isTaking = false;
  /** What is to be done with what has come, when a batch is not just being taken. */
  #due: (() => Promise<void>) | null = null;
  #showing: Promise<void> = Promise.resolve();
  /** Tells whoever waits for a picture that there will be none. */
  #leave: (() => void) | null = null;

  constructor(intake: TableIntake, { totalRecords, title = '', issues = [], rejected = 0 }: KnownOfLoad) {
    this.intake = intake;
    this.title = title;
    this.issues = issues;
    this.rejected = rejected;
    this.progress = { records: 0, totalRecords: totalRecords ?? null, bytesRead: 0, totalBytes: null };
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Whether all of it is in memory, and so will soon be there. */
  get isOfList(): boolean {
    return this.progress.totalRecords !== null;
  }

  /** Whether what has come is of no interest any more. */
  get isGivenUp(): boolean {
    return this.signal.aborted && !this.isStopped;
  }

  /**
   * Reads to the end, or until it is stopped or breaks. Never throws.
   *
   * @param onTaken called after each batch
   */
  async run(source: BatchSource, onTaken: () => void): Promise<void> {
    const { signal, intake } = this;
    try {
      for await (const batch of source(signal)) {
        await this.#showing;
        await this.#take(batch);
        this.#note(batch);
        if (signal.aborted) return;
        onTaken();
        this.#showDue();
      }
      if (!signal.aborted) intake.checkLinks();
    } catch (cause) {
      if (!signal.aborted) this.error = errorOf(cause);
    } finally {
      this.#leave?.();
      await this.#showing.catch(() => undefined);
    }
  }

  /**
   * Shows what has come, between two batches: at once, while the next is waited for, or behind the one that is being
   * taken. Resolves when it is shown, or the load has ended.
   */
  show(how: () => Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      this.#due = () => how().finally(resolve);
      this.#leave = resolve;
      if (!this.#isTaking) this.#showDue();
    });
  }

  /** Ends it, and keeps what has come. */
  stop(): void {
    this.isStopped = true;
    this.#abort.abort();
  }

  /** Ends it; what has come is of no interest any more. */
  giveUp(): void {
    this.#abort.abort();
  }

  async #take({ records, taking }: LoadBatch): Promise<void> {
    const { signal, intake } = this;
    this.#isTaking = true;
    try {
      if (taking) await runInSlices(taking, { signal });
      // What a format held back when it was stopped is little.
      else if (this.isStopped) intake.add(records);
      else await intake.addInSlices(records, { signal });
    } finally {
      this.#isTaking = false;
    }
  }

  #showDue(): void {
    const due = this.#due;
    this.#due = null;
    if (due) this.#showing = this.#showing.then(due);
  }

  #note({ records, issues, rejected, title, bytesRead, totalBytes }: RecordBatch): void {
    if (issues.length > 0) this.issues = [...this.issues, ...issues];
    this.rejected += rejected;
    this.title = title ?? this.title;
    this.progress = { ...this.progress, records: this.progress.records + records.length, bytesRead, totalBytes };
  }
}

/** Gives a list that is in memory batch by batch. */
export function batchesOf(list: readonly unknown[]): BatchSource {
  return async function* (signal) {
    for (let from = 0; from < list.length && !signal.aborted; from += RECORDS_OF_A_BATCH) {
      // Each batch may take less than a slice, and with the next would be one task.
      if (from > 0) await yieldToPage();
      yield batchOf(list.slice(from, from + RECORDS_OF_A_BATCH));
    }
  };
}

/** Gives a list that is in memory, and of which a part was taken, as one batch. */
export function restOf(list: readonly unknown[], taking: Steps<void>): BatchSource {
  return async function* () {
    // The part was a slice of its own.
    await yieldToPage();
    yield { ...batchOf(list), taking };
  };
}

function batchOf(records: readonly unknown[]): RecordBatch {
  return { records, issues: [], rejected: 0, bytesRead: 0, totalBytes: null };
}
