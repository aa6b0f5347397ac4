const IDLE_WITHIN_MS = 500;

/** Resolves when the page is idle, or after half a second at the latest. */
export function pageIsIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: IDLE_WITHIN_MS });
    else setTimeout(resolve, IDLE_WITHIN_MS / 2);
  });
}
