import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

interface Args {
  laneBy: 'actors' | 'category' | 'place' | 'none';
}

const meta: Meta<Args> = {
  title: 'Lanes',
  tags: ['autodocs'],
  argTypes: {
    laneBy: {
      name: 'lane-by',
      control: 'inline-radio',
      options: ['actors', 'category', 'place', 'none'],
      description: 'The field whose values are the lanes',
    },
  },
  parameters: {
    docs: {
      description: {
        component: `
Any field can make the lanes. By \`actors\` an event stands on the lane of everyone who took part: look for the Outer Space Treaty of
1967, on three lanes, and for the handshake of 1975, on two. Both are still counted once
in the line below.

Change \`lane-by\` in the controls: the records stay, the lanes follow. The colours keep to the category. The arrow keys up and down go from lane to lane,
left and right along one.`,
      },
    },
  },
};
export default meta;

export const SpaceRace: StoryObj<Args> = {
  name: 'By actors',
  args: { laneBy: 'actors' },
  render: ({ laneBy }) => html`
    <event-timeline
      src="stories/data/space-race.json"
      lane-by=${laneBy === 'none' ? '' : laneBy}
      controls
    ></event-timeline>
  `,
};
