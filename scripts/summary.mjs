/**
 * @typedef {object} StepRow what a step came to
 * @property {string} name
 * @property {number} seconds
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} [failures] each with its message
 * @property {[test: string, why: string][]} [skipped]
 * @property {string} [notRun] why the step was not run at all
 */

/**
 * Writes the table that closes a run. Whatever was not run stands right above the last line, `N passed, N failed`.
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
    // Once more, where a long log is read first: at its end.
    ...rows.flatMap(({ name, failures = [] }) => failures.map((failure) => `\n✖ ${name}: ${failure}`)),
    '',
    ...rows.flatMap(({ name, skipped = [] }) => reasons(skipped).map(([why, n]) => `SKIPPED: ${n} of ${name}: ${why}`)),
    ...rows.flatMap(({ name, notRun }) => (notRun ? [`NOT RUN: ${name}: ${notRun}`] : [])),
    `${sum('passed')} passed, ${sum('failed')} failed`,
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
