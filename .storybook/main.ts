import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

const dist = (name: string) => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));

// The plain page of a story loads the built script, and says so itself where nothing has been built. Only what that page
// loads is served: a static file of `dist/` hides the module that Vite makes of it, such as the manifest in preview.ts.
const built = ['event-timeline.min.js', 'parts', 'languages']
  .filter((name) => existsSync(dist(name)))
  .map((name) => ({ from: `../dist/${name}`, to: `/dist/${name}` }));

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Stories that fetch find their files at the same address in Storybook as in the tests: /stories/data/….
  staticDirs: [
    { from: '../stories/data', to: '/stories/data' },
    { from: '../stories/embed', to: '/stories/embed' },
    ...built,
  ],
  // Bundled beforehand, a part of Lit that is asked for later would come as a second copy.
  viteFinal: (config) => {
    const { exclude = [], ...others } = config.optimizeDeps ?? {};
    const lit = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'];
    return { ...config, optimizeDeps: { ...others, exclude: [...exclude, ...lit] } };
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
