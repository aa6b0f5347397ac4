import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { EventRecord } from '../../src/data/event-record.js';
import { buildScene } from '../../src/layout/build-scene.js';
import { laneStoreOf } from '../../src/layout/lanes/memory-lane-store.js';
import { pick } from '../../src/layout/pick.js';
import type { SceneInput } from '../../src/layout/scene-input.js';
import { instant } from '../../src/time/instant.js';
import { panBy, zoomAt } from '../../src/time/view/viewport.js';
import { crowdedRecords } from './crowded-records.js';
import { lateStore } from './late-store.js';
import { sampleInput } from './sample-input.js';

/** This many of one date in a lane, beside other lanes. */
function sameDate(count: number, date: string): EventRecord[] {
  return [
    ...Array.from({ length: count }, (_, i) => ({ id: `s${i}`, title: `Same ${i}`, date, lane: 'A' })),
    ...Array.from({ length: 60 }, (_, i) => ({
      id: `x${i}`,
      title: `X ${i}`,
      date: `2022-0${1 + (i % 6)}-0${1 + (i % 9)}`,
      lane: `B${i % 6}`,
    })),
  ];
}

const box = { laneBy: 'lane', widthPx: 900, heightPx: 400 };
const lone = (input: SceneInput) => buildScene(input).clusters.filter(({ count }) => count === 1);
const ofA = <Part extends { readonly lane: number }>(parts: readonly Part[]) => parts.filter(({ lane }) => lane === 0);

describe('an event that is the only one of its place without a row', () => {
  it('has a mark under the rows, and not a cluster', () => {
    const input = sampleInput(sameDate(7, '2022-02-01'), box);
    const { marks, clusters } = buildScene(input);
    expect(ofA(clusters)).to.deep.equal([]);
    const same = ofA(marks);
    expect(same.map(({ id }) => id).sort()).to.deep.equal(['s0', 's1', 's2', 's3', 's4', 's5', 's6']);
    expect(new Set(same.map(({ y }) => y)).size).to.equal(7);
    expect(same.every(({ hasNode, name }) => hasNode && /^Same \d, 1 February 2022/.test(name))).to.equal(true);
  });

  it('has one in each of many lanes of few events', () => {
    const records = Array.from({ length: 3 * 1207 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: new Date(1.6e12 + (i % 977) * 8.64e7).toISOString().slice(0, 10),
      lane: `L${String(i % 1207).padStart(4, '0')}`,
    }));
    const input = sampleInput(records, { laneBy: 'lane', widthPx: 400, heightPx: 400 });
    const { contentHeightPx } = buildScene(input);
    for (let scrollTopPx = 0; scrollTopPx < contentHeightPx; scrollTopPx += 3000)
      expect(lone({ ...input, scrollTopPx }), `at ${scrollTopPx}`).to.deep.equal([]);
  });

  it('comes among the other marks of its lane in order of time', () => {
    const others = Array.from({ length: 9 }, (_, i) => ({
      title: `Other ${i}`,
      date: `2022-0${1 + i}-20`,
      lane: 'A',
    }));
    const input = sampleInput([...sameDate(7, '2022-02-01'), ...others], box);
    const marks = ofA(buildScene({ ...input, selected: new Set(['s6', 's0']) }).marks);
    const foot = Math.max(...marks.map(({ y }) => y));
    expect(marks.findIndex(({ y }) => y === foot)).to.be.within(0, 8);
    const times = marks.map(({ x }) => x);
    expect(times).to.deep.equal(times.toSorted((a, b) => a - b));
  });

  it('keeps its mark in place while panning', () => {
    const input = sampleInput(sameDate(7, '2022-02-01'), box);
    const stepMs = (input.view.end - input.view.start) / 60;
    const places = new Set<number>();
    for (let step = -30; step <= 30; step++) {
      const view = panBy(input.view, step * stepMs);
      const { marks, clusters } = buildScene({ ...input, view, moving: true });
      expect(ofA(clusters)).to.deep.equal([]);
      for (const { id, y } of marks) if (id === 's6') places.add(y);
    }
    expect(places.size).to.equal(1);
  });

  it('is counted in a cluster until a late store has named it', () => {
    const input = sampleInput(sameDate(7, '2022-02-01'), box);
    const store = lateStore(laneStoreOf(input.lanes));
    const late = { ...input, lanes: { ...input.lanes, store } };
    const counted: number[] = [];
    let scene = buildScene(late);
    while (store.waiting > 0) {
      store.answerAll();
      scene = buildScene(late);
      const { marks, clusters } = scene;
      counted.push(ofA(marks).length + ofA(clusters).reduce((sum, { count }) => sum + count, 0));
    }
    expect(Math.max(...counted)).to.equal(7);
    expect(scene).to.deep.equal(buildScene(input));
  });

  it('stays a cluster, named and picked as the event, where it is a stretch without room', () => {
    const input = sampleInput(sameDate(7, '2022-02-01/2022-05-01'), box);
    const [cluster, ...others] = lone(input);
    expect(others).to.deep.equal([]);
    expect(cluster!.name).to.match(/^Same \d, 1 February 2022/);
    const scene = buildScene(input);
    const hit = pick(scene, (cluster!.x0 + cluster!.x1) / 2, cluster!.y);
    expect(hit).to.deep.equal({ kind: 'event', key: cluster!.key, ...cluster!.event });
    expect(scene.marks.map(({ id }) => id)).not.to.include(cluster!.event!.id);
    // While under way at the start of the window it is the same event.
    const later = lone({ ...input, view: panBy(input.view, (input.view.end - input.view.start) * 0.4) });
    expect(later.map(({ event }) => event)).to.deep.equal([cluster!.event]);
  });

  it('is always named where a cluster counts a single event', () => {
    const octaves = fc.double({ min: -1, max: 6, noNaN: true });
    fc.assert(
      fc.property(crowdedRecords(200), octaves, fc.double({ min: 0, max: 1, noNaN: true }), (records, zoom, at) => {
        const input = sampleInput(records, { laneBy: 'actors', heightPx: 2000 });
        const { start, end } = input.view;
        const view = zoomAt(input.view, 2 ** zoom, instant(start + (end - start) * at));
        const { clusters, marks } = buildScene({ ...input, view });
        for (const { count, event, name, lane } of clusters) {
          expect(event !== null, name).to.equal(count === 1);
          const isDrawn = event !== null && marks.some((mark) => mark.id === event.id && mark.lane === lane);
          expect(isDrawn).to.equal(false);
        }
      }),
      { numRuns: 20 },
    );
  });
});
