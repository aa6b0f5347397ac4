import { pagePlugins } from './bundle-plugins.mjs';

const LOADER = /\/load-format\.[jt]s$/;

/** A page whose records are in it reads no other formats, and carries no code for them. */
const withoutFormats = () => ({
  name: 'without-formats',
  load: (id) =>
    LOADER.test(id)
      ? `export const loadableFormats = ['json'];
         export const loadFormat = async (name) => {
           throw new RangeError('Format: found ' + name + ', expected JSON: this page reads nothing else');
         };`
      : null,
});

/** The elements as one script without imports, all languages in it: what `event-timeline build` puts into a page. */
export const pageBundle = {
  input: 'src/define.ts',
  plugins: [withoutFormats(), ...pagePlugins()],
  output: {
    file: 'dist/cli/elements.min.js',
    format: 'iife',
    inlineDynamicImports: true,
    banner: '/*! event-timeline, MIT licence */',
  },
};
