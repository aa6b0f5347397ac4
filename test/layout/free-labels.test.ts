import { expect } from '@open-wc/testing';
import { buildScene } from '../../src/layout/build-scene.js';
import { timeSpan } from '../../src/time/instant.js';
import { sampleInput } from './sample-input.js';

/** So many events on one lane that at the coarsest scale of the resolution not all labels find room. */
const EVENTS = Array.from({ length: 40 }, (_, i) => ({
  id: `e${i}`,
  title: `Event ${i} of the lane`,
  date: `${1900 + i * 3}-01-01`,
}));
const box = { widthPx: 1000, heightPx: 200 };

function labels(view = sampleInput(EVENTS, box).view): Map<string, boolean> {
  const { marks } = buildScene(sampleInput(EVENTS, { ...box, view }));
  return new Map(marks.map(({ id, label }) => [id, label !== null]));
}

describe('labelWhereFree', () => {
  it('labels every mark that has room for all of its label up to the next mark of its row', () => {
    const input = sampleInput(EVENTS, box);
    const { marks, plot } = buildScene(input);
    for (const mark of marks.filter(({ label }) => label === null)) {
      const next = marks.filter(({ y, x }) => y === mark.y && x > mark.x).sort((a, b) => a.x - b.x)[0];
      const roomPx =
        (next?.label?.anchor === 'end' ? next.label.x - next.label.widthPx : (next?.x ?? Infinity)) - mark.x;
      expect(roomPx, mark.id).to.be.below(input.text.widthPx(`Event ${mark.row} of the lane`, 'label') + 40);
    }
    expect(marks.some(({ label }) => label !== null)).to.equal(true);
    expect(plot.width).to.be.above(0);
  });

  it('keeps a label while panning, until it leaves the box', () => {
    const { view } = sampleInput(EVENTS, box);
    const fitted = labels(view);
    const shiftMs = (view.end - view.start) / 4;
    const panned = buildScene(
      sampleInput(EVENTS, { ...box, view: timeSpan(view.start + shiftMs, view.end + shiftMs) }),
    ).marks;
    // At the very end of the box a label is cut, and left out where nothing of it can be read.
    for (const { id, label, x } of panned.filter((mark) => mark.x < 700)) {
      expect(label !== null, `${id} at ${x}`).to.equal(fitted.get(id));
    }
  });
});
