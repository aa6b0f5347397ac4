/**
 * Builds `dist/`: modules, the CDN file, declarations, the manifest of the elements, the schema of records, the pages
 * for embedding.
 */
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runNode, toolPath } from './run-tool.mjs';

const dist = path.join(ROOT, 'dist');
rmSync(dist, { recursive: true, force: true });

const done = await Promise.all([
  runNode([toolPath('rollup'), '--config', '--silent']),
  runNode([toolPath('typescript', 'tsc'), '--project', 'tsconfig.build.json']),
]);
// After the modules that it describes.
done.push(await runNode(['scripts/manifest/make.mjs']));
const COPIED = [
  'data/event-record.schema.json',
  'embed/embed.html',
  'embed/embed-generator.html',
  'embed/embed-generator.css',
];
for (const file of COPIED) copyFileSync(path.join(ROOT, 'src', file), path.join(dist, path.basename(file)));

if (!done.every(Boolean)) process.exitCode = 1;
