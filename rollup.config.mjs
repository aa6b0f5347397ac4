import { readFileSync } from 'node:fs';
import { modulePlugins } from './scripts/bundle-plugins.mjs';
import { cdnBundle } from './scripts/cdn-bundle.mjs';
import { pageBundles } from './scripts/page-bundle.mjs';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const isDependency = (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/**
 * For bundlers: one readable module per source file, with the dependencies left to the application. Bundlers can drop
 * whole unused modules (`sideEffects` in package.json), but less of one large chunk.
 */
const modules = {
  input: {
    index: 'src/index.ts',
    define: 'src/define.ts',
    core: 'src/core.ts',
    formats: 'src/formats.ts',
    'cli/cli': 'src/cli/cli.ts',
  },
  external: (id) => isDependency(id) || id.startsWith('node:'),
  plugins: modulePlugins(),
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
};

export default [modules, cdnBundle, ...pageBundles];
