import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { EventRecord } from '../src/index.js';
import '../src/define.js';

const EVENTS: readonly EventRecord[] = [
  { id: 'mallory', title: 'Mallory and Irvine are last seen', date: '1924-06-08' },
  { id: 'lambert', title: 'Lambert and Tenzing turn back below the south summit', date: '1952-05-28' },
  { id: 'summit', title: 'Hillary and Tenzing reach the top', date: '1953-05-29', reported: '1953-06-02' },
  { id: 'found', title: 'Mallory’s body is found', date: '1999-05-01' },
];

const meta: Meta = {
  title: 'The four ways in',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
The same four records reach the timeline in four ways, and the four drawings are the same (a test checks it).

An application sets the property \`events\`. A page names a file in \`src\`. A page that must not fetch has its records in a child
\`<script type="application/json">\`. And a list with \`<time>\` elements is enough: it is also what readers without JavaScript
see, and what search engines read. The first that is present wins, in this order.`,
      },
    },
  },
};
export default meta;

export const FourWays: StoryObj = {
  name: 'Property, src, inline JSON, list',
  render: () => html`
    <h3>The property <code>events</code></h3>
    <event-timeline .events=${EVENTS} label="From the property"></event-timeline>

    <h3>The attribute <code>src</code></h3>
    <event-timeline src="stories/data/everest.json" label="From a file"></event-timeline>

    <h3>JSON in the page</h3>
    <event-timeline label="From JSON in the page">
      <script type="application/json">
        [
          { "id": "mallory", "title": "Mallory and Irvine are last seen", "date": "1924-06-08" },
          { "id": "lambert", "title": "Lambert and Tenzing turn back below the south summit", "date": "1952-05-28" },
          {
            "id": "summit",
            "title": "Hillary and Tenzing reach the top",
            "date": "1953-05-29",
            "reported": "1953-06-02"
          },
          { "id": "found", "title": "Mallory’s body is found", "date": "1999-05-01" }
        ]
      </script>
    </event-timeline>

    <h3>A list</h3>
    <event-timeline label="From a list">
      <ol>
        <li data-id="mallory"><time datetime="1924-06-08">8 June 1924</time>: Mallory and Irvine are last seen</li>
        <li data-id="lambert">
          <time datetime="1952-05-28">28 May 1952</time>: Lambert and Tenzing turn back below the south summit
        </li>
        <li data-id="summit" data-reported="1953-06-02">
          <time datetime="1953-05-29">29 May 1953</time>: Hillary and Tenzing reach the top
        </li>
        <li data-id="found"><time datetime="1999-05-01">1 May 1999</time>: Mallory’s body is found</li>
      </ol>
    </event-timeline>
  `,
};
