import { UpdatePacer } from './update-pacer.js';

/** Reading a list in less time than this does not delay the next one, ms. */
const CHEAP_MS = 8;

/**
 * Decides when to read a list when a page sets lists faster than they can be read: only the newest is kept waiting. A list
 * that replaced another is read to its end: if each were replaced by the next, none would ever be drawn.
 */
export class ListPacer {
  readonly #reading: UpdatePacer;
  #hasReplaced = false;
  #isOverdue = false;

  /** @param read reads the newest list */
  constructor(read: () => void) {
    this.#reading = new UpdatePacer(read, { cheapMs: CHEAP_MS, share: 1 });
  }

  /** Resolves when no list is waiting for its turn; one queued behind a list that is being read does not count. */
  get settled(): Promise<void> {
    return this.#reading.settled;
  }

  /** Whether a list is waiting for its turn; a list queued behind another is not. */
  get isWaiting(): boolean {
    return this.#reading.isWaiting;
  }

  /** A list was set. @param isTaking whether another is being read */
  request(isTaking: boolean): void {
    if (isTaking && this.#hasReplaced) this.#isOverdue = true;
    else this.#reading.request();
  }

  /** Something else is read in place of the waiting list. */
  cancel(): void {
    this.#reading.cancel();
  }

  /** A reading starts. @param isTaking whether it replaces a list that is being read */
  begin(isTaking: boolean): void {
    this.#hasReplaced = isTaking;
    this.#isOverdue = false;
  }

  /** A load has finished. @returns whether another list has waited for it, whose turn has come */
  end({ isOfList }: { readonly isOfList: boolean }): boolean {
    const isOverdue = isOfList && this.#isOverdue;
    this.#isOverdue = false;
    if (isOverdue) this.#reading.request();
    return isOverdue;
  }
}
