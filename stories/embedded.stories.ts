import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = {
  title: 'Embedded in a plain page',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
A page as a newsroom writes it: an article, a list of dates, one script tag. Nothing is configured and nothing is built. The frame below
is \`stories/embed/index.html\`; it loads the built file \`dist/event-timeline.min.js\`, and says so when that has not been built
(\`npm run build\`).

The page forbids inline scripts, inline styles and untrusted HTML by its Content-Security-Policy. Switch JavaScript off, or take the script
tag out: the list of dates is what remains.`,
      },
    },
  },
};
export default meta;

export const Embedded: StoryObj = {
  name: 'One script tag',
  render: () => html`
    <iframe
      src="stories/embed/index.html"
      title="An article with a timeline"
      width="100%"
      height="760"
      style="border: 1px solid #8884"
    ></iframe>
  `,
};
