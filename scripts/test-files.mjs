import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run-tool.mjs';

/** The node:test files of a folder of the project, as paths from its top. */
export function testFilesIn(folder) {
  const names = readdirSync(path.join(ROOT, folder)).filter((name) => name.endsWith('.test.mjs'));
  return names.sort().map((name) => `${folder}/${name}`);
}
