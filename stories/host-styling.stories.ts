import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'In the colours of the page',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
The timeline has no background of its own and uses the page's font. Its colours follow the page's \`color-scheme\`, and every one of them is a
custom property that can be set on any element around it. For anything that no property covers, there is \`::part\`.

Here a dark page sets the background, four colours, a serif font and a larger label, and makes the lane names small capitals and the axis italic.
Readers with any colour vision can tell the eight default colours apart; if you set your own, that is up to you.`,
      },
    },
  },
};
export default meta;

export const NightPage: StoryObj = {
  name: 'A dark page with a serif',
  render: () => html`
    <style>
      .night {
        color-scheme: dark;
        background: #0d1b2a;
        color: #e0e1dd;
        padding: 1.5rem;
        font-family: Georgia, 'Times New Roman', serif;
        --timeline-surface-color: #0d1b2a;
        --timeline-text-color: #e0e1dd;
        --timeline-muted-color: #a9b4c2;
        --timeline-rule-color: #2b3d54;
        --timeline-color-1: #ffb703;
        --timeline-color-2: #8ecae6;
        --timeline-color-3: #f4a261;
        --timeline-color-4: #b7e4c7;
        --timeline-label-size: 0.9375rem;
      }
      .night event-timeline::part(lane-label) {
        font-variant: small-caps;
      }
      .night event-timeline::part(tick) {
        font-style: italic;
      }
    </style>
    <div class="night">
      <event-timeline src="stories/data/space-race.json" lane-by="actors"></event-timeline>
    </div>
  `,
};
