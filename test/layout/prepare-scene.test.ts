import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runToEnd } from '../../src/data/in-slices.js';
import { buildScene, fitView, prepareScene } from '../../src/layout/build-scene.js';
import type { LaneStore } from '../../src/layout/lanes/lane-store.js';
import { laneStoreOf } from '../../src/layout/lanes/memory-lane-store.js';
import { crowdedRecords } from './crowded-records.js';
import { sampleInput } from './sample-input.js';

/** A store that counts the questions asked, except counts at a window's edges, which depend on the window alone. */
function countedStore(store: LaneStore): { store: LaneStore; asked: () => number } {
  let count = 0;
  const counted = <Args extends readonly unknown[], T>(ask: (...args: Args) => T) => {
    return (...args: Args): T => {
      count++;
      return ask(...args);
    };
  };
  return {
    asked: () => count,
    store: {
      sizeOf: (lane) => store.sizeOf(lane),
      classesOf: (lane) => store.classesOf(lane),
      countsIn: counted((...args) => store.countsIn(...args)),
      fullestBins: counted((...args) => store.fullestBins(...args)),
      countBegun: (...args) => store.countBegun(...args),
      countUnderWay: (...args) => store.countUnderWay(...args),
      choose: counted((...args) => store.choose(...args)),
      rowsBegun: (...args) => store.rowsBegun(...args),
      rowsUnderWay: (...args) => store.rowsUnderWay(...args),
      countAll: (view) => store.countAll(view),
      onAnswer: () => () => undefined,
    },
  };
}

describe('preparing a scene in steps', () => {
  it('leads to the scene built at once, which then computes nothing that was prepared', () => {
    fc.assert(
      fc.property(crowdedRecords(200), fc.boolean(), (records, isFitted) => {
        const atOnce = sampleInput(records, { laneBy: 'actors', heightPx: 500 });
        const view = isFitted ? fitView(atOnce) : atOnce.view;
        const { store, asked } = countedStore(laneStoreOf(atOnce.lanes));
        const input = { ...atOnce, view, lanes: { ...atOnce.lanes, store } };
        runToEnd(prepareScene({ ...input, view: isFitted ? null : view }));
        const prepared = asked();
        expect(buildScene(input)).to.deep.equal(buildScene({ ...atOnce, view }));
        expect(asked()).to.equal(prepared);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
