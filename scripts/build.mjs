/** Builds `dist/`: modules, the file for a CDN, declarations, the manifest of the elements, the schema of the records. */
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runNode, toolPath } from './run-tool.mjs';

const dist = path.join(ROOT, 'dist');
rmSync(dist, { recursive: true, force: true });

const done = await Promise.all([
  runNode([toolPath('rollup'), '--config', '--silent']),
  runNode([toolPath('typescript', 'tsc'), '--project', 'tsconfig.build.json']),
]);
// After the modules: cleaning is done, and what it describes is there.
done.push(await runNode(['scripts/manifest/make.mjs']));
copyFileSync(path.join(ROOT, 'src/data/event-record.schema.json'), path.join(dist, 'event-record.schema.json'));

if (!done.every(Boolean)) process.exitCode = 1;
