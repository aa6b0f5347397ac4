import type { BatchSource, LoadProgress, RecordLoad } from './record-load.js';
import type { TablePreparation } from './table-take-up.js';
import { UpdatePacer } from './update-pacer.js';

/** Is told how the loads go. */
export interface LoadListener {
  /** What has come, or been changed, is to be shown. @param load null when none goes on */
  showDue(load: RecordLoad | null): void;
  /** More has come. */
  progressed(progress: LoadProgress): void;
  /** The wait has become long enough to say so. */
  waitedLong(): void;
  /** All has come, or will. */
  finished(load: RecordLoad): void;
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

/** Runs loads, one at a time, and paces the pictures of data that come piece by piece: as many as the page has time for. */
export class LoadRunner {
  /** `waiting` once a wait has become long enough to say so. */
  state: 'loading' | 'waiting' | 'done' = 'done';
  /** What goes on, or was given up when its element left the page. */
  current: RecordLoad | null = null;
  readonly #prepare: TablePreparation;
  readonly #listener: LoadListener;
  readonly #pictures = new UpdatePacer(() => this.#picture(), { leastMs: FRAME_MS });
  #quietTimer = 0;
  #progressMs = -Infinity;
  /** Whether nothing more comes of the current one. */
  #hasEnded = false;

  constructor(prepare: TablePreparation, listener: LoadListener) {
    this.#prepare = prepare;
    this.#listener = listener;
  }

  /** Resolves when what has been changed is shown; of a load nothing is waited for. */
  get settled(): Promise<void> | null {
    return this.current ? null : this.#pictures.settled;
  }

  /** Asks for a picture of what has been changed. */
  requestPicture(): void {
    this.#pictures.request();
  }

  /** Runs a load to its end. Another that is begun meanwhile takes its place. */
  async run(load: RecordLoad, source: BatchSource): Promise<void> {
    this.current = load;
    this.#hasEnded = false;
    this.state = 'loading';
    this.#pictures.hold(load.isOfList ? FIRST_PICTURE_OF_A_LIST_MS : FIRST_PICTURE_MS);
    const waitedLong = () => {
      this.state = 'waiting';
      this.#listener.waitedLong();
    };
    this.#quietTimer = window.setTimeout(waitedLong, load.isOfList ? QUIET_OF_A_LIST_MS : QUIET_MS);
    this.#progressMs = -Infinity;
    await load.run(source, () => {
      this.#pictures.request();
      this.#tellOfProgress(load.progress);
    });
    if (load !== this.current) return;
    this.#hasEnded = true;
    if (!load.isGivenUp) await this.#finish(load);
  }

  /** Ends what goes on, or was given up, and keeps what has come. */
  stop(): void {
    const load = this.current;
    load?.stop();
    if (load && this.#hasEnded) void this.#finish(load);
  }

  async #finish(load: RecordLoad): Promise<void> {
    const table = await load.intake.tableInSlices();
    if (table) await this.#prepare(table);
    if (load !== this.current) return;
    this.drop();
    this.#listener.finished(load);
  }

  /** Ends what goes on, whose element has left the page; it may be asked for again. */
  pause(): void {
    this.current?.giveUp();
    clearTimeout(this.#quietTimer);
  }

  /** Ends what goes on, for good. What waited to be shown gives way to what takes its place. */
  drop(): void {
    this.pause();
    this.#pictures.cancel();
    this.current = null;
    this.state = 'done';
  }

  #picture(): Promise<void> | void {
    const load = this.current;
    if (!load) return this.#listener.showDue(null);
    return load.show(() => this.#showSoFar(load));
  }

  async #showSoFar(load: RecordLoad): Promise<void> {
    const { signal, intake } = load;
    const table = await intake.tableInSlices({ signal });
    if (table) await this.#prepare(table, signal);
    if (table && !signal.aborted && load === this.current) this.#listener.showDue(load);
  }

  #tellOfProgress(progress: LoadProgress): void {
    const nowMs = performance.now();
    if (nowMs - this.#progressMs < PROGRESS_MS) return;
    this.#progressMs = nowMs;
    this.#listener.progressed(progress);
  }
}
