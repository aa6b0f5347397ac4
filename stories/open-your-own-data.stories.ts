import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import type { EventRecord } from '../src/index.js';

/** The events shown before a reader brings any. */
const EXAMPLE: readonly EventRecord[] = [
  { id: 'survey', title: 'Survey of the bay', date: '2023-04', end: '2023-06', lane: 'Planning' },
  { id: 'permit', title: 'Permit granted', date: '2023-09-14', lane: 'Planning' },
  { id: 'works', title: 'Works on the quay', date: '2023-11-06', end: '2024-08~', lane: 'Building' },
  { id: 'opening', title: 'Opening', date: '2024-09-21', lane: 'Building' },
];

const TABLE = `title,date,end,lane
Keel laid,1911-05-17,,Yard
Fitting out,1912-02,1912-09?,Yard
Maiden voyage,1912-10-03,1912-10-11,At sea
Last seen,1914-11~,,At sea
`;

const meta: Meta = {
  title: 'Open your own data',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
With \`accept-data\`, readers can show their own data in the timeline of a page: they drop a file on it, paste cells of a spreadsheet or an address, or open a file with the
button. Every format of \`event-timeline/formats.js\` is recognised and read: CSV, JSON, calendars, the JSON of other libraries, Parquet. Nothing leaves the browser.

Drag the card onto the timeline. Or copy it, click on the timeline and paste. If something cannot be read, a line below the drawing says so, and the drawing stays as it was.`,
      },
    },
  },
};
export default meta;

export const DropPasteOpen: StoryObj = {
  name: 'Drop, paste or open',
  render: () => html`
    <style>
      .own-data {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.25rem;
        max-width: 76rem;
        line-height: 1.45;
      }
      .own-data .card {
        inline-size: fit-content;
        max-inline-size: 100%;
        box-sizing: border-box;
        padding: 0.75rem 1rem;
        border: 1px solid color-mix(in srgb, CanvasText 28%, Canvas);
        border-radius: 6px;
        cursor: grab;
      }
      .own-data h3 {
        margin: 0 0 0.5rem;
        font-size: 1rem;
      }
      .own-data pre {
        margin: 0 0 0.75rem;
        overflow-x: auto;
        font-size: 0.875rem;
      }
      .own-data button {
        font: inherit;
        color: inherit;
        background: none;
        border: 1px solid;
        border-radius: 4px;
        min-block-size: 2.25rem;
        padding: 0.25rem 0.875rem;
        cursor: pointer;
      }
    </style>
    <div class="own-data">
      <event-timeline
        accept-data
        controls
        lane-by="lane"
        locale="en"
        label="A quay, or what you bring"
        .events=${EXAMPLE}
      ></event-timeline>
      <section class="card" aria-labelledby="own-data-card" draggable="true" @dragstart=${carryTable}>
        <h3 id="own-data-card">A table to drag or to copy</h3>
        <pre tabindex="0">${TABLE}</pre>
        <button @click=${copyTable}>Copy</button> <span role="status"></span>
      </section>
    </div>
  `,
};

function carryTable({ dataTransfer }: DragEvent): void {
  dataTransfer?.setData('text/plain', TABLE);
}

async function copyTable({ currentTarget }: Event): Promise<void> {
  const said = (currentTarget as HTMLElement).parentElement!.querySelector('[role=status]')!;
  try {
    await navigator.clipboard.writeText(TABLE);
    said.textContent = 'Copied. Click on the timeline and paste.';
  } catch (fault) {
    said.textContent = `Could not be copied: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}
