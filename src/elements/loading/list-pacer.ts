import { UpdatePacer } from './update-pacer.js';

/** A list that is read in so little time is no reason to make the next one wait, ms. */
const CHEAP_MS = 8;

/**
 * Says when a list is read, where a page sets lists faster than they can be: the newest is, and none waits behind it. One
 * that took the place of another is let come to its end: were each replaced by the next, none would ever be drawn.
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

  /** A list was set. @param isTaking whether another is just being taken */
  request(isTaking: boolean): void {
    if (isTaking && this.#hasReplaced) this.#isOverdue = true;
    else this.#reading.request();
  }

  /** Something else is read in the place of a list that waits. */
  cancel(): void {
    this.#reading.cancel();
  }

  /** A reading begins. @param isTaking whether it takes the place of a list that is being taken */
  begin(isTaking: boolean): void {
    this.#hasReplaced = isTaking;
    this.#isOverdue = false;
  }

  /** A load has ended. @returns whether another list has waited for that, whose turn it is */
  end({ isOfList }: { readonly isOfList: boolean }): boolean {
    const isOverdue = isOfList && this.#isOverdue;
    this.#isOverdue = false;
    if (isOverdue) this.#reading.request();
    return isOverdue;
  }
}
