const IDLE_WITHIN_MS = 500;

/** Resolves when the page has nothing else to do, or has had something to do for half a second. */
export function pageIsIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: IDLE_WITHIN_MS });
    else setTimeout(resolve, IDLE_WITHIN_MS / 2);
  });
}
