import { waitUntil } from '@open-wc/testing';

/** Waits until a condition holds; fails with its text after 15 s. */
export function until(holds: () => unknown, what = String(holds)): Promise<void> {
  return waitUntil(() => Boolean(holds()), what, { interval: 10, timeout: 15_000 });
}
