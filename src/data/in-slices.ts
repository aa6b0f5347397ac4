import { yieldToPage } from './yield-to-page.js';

export interface SliceOptions {
  readonly signal?: AbortSignal | undefined;
  /** How long the thread is held at a time, ms; 8 when absent. */
  readonly sliceMs?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const SLICE_MS = 8;
/** The clock is looked at once in so many steps. */
const STEPS_BETWEEN_LOOKS = 256;

/**
 * Does many small steps, giving the thread back to the page between slices of them.
 *
 * @returns how many were done: fewer than `total` only when the signal was aborted
 */
export async function inSlices(
  total: number,
  step: (index: number) => void,
  { signal, sliceMs = SLICE_MS, onProgress }: SliceOptions = {},
): Promise<number> {
  let until = performance.now() + sliceMs;
  for (let index = 0; index < total; index++) {
    if (index % STEPS_BETWEEN_LOOKS === 0 && performance.now() >= until) {
      onProgress?.(index, total);
      await yieldToPage();
      if (signal?.aborted) return index;
      until = performance.now() + sliceMs;
    }
    step(index);
  }
  onProgress?.(total, total);
  return total;
}
