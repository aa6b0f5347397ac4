import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { EventTimeline, type EventRecord } from '../src/index.js';
import '../src/define.js';
import { madeUpEvents } from './made-up-events.js';

const MINUTE = 60_000;
/** How long ago the first line was, and how often one arrives, ms. */
const SINCE_MS = 20 * MINUTE;
const EVERY_MS = 700;
const TURN_MS = 250;

const meta: Meta = {
  title: 'Live',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
With \`follow\`, the end of the window stays at the present and the window keeps its length: here, the last five minutes. New events arrive by
\`append()\`, as often as the page likes; everything appended within one frame is drawn together. If you zoom or pan, the window stays where you put it; the last button of the
toolbar returns to the present.

The thin line is the present. The log is made up.`,
      },
    },
  },
};
export default meta;

/** The log of a plant since twenty minutes ago, line by line. */
function* logFrom(startMs: number): Generator<EventRecord & { readonly at: number }> {
  const records = madeUpEvents(5000, 7);
  for (let i = 0; ; i++) {
    const { title, lane = '', weight = 0 } = records[i % records.length]!;
    // Irregular, as lines of a log are, but the same every time.
    const at = startMs + (i + 0.8 * Math.sin(i * 12.9898)) * EVERY_MS;
    yield { id: `line-${i}`, title, lane, weight, date: new Date(at).toISOString(), at };
  }
}

function begin(element: Element | undefined): void {
  if (!(element instanceof EventTimeline)) return;
  const timeline = element;
  const startMs = Date.now() - SINCE_MS;
  const log = logFrom(startMs);
  let next = log.next().value as EventRecord & { readonly at: number };
  const due = () => {
    const records: EventRecord[] = [];
    for (; next.at <= Date.now(); next = log.next().value as typeof next) records.push(next);
    return records;
  };
  timeline.view = { start: Date.now() - 5 * MINUTE, end: Date.now() };
  timeline.events = due();
  const timer = setInterval(() => {
    if (!timeline.isConnected) return clearInterval(timer);
    const records = due();
    if (records.length > 0) timeline.append(records);
  }, TURN_MS);
}

export const Live: StoryObj = {
  name: 'The last five minutes',
  render: () =>
    html`<event-timeline ${ref(begin)} follow lane-by="lane" label="Log of a plant" controls></event-timeline>`,
};
