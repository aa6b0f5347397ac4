import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const extensions = ['.ts', '.js'];
const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: true });

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
