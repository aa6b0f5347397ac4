/**
 * @typedef {object} Counts the results of a step
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} [failures] each with its message
 * @property {[test: string, why: string][]} [skipped]
 * @property {[what: string, seconds: number][]} [times] of files, or of node:test suites
 * @property {string} [notRun] why the step was not run
 *
 * @typedef {Counts & { name: string, seconds: number }} StepRow
 */

/** The results of a run that reported none. */
export const NOTHING_COUNTED = { passed: 0, failed: 0, failures: [], skipped: [], times: [] };

/** How many of the slowest files or suites are listed. */
const SLOWEST = 12;

/**
 * Formats the table at the end of a run. What was not run is listed just above the last line, `N passed, N failed`.
 *
 * @param {readonly StepRow[]} rows
 * @returns {string[]} lines
 */
export function summaryOf(rows) {
  const sum = (key) => rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  return [
    '━━ all steps',
    ...rows.map(
      ({ name, seconds, ...row }) => `${name.padEnd(16)}${seconds.toFixed(1).padStart(7)} s  ${outcome(row)}`,
    ),
    ...slowest(rows),
    // Repeated here because the end of a long log is read first.
    ...rows.flatMap(({ name, failures = [] }) => failures.map((failure) => `\n✖ ${name}: ${failure}`)),
    '',
    ...rows.flatMap(({ name, skipped = [] }) => reasons(skipped).map(([why, n]) => `SKIPPED: ${n} of ${name}: ${why}`)),
    ...rows.flatMap(({ name, notRun }) => (notRun ? [`NOT RUN: ${name}: ${notRun}`] : [])),
    `${sum('passed')} passed, ${sum('failed')} failed`,
  ];
}

function slowest(rows) {
  const times = rows.flatMap(({ name, times = [] }) => times.map(([what, seconds]) => ({ name, what, seconds })));
  if (times.length <= SLOWEST) return [];
  const longest = times.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  return [
    '',
    '━━ slowest',
    ...longest.map(({ name, what, seconds }) => `${name.padEnd(16)}${seconds.toFixed(1).padStart(7)} s  ${what}`),
  ];
}

function outcome({ passed, failed, skipped = [], notRun }) {
  if (notRun) return `not run: ${notRun}`;
  const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${failed > 0 ? 'FAILED' : 'ok'}`.padEnd(8) + `${passed} passed, ${failed} failed${skips}`;
}

function reasons(skipped) {
  const counts = new Map();
  for (const [, why] of skipped) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts];
}
