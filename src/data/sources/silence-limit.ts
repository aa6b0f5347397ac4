/** Limits how long a source may be silent, not how long it takes as a whole: a large file may arrive slowly. */
export class SilenceLimit {
  isOver = false;
  readonly #controller = new AbortController();
  readonly #timeoutMs: number;
  readonly #outer: AbortSignal | undefined;
  readonly #stop = () => this.#controller.abort();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(timeoutMs: number, outer: AbortSignal | undefined) {
    this.#timeoutMs = timeoutMs;
    this.#outer = outer;
    outer?.addEventListener('abort', this.#stop);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Waits for a promise, even if the work behind it ignores the signal. */
  async for<T>(promise: Promise<T>): Promise<T> {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isOver = true;
      this.#controller.abort();
    }, this.#timeoutMs);
    try {
      return await this.#unlessStopped(promise);
    } finally {
      // The time that the caller spends on a piece does not count as silence of the source.
      clearTimeout(this.#timer);
    }
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener('abort', this.#stop);
  }

  #unlessStopped<T>(promise: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const stopped = () => reject(new DOMException('The wait was given up', 'AbortError'));
      if (this.signal.aborted) stopped();
      this.signal.addEventListener('abort', stopped);
      promise.then(resolve, reject).finally(() => this.signal.removeEventListener('abort', stopped));
    });
  }
}
