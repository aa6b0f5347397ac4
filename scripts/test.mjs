/**
 * Runs every check and every test, all of them even where one fails, and closes with a table, what was not run,
 * and `N passed, N failed`.
 *
 *     npm test                      everything
 *     npm run check                 what needs no browser and no build (--static)
 *     npm test -- types firefox     the named steps
 *     TIMELINE_BROWSERS=chromium npm test     leaves the other browsers out, and says so
 *
 * A step that is not a test runner counts as one test.
 */
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

const rows = [];
for (const step of STEPS.filter(isChosen)) {
  console.log(`\n━━ ${step.name}: ${step.what}`);
  const startedAt = performance.now();
  const result = await step.run().catch((error) => {
    console.error(error.stack ?? error);
    return { passed: 0, failed: 1 };
  });
  if (result.notRun) console.log(`not run: ${result.notRun}`);
  rows.push({ name: step.name, seconds: (performance.now() - startedAt) / 1000, ...result });
}

console.log();
for (const line of summaryOf(rows)) console.log(line);
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
