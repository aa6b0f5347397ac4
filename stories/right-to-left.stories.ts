import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Right to left',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
In a page that reads from right to left, time does too: the past is on the right, lanes are named on the right, an open end points to
the left, and the left arrow key goes forward in time. Nothing is set on the timeline; it follows the \`dir\` and \`lang\` around it, and
writes its dates, buttons and status line in Arabic.

Look for labels that start at their mark and run to the left, and for the soft ends of the years that are only approximate.`,
      },
    },
  },
};
export default meta;

export const Arabic: StoryObj = {
  name: 'Scholars, in Arabic',
  render: () => html`
    <div dir="rtl" lang="ar">
      <event-timeline src="stories/data/house-of-wisdom.json" lane-by="lane" controls></event-timeline>
    </div>
  `,
};
