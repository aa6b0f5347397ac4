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
Any field can make the lanes. By \`actors\`, an event is on the lane of everyone who took part: look for the Outer Space Treaty of
1967, on three lanes, and for the handshake of 1975, on two. In the line below, each still counts
once.

Change \`lane-by\` in the controls: the records stay, and the lanes follow. Colours still show the category. The arrow keys up and down move between lanes,
left and right along a lane.`,
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
