import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

const dist = (name: string) => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));

// One story shows a plain page that loads the built script, and says so if nothing has been built. Only the files of
// that page are served: a static file in `dist/` would hide the module that Vite makes of it, such as the manifest in
// preview.ts.
const built = ['event-timeline.min.js', 'parts', 'languages']
  .filter((name) => existsSync(dist(name)))
  .map((name) => ({ from: `../dist/${name}`, to: `/dist/${name}` }));

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Files that stories fetch have the same address in Storybook as in the tests: /stories/data/….
  staticDirs: [
    { from: '../stories/data', to: '/stories/data' },
    { from: '../stories/embed', to: '/stories/embed' },
    ...built,
  ],
  // If Lit were prebundled, parts of it requested later would be loaded as a second copy.
  viteFinal: (config) => {
    const { exclude = [], ...others } = config.optimizeDeps ?? {};
    const lit = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'];
    return { ...config, optimizeDeps: { ...others, exclude: [...exclude, ...lit] } };
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
