import { runFor, runInSlices, type Steps } from '../../data/in-slices.js';
import { errorOf } from '../../data/message-of.js';
import type { RecordIssue } from '../../data/records/record-issue.js';
import type { RecordBatch } from '../../data/sources/stream-records.js';
import type { TableIntake } from '../../data/table-intake.js';
import { yieldToPage } from '../../data/yield-to-page.js';

/** The progress of a load. */
export interface LoadProgress {
  /** How many records have arrived, including those that cannot be read. */
  readonly records: number;
  /** Null while unknown. */
  readonly totalRecords: number | null;
  /** Zero for records in memory. */
  readonly bytesRead: number;
  readonly totalBytes: number | null;
}

/** What is known of a load before it starts. */
export interface KnownOfLoad {
  readonly totalRecords?: number;
  readonly title?: string | undefined;
  readonly issues?: readonly RecordIssue[];
  readonly rejected?: number;
}

/** Records that have arrived; `taking` when part of them is in the intake already. */
type LoadBatch = RecordBatch & { readonly taking?: Steps<void> };

export type BatchSource = (signal: AbortSignal) => AsyncIterable<LoadBatch>;

/** How many records of a list are handed on at a time. */
export const RECORDS_OF_A_BATCH = 10_000;
/** How long a list of fewer is taken at once, ms: dates in words and faults take many times as long as plain days. */
const AT_ONCE_MS = 30;

/** One reading of a source into an intake. Records that have arrived when it is stopped, or breaks, are kept. */
export class RecordLoad {
  readonly intake: TableIntake;
  /** Issues of the document; those of its records are in the intake. */
  issues: readonly RecordIssue[];
  /** How many records the format's reader could not read. */
  rejected: number;
  title: string;
  /** Why it broke off. */
  error: Error | null = null;
  progress: LoadProgress;
  /** Whether the user, or the page, stopped it. */
  isStopped = false;
  readonly #abort = new AbortController();
  #isTaking = false;
  /** Shows what has arrived; due as soon as no batch is being taken. */
  #due: (() => Promise<void>) | null = null;
  #showing: Promise<void> = Promise.resolve();
  /** Resolves a promise of `show` whose picture will not be made. */
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

  /** Whether all of it is in memory, so that it will soon be complete. */
  get isOfList(): boolean {
    return this.progress.totalRecords !== null;
  }

  /** Whether its records are no longer wanted. */
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
      if (!signal.aborted) await intake.checkLinksInSlices({ signal });
    } catch (cause) {
      if (!signal.aborted) this.error = errorOf(cause);
    } finally {
      this.#leave?.();
      await this.#showing.catch(() => undefined);
    }
  }

  /**
   * Shows what has arrived, between two batches: at once while waiting for the next, or after the one that is being taken.
   * Resolves when it is shown, or the load has ended.
   */
  show(how: () => Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      this.#due = () => how().finally(resolve);
      this.#leave = resolve;
      if (!this.#isTaking) this.#showDue();
    });
  }

  /** Ends it, and keeps what has arrived. */
  stop(): void {
    this.isStopped = true;
    this.#abort.abort();
  }

  /** Ends it; its records are no longer wanted. */
  giveUp(): void {
    this.#abort.abort();
  }

  async #take({ records, taking }: LoadBatch): Promise<void> {
    const { signal, intake } = this;
    this.#isTaking = true;
    try {
      if (taking) await runInSlices(taking, { signal });
      // The few records that a format held back until it was stopped.
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

/** Takes a list in memory into an intake, at once if that is quick. @returns a source of what is left; null when all of it is taken */
export function takeAtOnce(list: readonly unknown[], intake: TableIntake): BatchSource | null {
  if (list.length > RECORDS_OF_A_BATCH) return batchesOf(list);
  const taking = intake.addInSteps(list);
  if (!runFor(taking, AT_ONCE_MS)) return restOf(list, taking);
  intake.checkLinks();
  return null;
}

/** Returns a list in memory as a source of batches. */
export function batchesOf(list: readonly unknown[]): BatchSource {
  return async function* (signal) {
    for (let from = 0; from < list.length && !signal.aborted; from += RECORDS_OF_A_BATCH) {
      // A batch may take less than a slice, and would share one task with the next.
      if (from > 0) await yieldToPage();
      yield batchOf(list.slice(from, from + RECORDS_OF_A_BATCH));
    }
  };
}

/** Returns a list in memory, part of which is in the intake already, as a source of one batch. */
function restOf(list: readonly unknown[], taking: Steps<void>): BatchSource {
  return async function* () {
    // The first part was a slice of its own.
    await yieldToPage();
    yield { ...batchOf(list), taking };
  };
}

function batchOf(records: readonly unknown[]): RecordBatch {
  return { records, issues: [], rejected: 0, bytesRead: 0, totalBytes: null };
}
