/**
 * Serves the stories on a local port and prints the address. `PORT=7000 npm start` uses another port; `HOST=0.0.0.0`
 * accepts other machines, as a container needs.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { rollup } from 'rollup';
import { cdnBundle } from './cdn-bundle.mjs';
import { freePort } from './free-port.mjs';
import { ROOT, runNode, toolPath } from './run-tool.mjs';

const host = process.env.HOST ?? 'localhost';
const port = process.env.PORT ?? String(await freePort(6006, host));

// A story shows a plain page that loads this file.
if (!existsSync(path.join(ROOT, 'dist/event-timeline.min.js'))) {
  console.log('Building dist/event-timeline.min.js (only once) …');
  process.chdir(ROOT);
  const made = await rollup(cdnBundle);
  await made.write(cdnBundle.output);
  await made.close();
}
await runNode(['scripts/manifest/make.mjs']);
console.log(`Stories will be at http://localhost:${port}/ in a moment`);
const args = [
  'dev',
  '--host',
  host,
  '--port',
  port,
  '--exact-port',
  '--disable-telemetry',
  '--no-version-updates',
  '--no-open',
];
// Without a terminal, nobody can answer prompts.
if (!process.stdout.isTTY || process.env.CI) args.push('--ci');
if (!(await runNode([toolPath('storybook'), ...args]))) process.exitCode = 1;
