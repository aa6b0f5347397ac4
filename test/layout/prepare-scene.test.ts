import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runToEnd } from '../../src/data/in-slices.js';
import { buildScene, fitView, prepareScene } from '../../src/layout/build-scene.js';
import { laneStoreOf } from '../../src/layout/lanes/memory-lane-store.js';
import { countedStore } from './counted-store.js';
import { crowdedRecords } from './crowded-records.js';
import { sampleInput } from './sample-input.js';

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
