import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import type { Scene, SceneMark } from '../../src/layout/scene.js';
import { panBy, zoomAt } from '../../src/time/view/viewport.js';
import { crowdedRecords } from './crowded-records.js';
import { overlapsWindow } from './overlap-oracle.js';
import { sampleInput } from './sample-input.js';

const runs = { numRuns: 10 };
/** No label extends further than this. */
const LABEL_PX = 480;

const zooms = fc.double({ min: -1, max: 6, noNaN: true });
const steps = fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: 1, maxLength: 4 });

/** What a mark and its label look like, wherever the window is. */
function look({ x, y, label }: SceneMark): unknown {
  const place = label && { text: label.text, anchor: label.anchor, dx: Math.round(label.x - x) };
  return { y, label: place };
}

/** Marks so far from both sides that their labels are neither cut nor held there. */
function inner({ marks, plot }: Scene): SceneMark[] {
  const right = plot.x + plot.width - LABEL_PX;
  return marks.filter(({ x0, x1, sizePx }) => x0 - sizePx > plot.x + LABEL_PX && x1 + sizePx < right);
}

describe('panning at one resolution', () => {
  it('changes neither which events have marks nor their rows', () => {
    fc.assert(
      fc.property(crowdedRecords(300), zooms, steps, (records, octaves, shares) => {
        const input = sampleInput(records, { laneBy: 'actors', heightPx: 900 });
        let view = zoomAt(input.view, 2 ** octaves, ((input.view.start + input.view.end) / 2) as never);
        let before = buildScene({ ...input, view });
        for (const share of shares) {
          const panned = panBy(view, (view.end - view.start) * share);
          const after = buildScene({ ...input, view: panned });
          const inBoth = ({ row }: SceneMark) => [view, panned].every((each) => overlapsWindow(records[row]!, each));
          const rows = (scene: Scene) =>
            scene.marks
              .filter(inBoth)
              .map(({ key, y }) => `${key} ${y}`)
              .sort();
          expect(rows(after)).to.deep.equal(rows(before));
          view = panned;
          before = after;
        }
      }),
      runs,
    );
  });

  it('leaves every label where it is', () => {
    let compared = 0;
    fc.assert(
      fc.property(crowdedRecords(200), zooms, steps, (records, octaves, shares) => {
        const input = sampleInput(records, { widthPx: 2400, heightPx: 500 });
        let view = zoomAt(input.view, 2 ** octaves, ((input.view.start + input.view.end) / 2) as never);
        let before = new Map(inner(buildScene({ ...input, view })).map((mark) => [mark.key, look(mark)]));
        for (const share of shares) {
          view = panBy(view, (view.end - view.start) * share);
          const after = inner(buildScene({ ...input, view }));
          for (const mark of after) {
            if (!before.has(mark.key)) continue;
            compared++;
            expect(look(mark), mark.key).to.deep.equal(before.get(mark.key));
          }
          before = new Map(after.map((mark) => [mark.key, look(mark)]));
        }
      }),
      runs,
    );
    expect(compared).to.be.above(50);
  });

  it('turns no cluster into an area, and changes a count only where the edge of the window cuts it', () => {
    const heights = fc.constantFrom(300, 900);
    let compared = 0;
    fc.assert(
      fc.property(crowdedRecords(120), heights, zooms, steps, (records, heightPx, octaves, shares) => {
        const input = sampleInput(records, { laneBy: 'actors', heightPx });
        let view = zoomAt(input.view, 2 ** octaves, ((input.view.start + input.view.end) / 2) as never);
        const whole = ({ clusters, plot }: Scene) =>
          clusters.filter(({ bin, x0, x1 }) => bin && x0 > plot.x && x1 < plot.x + plot.width);
        let before = whole(buildScene({ ...input, view }));
        for (const share of shares) {
          view = panBy(view, (view.end - view.start) * share);
          const after = buildScene({ ...input, view });
          const msPerPx = (view.end - view.start) / after.plot.width;
          for (const { key, count, lane, bin } of before) {
            const now = whole(after).find((each) => each.key === key);
            if (now) {
              compared++;
              expect(now.count, key).to.equal(count);
            }
            const x = after.plot.x + (bin!.start - view.start) / msPerPx;
            const bins = after.densities.filter((area) => area.lane === lane).flatMap((area) => area.bins);
            expect(
              bins.some(({ x0 }) => Math.abs(x0 - x) < 1),
              key,
            ).to.equal(false);
          }
          before = whole(after);
        }
      }),
      { numRuns: 20 },
    );
    expect(compared).to.be.above(0);
  });
});
