import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

const meta: Meta = {
  title: 'How knowledge looks',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
Every kind of knowledge has a shape of its own. Here are all of them, side by side, with the key below.

**How exactly.** A day is a solid mark. A month, a season or a year is a hollow mark on a line over the whole of it: the event happened
somewhere in there. If only a bound is known, the line runs out of the axis and the mark stays by the bound. **How long.** What lasted is a bar. An end that is known only to the month is soft over that month; an open end is
an arrow; an unknown end fades out with a question mark. Open and unknown are two different things.
**How sure.** About (\`~\`) is soft, perhaps (\`?\`) is dashed, and both at once is both. **What status.** Planned is an
outline, denied is struck out, disputed is hatched. **Who says so.** Other sources' dates are ghosts tied to the main one; a thin tie
leads from an event to the day it was reported.

A marker or a background span, which runs across all lanes, follows the same rules: a marker of a month is a quiet band over all of
it and never a line on the 1st, and what is planned, denied or disputed is empty, struck through or hatched.

Zoom in on a day until it is as wide as your hand: the mark becomes as wide as the day.`,
      },
    },
  },
};
export default meta;

export const Vocabulary: StoryObj = {
  name: 'All shapes, with a key',
  render: () =>
    html`<event-timeline
      src="stories/data/vocabulary.json"
      lane-by="lane"
      controls
      style="--timeline-max-height: 120rem"
    ></event-timeline>`,
};

export const AcrossTheLanes: StoryObj = {
  name: 'Markers and background spans',
  render: () => html`<event-timeline src="stories/data/vocabulary-across.json" controls></event-timeline>`,
};
