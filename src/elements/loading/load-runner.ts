import type { EventTable } from '../../data/event-table.js';
import { errorOf } from '../../data/message-of.js';
import type { BatchSource, LoadProgress, RecordLoad } from './record-load.js';
import type { TablePreparation } from './table-copy.js';
import { UpdatePacer } from './update-pacer.js';

/** Is told how the loads go. */
export interface LoadListener {
  /** What has come, or been changed, is to be shown. @param load null when none goes on */
  showDue(load: RecordLoad | null): void;
  /** More has come. */
  progressed(progress: LoadProgress): void;
  /** The wait has become long enough to say so. */
  waitedLong(): void;
  /** A table is ready to be shown. */
  prepared(table: EventTable): void;
  /** The load is over: everything that will come has come. */
  finished(load: RecordLoad): void;
  /** It came to no end: what was made ready cannot be drawn. @param load null of a table */
  failed(error: Error, load: RecordLoad | null): void;
}

/** A wait shorter than this is not worth a word. */
const QUIET_MS = 150;
/** Nor is one for a list that is in memory: most are there before a bar could be read. */
const QUIET_OF_A_LIST_MS = 500;
/** A source that ends within this time is drawn once, as a whole. */
const FIRST_PICTURE_MS = 50;
/** A list that is in memory is soon there: what a picture of a part of it takes would make it late. */
const FIRST_PICTURE_OF_A_LIST_MS = 1_500;
/** How far a load is is told once in so long, whether or not there is time for a picture. */
const PROGRESS_MS = 200;
const FRAME_MS = 16;

/**
 * Runs loads, and prepares tables, one at a time: another that is begun takes the place of what goes on. Paces the pictures
 * of data that come piece by piece: as many as the page has time for.
 */
export class LoadRunner {
  /** `waiting` once a wait has become long enough to say so. */
  state: 'loading' | 'waiting' | 'done' = 'done';
  /** What goes on, or was given up when its element left the page. */
  current: RecordLoad | null = null;
  readonly #prepare: TablePreparation;
  readonly #listener: LoadListener;
  readonly #pictures = new UpdatePacer(() => this.#picture(), { leastMs: FRAME_MS });
  /** Of what goes on: its load may have been stopped, and its end still be prepared. */
  #abort = new AbortController();
  #quietTimer = 0;
  #progressMs = -Infinity;
  /** Whether nothing more comes of the current one. */
  #hasEnded = false;
  #isFinishing = false;

  constructor(prepare: TablePreparation, listener: LoadListener) {
    this.#prepare = prepare;
    this.#listener = listener;
  }

  /** Whether a table is being prepared that is there as a whole. */
  get isPreparing(): boolean {
    return this.state !== 'done' && !this.current;
  }

  /** Resolves when what has been changed is shown; of a load nothing is waited for. */
  get settled(): Promise<void> | null {
    return this.current ? null : this.#pictures.settled;
  }

  /** Asks for a picture of what has been changed. */
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

  /** Prepares a table that is there as a whole. */
  async prepare(table: EventTable): Promise<void> {
    const signal = this.#begin(QUIET_OF_A_LIST_MS);
    if (!(await this.#succeeds(this.#prepare(table, signal)))) return;
    this.drop();
    this.#listener.prepared(table);
  }

  /** Ends the load that goes on, or was given up, and keeps what has come. */
  stop(): void {
    const load = this.current;
    // All of it has come: there is nothing left to stop.
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

  /** Ends the load that goes on, whose element has left the page; it may be asked for again. */
  pause(): void {
    if (!this.current) return;
    this.current.giveUp();
    clearTimeout(this.#quietTimer);
  }

  /** Ends what goes on, for good. What waited to be shown gives way to what takes its place. */
  drop(): void {
    this.current?.giveUp();
    this.#abort.abort();
    clearTimeout(this.#quietTimer);
    this.#pictures.cancel();
    this.current = null;
    this.state = 'done';
  }

  /** @returns aborted by what takes its place */
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

  /** Tells of what is thrown: the functions of a host are called here. @returns false then, and when something else took its place */
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
    // All of it is about to be shown.
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
