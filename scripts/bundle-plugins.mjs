import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const extensions = ['.ts', '.js'];
const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: true });

const STAND_IN = fileURLToPath(new URL('d3-without-transitions.mjs', import.meta.url));

/** d3-transition changes the prototype of selections when it is loaded, so no bundler leaves it out by itself. */
const withoutTransitions = () => ({
  name: 'd3-without-transitions',
  resolveId: (id, importer = '') =>
    id === 'd3-transition' || (id === 'd3-interpolate' && importer.includes('/d3-zoom/')) ? STAND_IN : null,
});

/** d3-ease makes the easings that take a parameter by calls; unless told that these do nothing else, no bundler leaves them out. */
const pureEasings = () => ({
  name: 'd3-pure-easings',
  transform: (code, id) =>
    id.includes('/d3-ease/')
      ? { code: code.replaceAll('(function custom(', '/* @__PURE__ */ (function custom('), map: null }
      : null,
});

const TEMPLATE_TAGS = new Set(['html', 'svg', 'css']);

/**
 * Takes the indentation out of Lit's templates, which neither HTML nor CSS shows; lines stay lines, for the source map.
 * Packages that minify templates more fully gain no more after gzip, and bring 30 others.
 */
const unindentedTemplates = () => ({
  name: 'unindented-templates',
  transform(code) {
    const edits = [];
    const visit = (node) => {
      if (node?.type === 'TaggedTemplateExpression' && TEMPLATE_TAGS.has(node.tag.name))
        edits.push(...node.quasi.quasis);
      for (const child of Object.values(node ?? {})) if (typeof child === 'object') visit(child);
    };
    visit(this.parse(code));
    edits.sort((a, b) => b.start - a.start);
    for (const { start, end } of edits) {
      code = code.slice(0, start) + code.slice(start, end).replace(/\n[^\S\n]+/g, '\n') + code.slice(end);
    }
    return { code, map: null };
  },
});

/** For modules that an application's bundler goes on with. */
export const modulePlugins = () => [nodeResolve({ extensions }), typescript()];

/**
 * For files that browsers load as they are: minified, Lit in its production build (by the export conditions).
 *
 * @param {...import('rollup').Plugin} others what is done before names are made short
 */
export const pagePlugins = (...others) => [
  withoutTransitions(),
  pureEasings(),
  nodeResolve({ extensions, exportConditions: ['production', 'browser'] }),
  typescript(),
  unindentedTemplates(),
  ...others,
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 2, unsafe_arrows: true, pure_getters: true },
    // Licences that ask to be kept.
    format: { comments: /^!/ },
  }),
];
