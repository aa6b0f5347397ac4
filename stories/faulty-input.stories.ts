import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'Faulty input',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
Data are never quite right, and one bad row must not cost a page its figure. Of these sixteen rows most have a fault. Whatever can be drawn is
drawn, and the rest is listed below the drawing: the row, what was found and what was expected. Open that list. The page receives the same issues
as a \`timeline-error\`.

Markup in a title is text, a \`javascript:\` address is not a link, and the 30th of February is an error, not the 2nd of March.
If a source cannot be read, a message in place of the drawing says so and offers to try again.`,
      },
    },
  },
};
export default meta;

export const FaultyRows: StoryObj = {
  name: 'Bad rows among good ones',
  render: () => html`<event-timeline src="stories/data/faulty-events.json"></event-timeline>`,
};

export const MissingFile: StoryObj = {
  name: 'A file that is not there',
  render: () => html`<event-timeline src="stories/data/no-such-file.json"></event-timeline>`,
};

export const NotJson: StoryObj = {
  name: 'Broken JSON',
  render: () => html`
    <event-timeline>
      <script type="application/json">
        [{ "title": "Cut off half-way", "date": "2022-03-
      </script>
    </event-timeline>
  `,
};
