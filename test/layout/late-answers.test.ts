import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import { laneStoreOf } from '../../src/layout/lanes/memory-lane-store.js';
import type { Scene } from '../../src/layout/scene.js';
import type { SceneInput } from '../../src/layout/scene-input.js';
import type { TimeSpan } from '../../src/time/instant.js';
import { panBy, zoomAt } from '../../src/time/view/viewport.js';
import { numbersFrom } from '../seeded-numbers.js';
import { crowdedRecords } from './crowded-records.js';
import { lateStore, type LateStore } from './late-store.js';
import { overlapsWindow } from './overlap-oracle.js';
import { sampleInput } from './sample-input.js';

/** Shrinking would draw thousands of scenes. */
const runs = { numRuns: 6, endOnFailure: true };
const options = { laneBy: 'actors', heightPx: 600 };

/** The same input, asked of a store that answers late. */
function asked(input: SceneInput, isNever?: (question: string) => boolean): { input: SceneInput; store: LateStore } {
  const store = lateStore(laneStoreOf(input.lanes), isNever);
  return { input: { ...input, lanes: { ...input.lanes, store } }, store };
}

/** Draws until no question is open. */
function drawn(input: SceneInput, store: LateStore): Scene {
  for (let frame = 0; frame < 50; frame++) {
    const scene = buildScene(input);
    if (store.waiting === 0) return scene;
    store.answerAll();
  }
  throw new Error('a store was asked more in fifty frames than it could answer');
}

/** The place and the label of each mark of a drawing. */
const places = ({ marks }: Scene) =>
  new Map(marks.map(({ key, y, label }) => [key, { y, label: label?.text ?? null }]));

