import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import type { EventRecord } from '../src/index.js';

const DAY_MS = 86_400_000;

/** A register that does not know the day of most entries, and puts them all on the first of January. */
const AT_ONE_INSTANT: readonly EventRecord[] = [
  ...Array.from({ length: 300 }, (_, i) => ({
    id: `entry-${i}`,
    title: `Entry ${i + 1}`,
    date: '1871-01-01T00:00:00Z',
  })),
  { id: 'opened', title: 'The register is opened', date: '1870-03-14' },
  { id: 'closed', title: 'The register is closed', date: '1872-11-02' },
];

/** One reading of each of ten thousand meters. */
const TEN_THOUSAND_LANES: readonly EventRecord[] = Array.from({ length: 10_000 }, (_, i) => ({
  id: `reading-${i}`,
  title: `Reading of ${String((i * 7919) % 1000).padStart(3, '0')} kWh`,
  date: new Date(Date.UTC(2025, 0, 1) + ((i * 271) % 365) * DAY_MS).toISOString().slice(0, 10),
  lane: `Meter ${String(i + 1).padStart(5, '0')}`,
}));

/** The blackouts of a city night by night and district by district, the air raids, and two events among them. */
const HUNDREDS_OF_SPANS: readonly EventRecord[] = [
  ...Array.from({ length: 500 }, (_, i): EventRecord => {
    // Nights of three winters, fewer in summer.
    const at = Date.UTC(1940, 8, 7) + (i + Math.round(40 * Math.sin(i / 40))) * 0.8 * DAY_MS;
    const start = new Date(at).toISOString().slice(0, 10);
    if (i % 7 === 3) return { id: `raid-${i}`, kind: 'marker', title: `Alarm ${Math.ceil(i / 7)}`, date: start };
    const end = new Date(at + (1 + (i % 3)) * DAY_MS).toISOString().slice(0, 10);
    return { id: `blackout-${i}`, kind: 'background', title: `Blackout ${i + 1}`, date: `${start}/${end}` };
  }),
  { id: 'first', title: 'The first siren sounds', date: '1940-09-07' },
  { id: 'last', title: 'The lights go on again', date: '1941-10-05' },
];

const meta: Meta = {
  title: 'Extreme input',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
Three hundred entries at the same instant are one mark with a number, because no zoom can separate them. Press it, or go to it with the arrow keys and press Enter:
its events are listed, fifty per page. The one you choose from the list gets a mark of its own.

Of ten thousand lanes only those in the box are laid out. They scroll; the arrow keys up and down move from lane to lane and scroll the
box along.

Of five hundred backgrounds and markers the weightiest are drawn individually; the others are combined into one wash and one set of lines, wherever
there are any. The line under the axis says how many they are. Press it to zoom in on them.`,
      },
    },
  },
};
export default meta;

export const AtOneInstant: StoryObj = {
  name: 'All at one instant',
  render: () =>
    html`<event-timeline
      .events=${AT_ONE_INSTANT}
      label="A register"
      style="block-size: 14rem"
      controls
    ></event-timeline>`,
};

export const TenThousandLanes: StoryObj = {
  name: 'Ten thousand lanes',
  render: () =>
    html`<event-timeline
      .events=${TEN_THOUSAND_LANES}
      lane-by="lane"
      label="Readings of meters"
      controls
    ></event-timeline>`,
};

export const HundredsOfSpans: StoryObj = {
  name: 'Hundreds of backgrounds',
  render: () =>
    html`<event-timeline
      .events=${HUNDREDS_OF_SPANS}
      label="Nights without light, made up"
      style="min-block-size: 18rem"
      controls
    ></event-timeline>`,
};
