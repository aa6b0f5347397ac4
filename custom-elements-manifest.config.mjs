import { ourConventions } from './scripts/manifest/our-conventions.mjs';

/** Generates `dist/custom-elements.json` from the class comments (`npm run build`). */
export default {
  globs: ['src/elements/**/*.ts', 'src/define.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [ourConventions()],
};
