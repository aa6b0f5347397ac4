/**
 * Orders requests for a view: the last one wins, although some wait for an update, and a step starts from the view that was
 * requested before it.
 */
export class ViewTurns {
  /** The turn of the last request. */
  last = 0;
  #isWaiting = false;
  #steps: (() => void)[] = [];

  /** Starts a request. @param isWaiting whether `come` will tell when its view is set */
  take(isWaiting: boolean): number {
    this.#isWaiting = isWaiting;
    this.#steps = [];
    return ++this.last;
  }

  /** Runs a step at once, or after the view that is waited for; never if another is requested meanwhile. */
  step(step: () => void): void {
    if (this.#isWaiting) this.#steps.push(step);
    else step();
  }

  /** The view of a turn is set, or its animation has started. */
  come(turn: number): void {
    if (turn !== this.last) return;
    this.#isWaiting = false;
    for (const step of this.#steps.splice(0)) step();
  }
}