describe('a store that answers later', () => {
  it('leads to exactly the picture of one that answers at once, in whatever order its answers come', () => {
    fc.assert(
      fc.property(
        crowdedRecords(120),
        fc.integer(),
        fc.double({ min: -1, max: 5, noNaN: true }),
        (records, order, octaves) => {
          const random = numbersFrom(order);
          const atOnce = sampleInput(records, options);
          const view = zoomAt(atOnce.view, 2 ** octaves, ((atOnce.view.start + atOnce.view.end) / 2) as never);
          const late = asked({ ...atOnce, view });
          for (let frame = 0; frame < 40; frame++) {
            buildScene(late.input);
            for (let answers = 0; answers < 12; answers++) late.store.answerOne(random());
          }
          const scene = drawn(late.input, late.store);
          expect(scene.isComplete).to.equal(true);
          expect(scene).to.deep.equal(buildScene({ ...atOnce, view }));
        },
      ),
      runs,
    );
  });

  it('draws nothing wrong, and claims no more than exists, while answers are pending', () => {
    const seen = { counts: 0, complete: 0, incomplete: 0 };
    fc.assert(
      fc.property(crowdedRecords(120), fc.integer(), fc.nat({ max: 6 }), (records, order, never) => {
        const atOnce = sampleInput(records, options);
        const random = numbersFrom(order);
        const { input, store } = asked(atOnce, (question) => question.length % 7 === never);
        const known = new Map(records.map((record) => [record.id, record]));
        const truth = buildScene(atOnce).counts;
        for (let frame = 0; frame < 45; frame++) {
          const scene = buildScene(input);
          for (const { id } of scene.marks) expect(overlapsWindow(known.get(id)!, input.view), id).to.equal(true);
          seen[scene.isComplete ? 'complete' : 'incomplete']++;
          if (scene.counts) {
            seen.counts++;
            expect(scene.counts).to.deep.equal(truth);
          }
          for (const { index } of scene.lanes) {
            const there = records.filter(
              (record) => record.actors!.includes(atOnce.lanes.lanes[index]!.key) && overlapsWindow(record, input.view),
            ).length;
            const ofLane = <T extends { lane: number }>(list: readonly T[]) =>
              list.filter(({ lane }) => lane === index);
            const counted = [...ofLane(scene.clusters), ...ofLane(scene.densities)].reduce(
              (sum, { count }) => sum + count,
              0,
            );
            const claimed = ofLane(scene.marks).length + counted;
            if (scene.isComplete) expect(claimed).to.equal(there);
            else expect(claimed).to.be.at.most(there);
          }
          // In the end all are answered, those that were not going to be as well.
          if (frame >= 30) store.answerAll();
          else for (let answers = 0; answers < 10; answers++) store.answerOne(random());
        }
      }),
      runs,
    );
    for (const [what, times] of Object.entries(seen)) expect(times, what).to.be.above(0);
  });

  it('never removes or moves what it has drawn at a resolution', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        crowdedRecords(120),
        fc.integer(),
        fc.double({ min: 0.5, max: 4, noNaN: true }),
        (records, order, octaves) => {
          const atOnce = sampleInput(records, { heightPx: 300 });
          const random = numbersFrom(order);
          const { input, store } = asked(atOnce);
          drawn(input, store);
          const unanswered = asked(atOnce);
          drawn(unanswered.input, unanswered.store);
          // Zooms in, where only the coarser resolution is known, then pans to the side.
          const near = zoomAt(input.view, 2 ** octaves, ((input.view.start + input.view.end) / 2) as never);
          const widthMs = near.end - near.start;
          const views = [0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 4, 4, 5, 6, 9, 9].map((step) =>
            panBy(near, (widthMs * step) / 10),
          );
          let isOwn = false;
          let before: { view: TimeSpan; drawn: Map<string, unknown> } | null = null;
          for (const view of views) {
            const now = places(buildScene({ ...input, view }));
            const final = places(buildScene({ ...atOnce, view }));
            const isFinal = [...now].every(([key, place]) => final.get(key)?.y === place.y);
            if (isOwn) expect(isFinal, 'went back to the coarser resolution').to.equal(true);
            if (isOwn && before?.view.start === view.start) {
              compared++;
              expect([...now.keys()]).to.include.members([...before.drawn.keys()]);
            }
            // A mark may have the same place at both resolutions.
            const coarser = places(buildScene({ ...unanswered.input, view }));
            const isOther = [...now].some(([key, place]) => coarser.get(key)?.y !== place.y);
            isOwn ||= isOther && now.size === final.size && isFinal;
            before = { view, drawn: now };
            for (let answers = 0; answers < 25; answers++) store.answerOne(random());
          }
        },
      ),
      runs,
    );
    expect(compared).to.be.above(0);
  });

  it('shows the coarser resolution, then the counts, while it waits', () => {
    const records = Array.from({ length: 400 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: new Date(Date.UTC(2020, 0, 1) + i * 86_400_000).toISOString().slice(0, 10),
    }));
    const { input, store } = asked(sampleInput(records));
    const far = drawn(input, store);
    expect(far.marks.length).to.be.above(0);
    const near = zoomAt(input.view, 8, ((input.view.start + input.view.end) / 2) as never);
    const first = buildScene({ ...input, view: near });
    expect(first.isComplete).to.equal(false);
    const stillThere = far.marks.filter(({ id }) => overlapsWindow(records[Number(id.slice(1))]!, near));
    expect(first.marks.map(({ key }) => key)).to.include.members(stillThere.map(({ key }) => key));
    drawn({ ...input, view: near }, store);
    // Zoomed out beyond what is known there is no coarser resolution: counts are shown as they arrive.
    const out = zoomAt(input.view, 1 / 8, ((input.view.start + input.view.end) / 2) as never);
    buildScene({ ...input, view: out });
    while (store.waiting > 0 && buildScene({ ...input, view: out }).densities.length === 0) store.answerOne(0);
    expect(drawn({ ...input, view: out }, store).isComplete).to.equal(true);
  });

  it('asks for a tile no more than twice a frame, however many others depend on it', () => {
    // Fourteen lengths, each twice the one before, each on its own tiles, which depend on those of longer ones.
    const records = Array.from({ length: 140 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: `2020-01-01/${new Date(Date.UTC(2020, 0, 2) + 2 ** (i % 14) * 86_400_000).toISOString().slice(0, 10)}`,
    }));
    const atOnce = sampleInput(records);
    const view = zoomAt(atOnce.view, 2 ** 14, atOnce.view.start);
    const store = laneStoreOf(atOnce.lanes);
    const asks = new Map<string, number>();
    const silent: typeof store = {
      ...lateStore(store),
      sizeOf: (lane) => store.sizeOf(lane),
      classesOf: (lane) => store.classesOf(lane),
      choose(...question) {
        const key = question.join();
        asks.set(key, (asks.get(key) ?? 0) + 1);
        return null;
      },
    };
    buildScene({ ...atOnce, view, lanes: { ...atOnce.lanes, store: silent } });
    expect(asks.size).to.be.above(14);
    expect(Math.max(...asks.values())).to.be.at.most(2);
  });
});
