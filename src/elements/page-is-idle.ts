const IDLE_WITHIN_MS = 500;
/** How long a page is taken to stay idle where the browser does not say. */
const TAKEN_MS = 5;

/**
 * Resolves when the page is idle, or after half a second at the latest.
 *
 * @returns how long it will stay idle, ms; 0 after half a second
 */
export function pageIsIdle(): Promise<number> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window)
      requestIdleCallback((deadline) => resolve(deadline.timeRemaining()), { timeout: IDLE_WITHIN_MS });
    else setTimeout(resolve, IDLE_WITHIN_MS / 2, TAKEN_MS);
  });
}
