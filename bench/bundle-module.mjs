import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

/** Imports a TypeScript module of this folder into Node, its imports of our source included. @param {string} file */
export async function importTypeScript(file) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
