/**
 * Rewrites the drawings of all stories: `npx web-test-runner --config test/stories/update-snapshots.config.mjs`.
 * Look at each changed SVG before you commit it: the commit means that it has been reviewed.
 */
import base from '../../web-test-runner.config.mjs';

export default {
  ...base,
  files: ['test/stories/*.test.ts'],
  plugins: [
    {
      name: 'write-snapshots',
      serve: ({ path }) =>
        /\/test\/stories\/snapshot-mode\.[jt]s$/.test(path)
          ? { body: 'export const isWriting = true;', type: 'js' }
          : undefined,
    },
    ...base.plugins,
  ],
};
