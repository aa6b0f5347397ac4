import { expect } from '@open-wc/testing';
import { buildScene } from '../../src/layout/build-scene.js';
import type { Scene } from '../../src/layout/scene.js';
import { zoomAt } from '../../src/time/view/viewport.js';
import { numbersFrom } from '../seeded-numbers.js';
import { sampleInput } from './sample-input.js';

const DAY_MS = 86_400_000;

function nodes({ marks, clusters, backgrounds, markers }: Scene): number {
  return marks.filter(({ hasNode }) => hasNode).length + clusters.length + backgrounds.length + markers.length;
}

/** Clusters and stragglers on some lanes. */
function records(count: number, lanes: number) {
  const random = numbersFrom(count + lanes);
  const heaps = Array.from({ length: 40 }, random);
  return Array.from({ length: count }, (_, i) => {
    const share = random() < 0.4 ? random() : heaps[Math.floor(random() * 40)]! + random() * 0.01;
    const start = Date.UTC(2010, 0, 1) + share * 3000 * DAY_MS;
    const lengthMs = random() < 0.3 ? DAY_MS * 2 ** (random() * 9) : 0;
    return {
      id: `e${i}`,
      title: `Event number ${i} of them`,
      lane: `Lane ${Math.floor(random() * lanes)}`,
      weight: random(),
      date: new Date(start).toISOString(),
      ...(lengthMs > 0 ? { end: new Date(start + lengthMs).toISOString() } : {}),
    };
  });
}

describe('the nodes of a scene', () => {
  for (const [count, lanes] of [
    [59, 1],
    [100, 4],
    [1000, 1],
    [3000, 12],
    [8000, 40],
  ] as const) {
    for (const [widthPx, heightPx] of [
      [360, 640],
      [1200, 500],
      [2560, 1300],
    ] as const) {
      it(`are about 60 while something moves and 200 at rest: ${count} events on ${lanes} lanes, ${widthPx} px`, () => {
        const input = sampleInput(records(count, lanes), { laneBy: 'lane', widthPx, heightPx });
        const random = numbersFrom(widthPx);
        const { start, end } = input.view;
        for (let octaves = -1; octaves < 8; octaves += 0.8) {
          const view = zoomAt(input.view, 2 ** octaves, (start + (end - start) * random()) as never);
          const moving = buildScene({ ...input, view, moving: true });
          const resting = buildScene({ ...input, view });
          expect(nodes(moving), `at 2^${octaves}`).to.be.at.most(66);
          expect(nodes(resting), `at rest, at 2^${octaves}`).to.be.at.most(200);
          const labelled = ({ marks }: Scene) => marks.filter(({ label }) => label).map(({ key }) => key);
          expect(labelled(resting), 'labels do not come and go').to.deep.equal(labelled(moving));
        }
      });
    }
  }

  it('are 200 at rest with backgrounds and markers too, which leave labels and selected events theirs', () => {
    const across = records(110, 1).map((record, i) => ({
      ...record,
      id: `s${i}`,
      kind: i % 3 ? ('background' as const) : ('marker' as const),
    }));
    const input = sampleInput([...records(400, 4), ...across], { laneBy: 'lane' });
    const selected = new Set(['e7']);
    const resting = buildScene({ ...input, selected });
    const moving = buildScene({ ...input, selected, moving: true });
    expect(resting.backgrounds.length).to.be.above(50);
    expect(nodes(resting)).to.equal(200);
    expect(nodes(moving)).to.be.at.most(66 + moving.backgrounds.length + moving.markers.length);
    for (const { marks } of [resting, moving]) expect(marks.find(({ id }) => id === 'e7')?.hasNode).to.equal(true);
  });

  it('are as many when a host selects a thousand events', () => {
    const input = sampleInput(records(3000, 4), { laneBy: 'lane' });
    const selected = new Set(Array.from({ length: 1000 }, (_, i) => `e${i}`));
    expect(nodes(buildScene({ ...input, selected, moving: true }))).to.be.at.most(66);
    expect(nodes(buildScene({ ...input, selected }))).to.be.at.most(200);
  });
});
