/**
 * Finds the longest task of a page's main thread between two marks: how long the page could not answer.
 *
 * @param {readonly object[]} events of a trace, by start; the marks among them
 * @param {object} begin a `performance.mark` event of the page
 * @param {object} end likewise
 * @returns {{ wallMs: number, workMs: number }} `workMs`: the most processor time of one task, not necessarily the same
 */
export function longestTask(events, begin, end) {
  let openUntilTs = 0;
  let wallMs = 0;
  let workMs = 0;
  for (const { pid, tid, ph, ts, dur, tdur } of events) {
    if (pid !== begin.pid || tid !== begin.tid || ph !== 'X' || dur === undefined) continue;
    if (ts > end.ts) break;
    const isInside = ts < openUntilTs;
    if (isInside || ts + dur < begin.ts) continue;
    openUntilTs = ts + dur;
    // The task in which the marked act begins may have begun before it, with the harness's own.
    wallMs = Math.max(wallMs, (openUntilTs - Math.max(ts, begin.ts)) / 1000);
    workMs = Math.max(workMs, (tdur ?? 0) / 1000);
  }
  return { wallMs, workMs };
}
