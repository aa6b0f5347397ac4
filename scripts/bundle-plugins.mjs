import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const extensions = ['.ts', '.js'];
const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: true });

const STAND_IN = fileURLToPath(new URL('d3-without-transitions.mjs', import.meta.url));

/** Loading d3-transition modifies the prototype of selections, so no bundler drops it by itself. */
const withoutTransitions = () => ({
  name: 'd3-without-transitions',
  resolveId: (id, importer = '') =>
    id === 'd3-transition' || (id === 'd3-interpolate' && importer.includes('/d3-zoom/')) ? STAND_IN : null,
});

/** d3-ease creates its parametrised easings by calls, which bundlers drop only when they are marked as pure. */
const pureEasings = () => ({
  name: 'd3-pure-easings',
  transform: (code, id) =>
    id.includes('/d3-ease/')
      ? { code: code.replaceAll('(function custom(', '/* @__PURE__ */ (function custom('), map: null }
      : null,
});

const TEMPLATE_TAGS = new Set(['html', 'svg', 'css']);

/** Calls `visit` with each node of a syntax tree, parents first. */
function visitNodes(node, visit) {
  if (typeof node?.type === 'string') visit(node);
  for (const child of Object.values(node ?? {})) if (typeof child === 'object') visitNodes(child, visit);
}

/**
 * Replaces nodes by texts of as many lines, so that source maps stay valid.
 *
 * @param {string} code
 * @param {{ start: number, end: number }[]} nodes must not overlap
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

/** Replaces the comments of a style sheet by as many lines. */
const withoutComments = (css) => css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/.+/g, ''));

/** Escapes characters as JavaScript does. Lit reads templates with their escapes resolved; terser leaves those with a tag as they are. */
const asAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Removes the indentation in Lit's templates, which means nothing in HTML or CSS, and the comments of style sheets. Packages that minify templates
 * further save no more after gzip, and have 30 dependencies.
 */
const unindentedTemplates = () => ({
  name: 'unindented-templates',
  transform(code) {
    const texts = [];
    visitNodes(this.parse(code), (node) => {
      if (node.type === 'TaggedTemplateExpression' && TEMPLATE_TAGS.has(node.tag.name))
        texts.push(...node.quasi.quasis.map(({ start, end }) => ({ start, end, isCss: node.tag.name === 'css' })));
    });
    const shortened = (text, { isCss }) => asAscii((isCss ? withoutComments(text) : text).replace(/\n[^\S\n]+/g, '\n'));
    return { code: replaceNodes(code, texts, shortened), map: null };
  },
});

/**
 * Renames the private members of each module to the same few names, in order of first use. terser would give each one
 * in the whole file a name of its own; repeating a few saves 1.4 kB after gzip.
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
 * As the first line of a file, makes V8 compile all of it while it arrives, off the main thread. Otherwise V8 compiles
 * each function on the main thread at its first call, and the first frame calls nearly all of them
 * (docs/decisions/0037).
 */
export const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** The plugins for modules, which an application's bundler processes further. */
export const modulePlugins = () => [nodeResolve({ extensions }), typescript()];

/**
 * The plugins for files that browsers load as they are: minified, with Lit's production build (by export conditions).
 *
 * @param {...import('rollup').Plugin} others run before minification
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
    format: {
      // Keeps our banners, with the licences or the name of their file, and the compile hint.
      comments: /^(?:!|# allFunctions)/,
      // A page that names no charset, or another, decodes its classic scripts by that. Escapes cost nothing after gzip.
      ascii_only: true,
    },
  }),
];
