/** Timers that a test makes fire at once. */
export interface HurriedTimers {
  /** How many have been hurried so far. */
  readonly count: number;
  restore(): void;
}

/**
 * Fires timers as microtasks, so that a pause can be tested without waiting for it. They can be cleared like any others.
 *
 * @param isHurried which timers, by their delay in ms
 */
export function hurryTimers(isHurried: (ms: number) => boolean): HurriedTimers {
  const { setTimeout, clearTimeout } = window;
  const due = new Set<number>();
  let count = 0;
  const hurry = (act: () => void, ms = 0, ...args: unknown[]) => {
    if (!isHurried(ms)) return setTimeout(act, ms, ...args);
    // The browser's own ids are positive.
    const id = -++count;
    due.add(id);
    queueMicrotask(() => due.delete(id) && act());
    return id;
  };
  window.setTimeout = hurry as typeof setTimeout;
  window.clearTimeout = (id) => {
    if (typeof id !== 'number' || !due.delete(id)) clearTimeout(id);
  };
  return {
    get count() {
      return count;
    },
    restore: () => Object.assign(window, { setTimeout, clearTimeout }),
  };
}
