/**
 * Runs every check and every test, all of them even where one fails, and closes with a table and `N passed, N failed`.
 *
 *     npm test                      everything
 *     npm run check                 what needs no browser and no build (--static)
 *     npm test -- types firefox     the named steps
 *     TIMELINE_BROWSERS=chromium npm test     leaves the other browsers out, and says so
 *
 * A step that is not a test runner counts as one test.
 */
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

console.log('\n━━ all steps');
for (const { name, seconds, passed, failed, notRun } of rows) {
  const outcome = notRun
    ? `not run: ${notRun}`
    : `${failed > 0 ? 'FAILED' : 'ok'}`.padEnd(8) + `${passed} passed, ${failed} failed`;
  console.log(`${name.padEnd(16)}${seconds.toFixed(1).padStart(7)} s  ${outcome}`);
}
// Once more, where a long log is read first: at its end.
for (const { name, failures = [] } of rows) for (const failure of failures) console.log(`\n✖ ${name}: ${failure}`);
const sum = (key) => rows.reduce((total, row) => total + (row[key] ?? 0), 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
