/** Serves the stories on a local port and prints the address. `PORT=7000 npm start` chooses another. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './free-port.mjs';
import { ROOT, runNode, toolPath } from './run-tool.mjs';

const port = process.env.PORT ?? String(await freePort(6006));

mkdirSync(path.join(ROOT, 'stories/data'), { recursive: true });
await runNode(['scripts/manifest/make.mjs']);
console.log(`Stories: http://localhost:${port}/`);
const args = [
  'dev',
  '--host',
  'localhost',
  '--port',
  port,
  '--exact-port',
  '--disable-telemetry',
  '--no-version-updates',
  '--no-open',
];
// Without a terminal nobody can answer a prompt.
if (!process.stdout.isTTY || process.env.CI) args.push('--ci');
if (!(await runNode([toolPath('storybook'), ...args]))) process.exitCode = 1;
