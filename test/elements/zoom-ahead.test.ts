import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ZoomAhead } from '../../src/elements/zoom-ahead.js';
import { buildScene } from '../../src/layout/build-scene.js';
import { laneStoreOf } from '../../src/layout/lanes/memory-lane-store.js';
import type { SceneInput } from '../../src/layout/scene-input.js';
import { instant, type TimeSpan } from '../../src/time/instant.js';
import { viewAhead } from '../../src/time/view/view-ahead.js';
import { limitsFor, panBy, resolutionOf, zoomAt } from '../../src/time/view/viewport.js';
import { countedStore } from '../layout/counted-store.js';
import { crowdedRecords } from '../layout/crowded-records.js';
import { sampleInput } from '../layout/sample-input.js';

const FRAMES = 24;
const records = fc.sample(crowdedRecords(500), { numRuns: 1, seed: 16 })[0]!;

/** A zoom into a window, about a time near the middle, by as much in every frame. */
function zoomingViews(view: TimeSpan, by = 1.05): TimeSpan[] {
  const at = instant(view.start + (view.end - view.start) * 0.4);
  return Array.from({ length: FRAMES }, (_, frame) => zoomAt(view, by ** frame, at));
}

function counted(): { input: SceneInput; asked: () => number } {
  const input = sampleInput(records, { laneBy: 'actors', heightPx: 500 });
  const { store, asked } = countedStore(laneStoreOf(input.lanes));
  return { input: { ...input, lanes: { ...input.lanes, store } }, asked };
}

/** Draws a zoom. @returns how often the frames at a new resolution asked the store, but for the first frame */
async function askedAtNewResolutions(way: 'in' | 'out', ahead: ZoomAhead | null): Promise<number[]> {
  const { input, asked } = counted();
  const numbers: number[] = [];
  let resolution = 0;
  const views = zoomingViews(input.view, 1.15);
  for (const view of way === 'in' ? views : views.toReversed()) {
    const before = asked();
    const { plot } = buildScene({ ...input, view });
    const isNew = resolutionOf(view, plot.width) !== resolution;
    if (isNew && resolution > 0) numbers.push(asked() - before);
    resolution = resolutionOf(view, plot.width);
    await ahead?.drawn({ ...input, view }, plot.width, limitsFor(input.lanes.table.extent));
  }
  return numbers;
}

/** A page that is idle after each frame for so long. */
const spare = (ms: number) => () => Promise.resolve(ms);

describe('ZoomAhead', () => {
  for (const way of ['in', 'out'] as const) {
    it(`packs what a zoom ${way} is about to show, so that frames at a new resolution ask for nothing`, async () => {
      // The first resolution may be reached in the second frame, before it is known that this is a zoom.
      const [, ...unprepared] = await askedAtNewResolutions(way, null);
      const [, ...prepared] = await askedAtNewResolutions(way, new ZoomAhead(spare(Infinity)));
      expect(Math.min(...unprepared)).to.be.above(0);
      expect(Math.max(...prepared)).to.equal(0);
    });
  }

  it('does one step at a time where a frame leaves no time', async () => {
    const askedIn = async (spareMs: number) => {
      const { input, asked } = counted();
      const ahead = new ZoomAhead(spare(spareMs));
      const [first, second] = zoomingViews(input.view) as [TimeSpan, TimeSpan];
      const { plot } = buildScene({ ...input, view: first });
      const limits = limitsFor(input.lanes.table.extent);
      await ahead.drawn({ ...input, view: first }, plot.width, limits);
      const before = asked();
      for (let frame = 0; frame < 3; frame++) await ahead.drawn({ ...input, view: second }, plot.width, limits);
      return asked() - before;
    };
    expect(await askedIn(0)).to.be.below(await askedIn(Infinity));
  });

  it('finishes at rest what a zoom has left, and nothing of data that are gone', async () => {
    const { input, asked } = counted();
    const limits = limitsFor(input.lanes.table.extent);
    const views = zoomingViews(input.view);
    const { plot } = buildScene({ ...input, view: views[0]! });
    const begin = async () => {
      const ahead = new ZoomAhead(spare(0));
      for (const view of views.slice(0, 2)) await ahead.drawn({ ...input, view }, plot.width, limits);
      return ahead;
    };
    const replaced = await begin();
    const begun = asked();
    await replaced.rest(counted().input.lanes);
    expect(asked()).to.equal(begun);
    const ahead = await begin();
    await ahead.rest(input.lanes);
    const finished = asked();
    expect(finished).to.be.above(begun);
    const view = viewAhead(views[0]!, views[1]!, plot.width, limits)!;
    buildScene({ ...input, view });
    expect(asked()).to.equal(finished);
  });

  it('leaves the rest of the work to the next rest when the next movement begins', async () => {
    const { input, asked } = counted();
    const limits = limitsFor(input.lanes.table.extent);
    const [first, second] = zoomingViews(input.view) as [TimeSpan, TimeSpan];
    const { plot } = buildScene({ ...input, view: first });
    const ahead = new ZoomAhead(spare(0));
    for (const view of [first, second]) await ahead.drawn({ ...input, view }, plot.width, limits);
    const begun = asked();
    const resting = ahead.rest(input.lanes);
    // A pan has no work of its own.
    await ahead.drawn({ ...input, view: panBy(second, 0) }, plot.width, limits);
    await resting;
    expect(asked()).to.equal(begun);
    await ahead.rest(input.lanes);
    expect(asked()).to.be.above(begun);
  });

  it('leaves a fault in a function of the page to the frame that meets it', async () => {
    const { input } = counted();
    const ahead = new ZoomAhead(spare(Infinity));
    const limits = limitsFor(input.lanes.table.extent);
    const [first, second] = zoomingViews(input.view) as [TimeSpan, TimeSpan];
    const { plot } = buildScene({ ...input, view: first });
    const text = {
      ...input.text,
      widthPx: (): number => {
        throw new Error('no fonts');
      },
    };
    await ahead.drawn({ ...input, text, view: first }, plot.width, limits);
    await ahead.drawn({ ...input, text, view: second }, plot.width, limits);
    expect(() => buildScene({ ...input, text, view: second })).to.throw('no fonts');
  });
});
