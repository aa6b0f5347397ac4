import { expect } from '@open-wc/testing';
import { buildScene } from '../../../src/layout/build-scene.js';
import type { Scene, SceneMark } from '../../../src/layout/scene.js';
import type { TextMeasurer } from '../../../src/layout/text/text-measurer.js';
import { timeSpan, type TimeSpan } from '../../../src/time/instant.js';
import { sampleInput } from '../sample-input.js';

/** Enough events on one lane that not all labels fit at the coarsest scale of the resolution. */
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

function sceneOf(records: typeof EVENTS, view?: TimeSpan): Scene & { text: TextMeasurer } {
  const input = sampleInput(records, view ? { ...box, view } : box);
  return { ...buildScene(input), text: input.text };
}

/** The distance from a mark to the next thing in its row, or to the end of the plot, px. */
function roomAfter(mark: SceneMark, { marks, plot }: Scene): number {
  const next = marks.filter(({ y, x }) => y === mark.y && x > mark.x).sort((a, b) => a.x - b.x)[0];
  return (
    (next?.label?.anchor === 'end' ? next.label.x - next.label.widthPx : (next?.x ?? plot.x + plot.width)) - mark.x
  );
}

describe('labelWhereFree', () => {
  it('labels every mark with room for its whole label up to the next mark of its row', () => {
    const scene = sceneOf(EVENTS);
    const { marks, plot, text } = scene;
    for (const mark of marks.filter(({ label }) => label === null)) {
      expect(roomAfter(mark, scene), mark.id).to.be.below(text.widthPx(`Event ${mark.row} of the lane`, 'label') + 40);
    }
    expect(marks.some(({ label }) => label !== null)).to.equal(true);
    expect(plot.width).to.be.above(0);
  });

  it('shortens a label that has no room for all of it, as others are shortened', () => {
    const msPerPx = 2 ** 30;
    const at = (px: number) => new Date(px * msPerPx).toISOString();
    const wall = (px: number) =>
      Array.from({ length: 16 }, (_, i) => ({ id: `${px}-${i}`, title: `Number ${i} of them`, date: at(px) }));
    // At the coarsest scale of the resolution the next mark is half as far away, too close for half of the label.
    const between = { id: 'x', title: 'What comes between the one and the other', date: at(400), weight: 0 };
    const records = [...wall(0), between, ...wall(640)];
    const input = sampleInput(records, { ...box, view: timeSpan(-10 * msPerPx, 990 * msPerPx) });
    const { marks } = buildScene(input);
    expect(marks.find(({ id }) => id === 'x')?.label?.text).to.match(/^What comes between.*…$/);
  });

  it('keeps a label while panning, until it leaves the box', () => {
    const { view } = sampleInput(EVENTS, box);
    const fitted = labels(view);
    const shiftMs = (view.end - view.start) / 4;
    const panned = buildScene(
      sampleInput(EVENTS, { ...box, view: timeSpan(view.start + shiftMs, view.end + shiftMs) }),
    ).marks;
    // At the very end of the box a label is cut, and left out where it could not be read.
    for (const { id, label, x } of panned.filter((mark) => mark.x < 700)) {
      expect(label !== null, `${id} at ${x}`).to.equal(fitted.get(id));
    }
  });
});
