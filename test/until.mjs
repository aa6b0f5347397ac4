import { setTimeout } from 'node:timers/promises';

const LIMIT_MS = 15_000;

/**
 * Waits until a condition holds.
 *
 * @param {() => unknown} holds asked again and again; may be a promise
 * @param {{ pause?: () => Promise<unknown> }} [options] what passes between two questions; 50 ms by themselves
 * @throws {Error} after 15 s, with the condition
 */
export async function until(holds, { pause = () => setTimeout(50) } = {}) {
  const deadline = performance.now() + LIMIT_MS;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`not within ${LIMIT_MS / 1000} s: ${holds}`);
    await pause();
  }
}
