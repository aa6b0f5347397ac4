/**
 * Lets the last of several windows win that are asked for at once, though some wait for an update, and a step go on from
 * the window that was asked for before it.
 */
export class ViewTurns {
  /** The turn of the window that was asked for last. */
  last = 0;
  #isWaiting = false;
  #steps: (() => void)[] = [];

  /** Asks for a window. @param isWaiting whether it is for `come` to say when it is there */
  take(isWaiting: boolean): number {
    this.#isWaiting = isWaiting;
    this.#steps = [];
    return ++this.last;
  }

  /** Steps on, at once or from a window that is still to come; never where another is asked for meanwhile. */
  step(step: () => void): void {
    if (this.#isWaiting) this.#steps.push(step);
    else step();
  }

  /** The window of a turn is there, or on its way. */
  come(turn: number): void {
    if (turn !== this.last) return;
    this.#isWaiting = false;
    for (const step of this.#steps.splice(0)) step();
  }
}
