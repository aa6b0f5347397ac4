import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { EventTimeline } from '../src/index.js';
import '../src/define.js';

// Where one end is a long year (`Y…`), the other must be one too: Y203E1 is 2030.
const STOPS: readonly { readonly label: string; readonly view: string | null }[] = [
  { label: 'Everything', view: null },
  { label: 'Animals', view: 'Y-650E6/Y203E1' },
  { label: 'People', view: 'Y-330000/Y21E2' },
  { label: 'Writing', view: '-0900/2060' },
  { label: 'The Moon, hour by hour', view: '1969-07-20T18:00:00Z/1969-07-21T05:00:00Z' },
  { label: 'Seven milliseconds', view: '2015-09-14T09:50:45.408Z/2015-09-14T09:50:45.430Z' },
];

function go(click: Event, view: string | null): void {
  const story = (click.currentTarget as Element).closest('section');
  story!.querySelector<EventTimeline>('event-timeline')!.view = view;
}

const meta: Meta = {
  title: 'Deep time',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
13.8 billion years and seven milliseconds are on one axis, without a break in the scale. In the first view all of history is less than the last pixel,
and still every event is counted there. Use the stops above the drawing, or just keep zooming: the axis changes its words from billions of years to milliseconds, and the time under the pointer stays there.

\`Date\` ends in the year 275,760, and on an axis of billions of years a zoom transform is hundreds of px off when zoomed in to a minute. Here the view is a span of time, so neither matters.
The beginning is known to three digits, so it is uncertain by fifty million years each way, and looks like that when zoomed in.`,
      },
    },
  },
};
export default meta;

export const DeepTime: StoryObj = {
  name: 'From the beginning to a millisecond',
  render: () => html`
    <style>
      .stops button {
        font: inherit;
        color: inherit;
        background: none;
        border: 1px solid;
        border-radius: 4px;
        padding: 0.25rem 0.625rem;
        min-height: 2rem;
        cursor: pointer;
      }
      .stops {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
    </style>
    <section>
      <p class="stops" role="group" aria-label="Stops">
        ${STOPS.map(({ label, view }) => html`<button @click=${(click: Event) => go(click, view)}>${label}</button> `)}
      </p>
      <event-timeline src="stories/data/deep-time.json" controls></event-timeline>
    </section>
  `,
};
