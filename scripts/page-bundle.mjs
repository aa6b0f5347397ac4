import { pagePlugins } from './bundle-plugins.mjs';
import { aloneBanner } from './third-party-licences.mjs';

const LOADER = /\/load-format\.[jt]s$/;

/** Leaves out all readers but that for JSON: a page that contains its records needs no other. */
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

const script = (input, file, plugins = []) => ({
  input,
  plugins: [...plugins, ...pagePlugins()],
  output: { file, format: 'iife', inlineDynamicImports: true, banner: aloneBanner },
});

/**
 * The elements as one script without imports, with all languages: `event-timeline build` embeds it in a page, and a
 * page opened from disk, where browsers refuse modules, can load it.
 */
const page = script('src/define.ts', 'dist/event-timeline.classic.js', [withoutFormats()]);
/** The scripts of the frame and of the page that writes its snippet; self-contained, as a sandbox allows no imports. */
const embed = script('src/embed/embed.ts', 'dist/embed.js');
const generator = script('src/embed/embed-generator.ts', 'dist/embed-generator.js');

export const pageBundles = [page, embed, generator];
