import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Background spans and markers',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
Some records are not events among others but the time in which those happened. A record of kind \`background\` is a wash of colour behind all
lanes, with its name at the top; one of kind \`marker\` is a line across them. Both can be focused, named and opened like any event.

Look at the autumn of 1989: the Monday demonstrations run behind everything from September to March, the opening of the Wall cuts
through all of it, and what happened between the two lines is the year in which a border fell.

Details open under the figure instead of over the drawing, because the page has an \`<event-timeline-detail for="…">\` there.`,
      },
    },
  },
};
export default meta;

export const Autumn1989: StoryObj = {
  name: 'How the border fell',
  render: () => html`
    <event-timeline id="autumn-1989" src="stories/data/autumn-1989.json" controls></event-timeline>
    <event-timeline-detail for="autumn-1989"></event-timeline-detail>
  `,
};
