import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../src/define.js';

// Made by `npm start` and `npm run build`; Storybook also does without, the tables of properties then stay empty.
const manifests = import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const viewport = (name: string, width: string, height: string) => ({ name, styles: { width, height } });

const preview: Preview = {
  globalTypes: {
    scheme: {
      description: 'Colour scheme of the page',
      toolbar: {
        title: 'Scheme',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
        dynamicTitle: true,
      },
    },
    textSize: {
      description: 'Text size of the page',
      toolbar: { title: 'Text', icon: 'paragraph', items: ['100%', '200%'], dynamicTitle: true },
    },
    dir: {
      description: 'Direction of the page',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light', textSize: '100%', dir: 'ltr' },
  parameters: {
    layout: 'padded',
    options: {
      storySort: {
        order: [
          'Japan and the threat of sanctions',
          'How knowledge looks',
          'Lanes',
          'Background spans and markers',
          'Deep time',
          'The four ways in',
          'Faulty input',
          'Open your own data',
          'From an article',
          'Figures to publish',
          'Embedded in a plain page',
          'A thousand events',
          'Streams',
          'Live',
          'A million events',
          'Extreme input',
          'Right to left',
          'In the colours of the page',
        ],
      },
    },
    viewport: {
      options: {
        phone: viewport('Phone, 360 px', '360px', '740px'),
        tablet: viewport('Tablet, 768 px', '768px', '1024px'),
        desktop: viewport('Desktop, 1440 px', '1440px', '900px'),
      },
    },
    // The page's own colours, by `color-scheme`: what a host would do.
    backgrounds: { disable: true },
    a11y: { test: 'error' },
    docs: { codePanel: true },
  },
  decorators: [
    (story, { globals }) => {
      const { style, dir } = document.documentElement;
      style.colorScheme = String(globals['scheme']);
      style.fontSize = String(globals['textSize']);
      if (dir !== globals['dir']) document.documentElement.dir = String(globals['dir']);
      return story();
    },
  ],
};

export default preview;

declare global {
  interface ImportMeta {
    /** Vite's; its own types come with all of Node's. */
    glob(pattern: string, options: { eager: true; import: 'default' }): Record<string, object>;
  }
}
