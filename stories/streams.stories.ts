import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { madeUpEvents } from './made-up-events.js';
import { answerSlowly } from './slow-source.js';

const ADDRESS = 'plant-log.ndjson';
const lines = madeUpEvents(2000).map((record) => JSON.stringify(record));
lines[1200] = '{"id": "log-1200", "title": "The logger was switched off in the mid';

const meta: Meta = {
  title: 'Streams',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
A long source is drawn as it arrives. The log below comes in pieces, as from a slow server. The first picture appears after the first piece, the
bar shows the progress, and a button stops the load and keeps what has arrived. Lines of JSON, CSV and JSON itself are read like this, and the page is never
blocked for longer than a frame or two, however much arrives at once.

While the data grow, the window stays where it is until there are twice as many events: it moves ten times for a thousand events, not a thousand times. A window that you
have chosen stays. One of the two thousand lines is cut off in the middle; it is listed below the figure with its row and line, and the others are drawn.`,
      },
    },
  },
};
export default meta;

interface Args {
  readonly pieces: number;
  readonly pauseMs: number;
}

export const AsItArrives: StoryObj<Args> = {
  name: 'A stream as it arrives',
  args: { pieces: 12, pauseMs: 100 },
  render: ({ pieces, pauseMs }) => {
    const contentType = 'application/x-ndjson';
    const restore = answerSlowly(ADDRESS, { text: lines.join('\n'), contentType, pieces, pauseMs });
    return html`<event-timeline
      src=${ADDRESS}
      lane-by="lane"
      label="Log of a plant"
      controls
      @timeline-load=${restore}
    ></event-timeline>`;
  },
};
