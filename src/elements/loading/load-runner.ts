import type { EventTable } from '../../data/event-table.js';
import { errorOf } from '../../data/message-of.js';
import type { BatchSource, LoadProgress, RecordLoad } from './record-load.js';
import type { TablePreparation } from './table-copy.js';
import { UpdatePacer } from './update-pacer.js';

/** Is notified of the progress of loads. */
export interface LoadListener {
  /** New or changed records are to be shown. @param load null when none is running */
  showDue(load: RecordLoad | null): void;
  /** More records have arrived. */
  progressed(progress: LoadProgress): void;
  /** The wait has become long enough to be shown. */
  waitedLong(): void;
  /** A table is ready to be shown. */
  prepared(table: EventTable): void;
  /** The load is over, whether complete, stopped or broken. */
  finished(load: RecordLoad): void;
  /** What was prepared cannot be drawn. @param load null for a table */
  failed(error: Error, load: RecordLoad | null): void;
}

/** A wait shorter than this is not shown. */
const QUIET_MS = 150;
/** The same for a list in memory: most are read before anyone could read a bar. */
const QUIET_OF_A_LIST_MS = 500;
/** A source that is complete within this time is drawn once, as a whole. */
const FIRST_PICTURE_MS = 50;
/** A list in memory is soon complete: drawing a part of it would only delay it. */
const FIRST_PICTURE_OF_A_LIST_MS = 1_500;
/** Progress is reported this often, whether or not there is time for a picture. */
const PROGRESS_MS = 200;
const FRAME_MS = 16;

/**
 * Runs loads, and prepares tables, one at a time: each replaces the one before. Paces the pictures of data that arrive piece
 * by piece: as many as the page has time for.
 */
export class LoadRunner {
  /** `waiting` once a wait has become long enough to be shown. */
  state: 'loading' | 'waiting' | 'done' = 'done';
  /** The load that is running, or was given up when its element left the page. */
  current: RecordLoad | null = null;
  readonly #prepare: TablePreparation;
  readonly #listener: LoadListener;
  readonly #pictures = new UpdatePacer(() => this.#picture(), { leastMs: FRAME_MS });
  /** Of the current load or table; separate from the load's own signal, since a stopped load is still prepared to be shown. */
  #abort = new AbortController();
  #quietTimer = 0;
  #progressMs = -Infinity;
  /** Whether the source of the current load has ended. */
  #hasEnded = false;
  #isFinishing = false;

  constructor(prepare: TablePreparation, listener: LoadListener) {
    this.#prepare = prepare;
    this.#listener = listener;
  }

  /** Whether a table is being prepared that was given as a whole. */
  get isPreparing(): boolean {
    return this.state !== 'done' && !this.current;
  }

  /** Resolves when changes are shown; null during a load, which is not waited for. */
  get settled(): Promise<void> | null {
    return this.current ? null : this.#pictures.settled;
  }

  /** Asks for a picture of changed records. */
  requestPicture(): void {
    this.#pictures.request();
  }

  /** Runs a load to its end. */
  async run(load: RecordLoad, source: BatchSource): Promise<void> {
    const signal = this.#begin(load.isOfList ? QUIET_OF_A_LIST_MS : QUIET_MS);
    this.current = load;
    this.#hasEnded = this.#isFinishing = false;
    this.#pictures.hold(load.isOfList ? FIRST_PICTURE_OF_A_LIST_MS : FIRST_PICTURE_MS);
    this.#progressMs = -Infinity;
    await load.run(source, () => {
      this.#pictures.request();
      this.#tellOfProgress(load.progress);
    });
    if (signal.aborted) return;
    this.#hasEnded = true;
    if (!load.isGivenUp) await this.#finish(load);
  }

  /** Prepares a table that was given as a whole. */
  async prepare(table: EventTable): Promise<void> {
    const signal = this.#begin(QUIET_OF_A_LIST_MS);
    if (!(await this.#succeeds(this.#prepare(table, signal)))) return;
    this.drop();
    this.#listener.prepared(table);
  }

  /** Stops the load that is running, or was given up, and keeps the records that have arrived. */
  stop(): void {
    const load = this.current;
    // Everything has arrived: there is nothing left to stop.
    if (!load || this.#isFinishing) return;
    load.stop();
    if (this.#hasEnded) void this.#finish(load);
  }

  async #finish(load: RecordLoad): Promise<void> {
    this.#isFinishing = true;
    if (!(await this.#succeeds(this.#makeTable(load, this.#abort.signal)))) return;
    this.drop();
    this.#listener.finished(load);
  }

  /** Gives up the running load, as its element has left the page; it may be started again. */
  pause(): void {
    if (!this.current) return;
    this.current.giveUp();
    clearTimeout(this.#quietTimer);
  }

  /** Ends whatever is running for good, and drops a picture that is waiting: something else takes its place. */
  drop(): void {
    this.current?.giveUp();
    this.#abort.abort();
    clearTimeout(this.#quietTimer);
    this.#pictures.cancel();
    this.current = null;
    this.state = 'done';
  }

  /** @returns a signal that the next load or table aborts */
  #begin(quietMs: number): AbortSignal {
    this.drop();
    this.state = 'loading';
    this.#quietTimer = window.setTimeout(() => {
      this.state = 'waiting';
      this.#listener.waitedLong();
    }, quietMs);
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  /** Reports what is thrown: functions of the host are called here. @returns false then, and when something else took its place */
  async #succeeds(work: Promise<unknown>): Promise<boolean> {
    const { signal } = this.#abort;
    try {
      await work;
    } catch (cause) {
      if (signal.aborted) return false;
      const load = this.current;
      this.drop();
      this.#listener.failed(errorOf(cause), load);
    }
    return !signal.aborted;
  }

  #picture(): Promise<void> | void {
    const load = this.current;
    if (!load) return this.#listener.showDue(null);
    // The complete data are about to be shown.
    if (this.#isFinishing) return;
    return load.show(() => this.#showSoFar(load));
  }

  async #showSoFar(load: RecordLoad): Promise<void> {
    const { signal } = load;
    if ((await this.#succeeds(this.#makeTable(load, signal))) && !signal.aborted) this.#listener.showDue(load);
  }

  async #makeTable({ intake }: RecordLoad, signal: AbortSignal): Promise<void> {
    const table = await intake.tableInSlices({ signal });
    if (table) await this.#prepare(table, signal);
  }

  #tellOfProgress(progress: LoadProgress): void {
    const nowMs = performance.now();
    if (nowMs - this.#progressMs < PROGRESS_MS) return;
    this.#progressMs = nowMs;
    this.#listener.progressed(progress);
  }
}
