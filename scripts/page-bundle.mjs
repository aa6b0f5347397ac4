import { pagePlugins } from './bundle-plugins.mjs';
import { aloneBanner } from './third-party-licences.mjs';

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

const script = (input, file, plugins = []) => ({
  input,
  plugins: [...plugins, ...pagePlugins()],
  output: { file, format: 'iife', inlineDynamicImports: true, banner: aloneBanner },
});

/**
 * The elements as one script without imports, all languages in it: what `event-timeline build` puts into a page, and what a page
 * that is opened from the disk can load, where browsers refuse modules.
 */
const page = script('src/define.ts', 'dist/event-timeline.classic.js', [withoutFormats()]);
/** Scripts of the frame and of the page that writes its snippet. In a sandbox a script can import nothing, so all is in them. */
const embed = script('src/embed/embed.ts', 'dist/embed.js');
const generator = script('src/embed/embed-generator.ts', 'dist/embed-generator.js');

export const pageBundles = [page, embed, generator];
