/**
 * Finds the longest task on a page's main thread between two marks: how long the page could not respond.
 *
 * @param {readonly object[]} events of a trace, by start, including the marks
 * @param {object} begin a `performance.mark` event of the page
 * @param {object} end likewise
 * @returns {{ wallMs: number, workMs: number }} `workMs`: the most processor time of any task, perhaps another one
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
    // The task of the begin mark may have started earlier, with work of the harness.
    wallMs = Math.max(wallMs, (openUntilTs - Math.max(ts, begin.ts)) / 1000);
    workMs = Math.max(workMs, (tdur ?? 0) / 1000);
  }
  return { wallMs, workMs };
}
