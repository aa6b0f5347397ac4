import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { FigureDesk } from './figure-desk.js';

// Registered here: bundlers drop a file imported only for its side effect (`sideEffects` in package.json).
if (!customElements.get('figure-desk')) customElements.define('figure-desk', FigureDesk);

const meta: Meta = {
  title: 'Figures to publish',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
\`toSVG()\`, \`toPNG()\` and \`toHTML()\` turn what a timeline shows into a figure: at any size, light or dark, with a title, the key to what is
drawn, the sources and a credit line. The SVG is self-contained and drawn from the same scene as the screen. The PNG is the SVG at two px for each px. The page has
the drawing, a table of the events for those who cannot see it, and JSON-LD, and runs no script.

Zoom into the timeline and choose "what the screen shows", and the figure has that window. The command \`event-timeline render events.json -o figure.svg\` writes the same figure
without a page.`,
      },
    },
  },
};
export default meta;

export const Desk: StoryObj = {
  name: 'SVG, PNG and a page',
  render: () => html`
    <figure-desk>
      <event-timeline
        src="stories/data/seed-events.json"
        label="Japan and the threat of sanctions"
        locale="en"
        controls
      ></event-timeline>
    </figure-desk>
  `,
};
