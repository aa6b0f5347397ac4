import { yieldToPage } from './yield-to-page.js';

/**
 * Work that can be paused at every `yield`. Run it with `runToEnd` at once, `runInSlices` in slices, `runFor` for a
 * time.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** How long work is cut into slices, so that a page answers in between. */
export interface SliceOptions {
  readonly signal?: AbortSignal | undefined;
  /** How long the thread is held at a time, ms; 8 when absent. A step that has started is always finished. */
  readonly sliceMs?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const SLICE_MS = 8;

/** How many records are judged between two looks at the clock. A record may take 100 µs: a date can have many members. */
export const RECORDS_OF_A_STEP = 32;

/** Runs all steps at once. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Runs steps for `mostMs`, and finishes the step that has started by then. @returns whether all steps are done */
export function runFor(steps: Steps<unknown>, mostMs: number): boolean {
  const until = performance.now() + mostMs;
  do {
    if (steps.next().done) return true;
  } while (performance.now() < until);
  return false;
}

/**
 * Runs steps in slices and yields the thread to the page between them.
 *
 * @param onSlice called before the thread is yielded
 * @returns null when the signal was aborted before the last step; the steps are then ended with `return`
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
