import { COMPILE_HINT, pagePlugins } from './bundle-plugins.mjs';
import { partPath, partsBesideTheFile } from './parts-beside-the-file.mjs';
import { BANNER, thirdPartyLicences } from './third-party-licences.mjs';

/** Of the parts only this one is wanted by each page, and as a whole. */
const WANTED = 'reader-input';

/** The file for a `<script type="module">`, which registers the elements, and the parts beside it, for rollup. */
export const cdnBundle = {
  input: { 'event-timeline.min': 'src/cdn.ts' },
  plugins: [...pagePlugins(partsBesideTheFile()), thirdPartyLicences()],
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: partPath,
    banner: ({ isEntry, name }) => (isEntry || name === WANTED ? `${COMPILE_HINT}\n${BANNER}` : BANNER),
    // The map holds the sources: a stack trace from a page is worth what it adds to the package.
    sourcemap: true,
  },
};
