import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import type { EventRecord } from '../src/index.js';

const DAY_MS = 86_400_000;

/** What is kept in a register where the day of most entries is not known: they are all on the first of January. */
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

const meta: Meta = {
  title: 'Extreme input',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
Three hundred entries of one instant are one mark with a number: no zoom can part them. Press it, or go to it with the arrow keys and press Enter:
its events are listed, fifty a page. The one that is chosen from the list gets a mark of its own.

Of ten thousand lanes only those in the box are laid out. They scroll; the arrow keys up and down go on from lane to lane, and take the
box along.`,
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
