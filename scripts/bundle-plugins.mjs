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

/** Calls with each node of a syntax tree, outer ones first. */
function visitNodes(node, visit) {
  if (typeof node?.type === 'string') visit(node);
  for (const child of Object.values(node ?? {})) if (typeof child === 'object') visitNodes(child, visit);
}

/**
 * Puts texts in the place of nodes. Lines stay lines, for the source map.
 *
 * @param {string} code
 * @param {{ start: number, end: number }[]} nodes none within another
 * @param {(text: string, node: object) => string} textFor
 */
function replaceNodes(code, nodes, textFor) {
  let replaced = '';
  let from = 0;
  for (const node of nodes.toSorted((a, b) => a.start - b.start)) {
    replaced += code.slice(from, node.start) + textFor(code.slice(node.start, node.end), node);
    from = node.end;
  }
  return replaced + code.slice(from);
}

/**
 * Takes the indentation out of Lit's templates, which neither HTML nor CSS shows. Packages that minify templates more
 * fully gain no more after gzip, and bring 30 others.
 */
const unindentedTemplates = () => ({
  name: 'unindented-templates',
  transform(code) {
    const texts = [];
    visitNodes(this.parse(code), (node) => {
      if (node.type === 'TaggedTemplateExpression' && TEMPLATE_TAGS.has(node.tag.name))
        texts.push(...node.quasi.quasis);
    });
    return { code: replaceNodes(code, texts, (text) => text.replace(/\n[^\S\n]+/g, '\n')), map: null };
  },
});

/**
 * Gives the private names of each module the same few names in the order in which they come. terser gives every name of the whole
 * file another one; said again and again, the few are 1.4 kB less after gzip.
 */
const sharedPrivateNames = () => ({
  name: 'shared-private-names',
  transform(code) {
    const uses = [];
    visitNodes(this.parse(code), (node) => {
      if (node.type === 'PrivateIdentifier') uses.push(node);
    });
    const names = [...new Set(uses.map(({ name }) => name))];
    return { code: replaceNodes(code, uses, (_text, { name }) => `#p${names.indexOf(name)}`), map: null };
  },
});

/**
 * The first line of a file that V8 is to compile as a whole while it arrives, beside the page's thread. Otherwise it compiles each function
 * when that is called first, on the page's thread, and nearly all of them are for the first picture (docs/decisions/0037).
 */
export const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

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
  sharedPrivateNames(),
  ...others,
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
    // Our banners, which have the licences or name their file, and the hint.
    format: { comments: /^(?:!|# allFunctions)/ },
  }),
];
