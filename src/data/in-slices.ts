import { yieldToPage } from './yield-to-page.js';

/** Work that may be laid down at every `yield`: run at once by `runToEnd`, in slices by `runInSlices`, or by `runFor` and then in slices. */
export type Steps<Result> = Generator<void, Result, void>;

export interface SliceOptions {
  readonly signal?: AbortSignal | undefined;
  /** How long the thread is held at a time, ms; 8 when absent. A step that is under way is done to its end. */
  readonly sliceMs?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const SLICE_MS = 8;

/** Does all steps at once. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does steps for so many ms and no longer, but for the step that is under way then. @returns whether all are done */
export function runFor(steps: Steps<unknown>, mostMs: number): boolean {
  const until = performance.now() + mostMs;
  do {
    if (steps.next().done) return true;
  } while (performance.now() < until);
  return false;
}

/**
 * Does steps in slices and gives the thread back to the page between them.
 *
 * @param onSlice called before the thread is given back
 * @returns null when the signal was aborted before the last step; then the steps are told by `return`
 */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  { signal, sliceMs = SLICE_MS }: SliceOptions = {},
  onSlice?: () => void,
): Promise<Result | null> {
  for (;;) {
    if (signal?.aborted) {
      steps.return(undefined as Result);
      return null;
    }
    const until = performance.now() + sliceMs;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
    onSlice?.();
    await yieldToPage();
  }
}
