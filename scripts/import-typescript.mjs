import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './run-tool.mjs';

/**
 * Imports a TypeScript module into this process, bundled with all that it imports.
 *
 * @param {string} file absolute, or relative to the project's root
 */
export async function importTypeScript(file) {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(ROOT, file)],
    // For a file outside the project, such as one of an unpacked package.
    nodePaths: [path.join(ROOT, 'node_modules')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
