import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { buildEventTable, type EventTable } from '../src/index.js';
import '../src/define.js';
import { SHIFTS, seededRandom, titleOf } from './made-up-events.js';

const COUNT = 1_000_000;
const HOUR = 3_600_000;

const meta: Meta = {
  title: 'A million events',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
The log of a plant: a million lines over five and a half years. The cost of a frame depends on what is visible, not on how many events there are. Zoom in until single lines come out of the
crowd, pan, and move from one to the next with the arrow keys.

There is no object for each line: the page passes one array per field (\`buildEventTable({ start, end, lane, weight, title })\`), and a title is
made when it is drawn. A million records as objects are drawn just as fast, but a page takes its time to make them. A worker can make the table, too.`,
      },
    },
  },
};
export default meta;

let made: EventTable | null = null;

/** Makes up a log that is busy in bursts, and the same every time. */
function millionEvents(): EventTable {
  if (made) return made;
  const random = seededRandom(11);
  const start = new Float64Array(COUNT);
  const end = new Float64Array(COUNT);
  const weight = new Float32Array(COUNT);
  const codes = new Uint8Array(COUNT);
  let at = Date.UTC(2020, 0, 1);
  for (let row = 0; row < COUNT; row++) {
    // Now and then half a week of quiet, else up to a few minutes.
    at += random() < 0.000_5 ? random() * 84 * HOUR : random() ** 3 * 0.12 * HOUR;
    start[row] = at;
    end[row] = random() < 0.1 ? at + random() ** 4 * 24 * HOUR : at;
    weight[row] = random() ** 6;
    codes[row] = Math.floor(random() * SHIFTS.length);
  }
  const lane = { codes, names: SHIFTS };
  made = buildEventTable({ start, end, weight, lane, title: (row) => titleOf(seededRandom(row)) });
  return made;
}

export const Million: StoryObj = {
  name: 'A million lines of a log, made up',
  render: () =>
    html`<event-timeline .events=${millionEvents()} lane-by="lane" label="Log of a plant" controls></event-timeline>`,
};
