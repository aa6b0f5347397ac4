import { COMPILE_HINT, pagePlugins } from './bundle-plugins.mjs';
import { partPath, partsBesideTheFile } from './parts-beside-the-file.mjs';
import { BANNER, thirdPartyLicences } from './third-party-licences.mjs';

/** The only part that every page needs, and needs whole. */
const NEEDED = 'reader-input';

/** The rollup configuration for the file that a `<script type="module">` loads, and for the parts beside it. */
export const cdnBundle = {
  input: { 'event-timeline.min': 'src/cdn.ts' },
  plugins: [...pagePlugins(partsBesideTheFile()), thirdPartyLicences()],
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: partPath,
    banner: ({ isEntry, name }) => (isEntry || name === NEEDED ? `${COMPILE_HINT}\n${BANNER}` : BANNER),
    // The map includes the sources: stack traces from pages are worth the size it adds to the package.
    sourcemap: true,
  },
};
