import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { madeUpEvents } from './made-up-events.js';

const THOUSAND = madeUpEvents(1000);

const meta: Meta = {
  title: 'A thousand events',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
Where there is no room for every event, the crowd becomes a quiet area whose height shows how many there are, and the weightiest events keep
their labels above it. Nothing is hidden silently: marks, crowds and areas add up to the count in the line below, at every zoom.

Zoom into a crowd: labels appear as soon as there is room for them, and none of those already there changes its row. The type is smaller and the
rows are closer than in the sparse stories; that happens by itself.`,
      },
    },
  },
};
export default meta;

export const Thousand: StoryObj = {
  name: 'A thousand lines of a log, made up',
  render: () =>
    html`<event-timeline .events=${THOUSAND} lane-by="lane" label="Log of a plant" controls></event-timeline>`,
};

export const Vulnerabilities: StoryObj = {
  name: 'Four hundred vulnerabilities, real',
  render: () => html`
    <event-timeline src="stories/data/exploited-vulnerabilities.json" lane-by="lane" controls></event-timeline>
  `,
};
