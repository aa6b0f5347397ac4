import { readFileSync } from 'node:fs';
import path from 'node:path';
import { modulePlugins, pagePlugins } from './scripts/bundle-plugins.mjs';
import { isLanguage, LANGUAGE_FILES, languagePath } from './scripts/language-files.mjs';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const isDependency = (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));

/**
 * For bundlers: a module for each of ours, readable, the dependencies left to the application.
 * Bundlers drop whole unused modules (`sideEffects` in package.json); from one large chunk they cannot drop as much.
 */
const modules = {
  input: { index: 'src/index.ts', define: 'src/define.ts', core: 'src/core.ts', formats: 'src/formats.ts' },
  external: isDependency,
  plugins: modulePlugins(),
  output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
};

const banner = '/*! event-timeline, MIT licence */';

/** For a `<script type="module">`: one file with everything in it but the languages, which registers the elements. */
const cdn = {
  input: 'src/define.ts',
  external: isLanguage,
  plugins: pagePlugins(),
  output: {
    file: 'dist/event-timeline.min.js',
    format: 'es',
    banner,
    inlineDynamicImports: true,
    paths: languagePath,
    // The map holds the sources: a stack trace from a page is worth what it adds to the package.
    sourcemap: true,
  },
};

/** Loaded by that file from beside it. They import nothing, so that its address, whatever it is, is not said again. */
const languages = LANGUAGE_FILES.map((input) => ({
  input,
  plugins: pagePlugins(),
  output: { file: path.join('dist', languagePath(input)), format: 'es', banner },
}));

export default [modules, cdn, ...languages];
