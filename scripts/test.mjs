/**
 * Runs every check and every test, even after one has failed, and ends with a table, what was not run, and
 * `N passed, N failed`.
 *
 *     npm test                      everything
 *     npm run check                 what needs no browser and no build (--static)
 *     npm test -- types firefox     the named steps only
 *     TIMELINE_BROWSERS=chromium npm test     leaves the other browsers out, and says so
 *
 * A step that does not count tests counts as one.
 */
import { runSteps } from './run-steps.mjs';
import { summaryOf } from './summary.mjs';
import { STEPS } from './test-steps.mjs';

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. The steps are ${STEPS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const isChosen = (step) => (names.length > 0 ? names.includes(step.name) : !args.includes('--static') || step.isStatic);

const rows = await runSteps(STEPS.filter(isChosen));

console.log();
for (const line of summaryOf(rows)) console.log(line);
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
