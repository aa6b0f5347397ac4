import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Japan and the threat of sanctions',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
Early February 2022: will Japan threaten Russia with sanctions? Six records hold what was known on the 5th, as it was known.

Look at what is *not* drawn. Three events are known to have happened in January and nothing more, so none of them is a dot
on the first of the month: each is a hollow mark on a thin line as long as January. The American request has no date at all,
only a day by which it was known, so it fades in from nowhere and ends where Kyodo News reported it. Tokyo's plan is an outline,
because it has not happened.

Press Tab to reach the drawing, move with the arrow keys, and open an event with Enter: its sources are part of the record.`,
      },
    },
  },
};
export default meta;

export const Sanctions: StoryObj = {
  name: 'What was known on 5 February 2022',
  render: () => html`<event-timeline src="stories/data/seed-events.json" controls></event-timeline>`,
};
