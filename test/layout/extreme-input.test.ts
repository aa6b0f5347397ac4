import { expect } from '@open-wc/testing';
import type { EventRecord } from '../../src/data/event-record.js';
import { buildScene, fitView } from '../../src/layout/build-scene.js';
import type { Scene } from '../../src/layout/scene.js';
import { timeSpan } from '../../src/time/instant.js';
import { zoomAt } from '../../src/time/view/viewport.js';
import { numbersFrom } from '../seeded-numbers.js';
import { overlapsWindow } from './overlap-oracle.js';
import { sampleInput } from './sample-input.js';

const DAY_MS = 86_400_000;
const dayText = (day: number) => new Date(Date.UTC(2000, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);
const counted = ({ clusters, densities }: Scene) =>
  [...clusters, ...densities].reduce((sum, { count }) => sum + count, 0);
const nodes = ({ marks, clusters }: Scene) => marks.filter(({ hasNode }) => hasNode).length + clusters.length;

function events(count: number, date: (i: number) => string): EventRecord[] {
  return Array.from({ length: count }, (_, i) => ({ id: `e${i}`, title: `Event ${i}`, date: date(i) }));
}

describe('a scene', () => {
  it('counts ten thousand events of one instant in one place, at every zoom', () => {
    const input = sampleInput(events(10_000, () => '2022-03-05T12:00:00Z'));
    const at = Date.UTC(2022, 2, 5, 12);
    let points = 0;
    for (const octaves of [0, 5, 10]) {
      const scene = buildScene({ ...input, view: zoomAt(input.view, 2 ** octaves, at as never) });
      expect(scene.marks.length + counted(scene), `at 2^${octaves}`).to.equal(10_000);
      expect(scene.clusters).to.have.length(1);
      expect(scene.clusters[0]!.span).to.deep.equal(timeSpan(at, at));
      expect(scene.clusters[0]!.name).to.match(/^[\d,]+ events, 5 March 2022 at 12:00 UTC$/);
      const mark = scene.marks[0]!;
      const { x0, x1 } = scene.clusters[0]!;
      // A point is in the middle of its second, the cluster where all of them begin.
      if (mark.shape === 'point') {
        points++;
        expect((x0 + x1) / 2).to.be.within(mark.x0 - 1, mark.x1 + 1);
      }
      expect(nodes(scene)).to.be.at.most(200);
    }
    expect(points).to.be.above(0);
  });

  it('draws the one range that spans everything, and counts it nowhere else', () => {
    const records = [
      { id: 'all', title: 'Everything', date: '2000-01-01/2020-01-01' },
      ...events(5000, (i) => dayText(i)),
    ];
    const input = sampleInput(records);
    for (const octaves of [0, 3, 8]) {
      const view = zoomAt(input.view, 2 ** octaves, Date.UTC(2005, 5, 1) as never);
      const scene = buildScene({ ...input, view });
      const bar = scene.marks.find(({ id }) => id === 'all');
      expect(bar?.shape).to.equal('bar');
      expect(bar?.label?.text).to.equal('Everything');
      expect(scene.marks.length + counted(scene)).to.equal(scene.counts!.inView);
    }
  });

  it('is no larger for thousands of open and unknown ends', () => {
    const random = numbersFrom(1);
    const records = events(8000, (i) => {
      const text = dayText(Math.floor(random() * 7000));
      return [text, `${text}/..`, `../${text}`, `${text}/`, `/${text}`][i % 5]!;
    });
    const input = sampleInput(records, { heightPx: 400 });
    for (const octaves of [-2, 0, 4, 9]) {
      const view = zoomAt(input.view, 2 ** octaves, Date.UTC(2009, 5, 1) as never);
      const scene = buildScene({ ...input, view, moving: true });
      expect(scene.marks.length + counted(scene)).to.equal(records.filter((each) => overlapsWindow(each, view)).length);
      expect(nodes(scene)).to.be.at.most(66);
      expect(scene.marks.length).to.be.below(1000);
    }
  });

  it('shows a window of a millisecond among events that are years apart', () => {
    const input = sampleInput(events(50, (i) => `${1500 + i * 10}-01-01T00:00:00Z`));
    const at = Date.UTC(1750, 0, 1);
    const here = buildScene({ ...input, view: timeSpan(at - 0.5, at + 0.5) });
    expect(here.marks.map(({ id }) => id)).to.deep.equal(['e25']);
    const between = buildScene({ ...input, view: timeSpan(at + DAY_MS, at + DAY_MS + 1) });
    expect(between.marks).to.deep.equal([]);
    expect(between.counts).to.deep.equal({ total: 50, inView: 0, before: 26, after: 24 });
    expect(between.axis.ticks.length + between.axis.contexts.length).to.be.above(0);
  });

  it('comes to an end where a window is narrower than float64 can tell times apart', () => {
    const at = 8.64e15;
    const input = sampleInput([{ id: 'a', title: 'The last moment of Date', date: at }]);
    const scene = buildScene({ ...input, view: timeSpan(at - 1, at + 1) });
    expect(scene.marks.length + counted(scene)).to.equal(1);
  });

  it('holds only the lanes in the box out of ten thousand', () => {
    const records = events(10_000, (i) => dayText(i)).map((record, i) => ({ ...record, lane: `Lane ${i}` }));
    const input = sampleInput(records, { laneBy: 'lane', widthPx: 1200, heightPx: 500 });
    const { contentHeightPx } = buildScene(input);
    for (const scrollTopPx of [0, 5000, contentHeightPx / 2, contentHeightPx - 500]) {
      const { lanes, marks } = buildScene({ ...input, view: fitView(input), scrollTopPx });
      expect(lanes.length).to.be.within(5, 30);
      expect(marks.length).to.be.within(lanes.length - 2, lanes.length);
      // Side by side, from the top of the plot to its end.
      lanes.slice(1).forEach(({ y }, i) => expect(y).to.be.closeTo(lanes[i]!.y + lanes[i]!.height, 0.01));
    }
    const last = buildScene({ ...input, scrollTopPx: contentHeightPx - 500 }).lanes.at(-1)!;
    expect(last.key).to.equal('Lane 9999');
  });
});

describe('a scene of a hundred thousand backgrounds', () => {
  it('draws the weightiest in view, and no more than can be told apart', () => {
    const records = Array.from({ length: 100_000 }, (_, i): EventRecord => {
      const date = `${dayText(Math.floor(i / 10))}/${dayText(Math.floor(i / 10) + 2)}`;
      return { id: `b${i}`, title: `Span ${i}`, date, kind: 'background', weight: i === 70_000 ? 1 : 0.5 };
    });
    const input = sampleInput(records);
    const whole = buildScene(input);
    expect(whole.backgrounds.length).to.be.within(40, 120);
    expect(whole.spanningCrowd!.count + whole.backgrounds.length).to.equal(100_000);
    expect(whole.spanningCrowd!.washes).to.have.length(1);
    expect(whole.backgrounds.some(({ id }) => id === 'b70000')).to.equal(true);
    const at = Date.UTC(2000, 0, 1) + 7000 * DAY_MS;
    const near = buildScene({ ...input, view: timeSpan(at, at + DAY_MS) });
    const there = records.filter((record) => overlapsWindow(record, near.view)).map(({ id }) => id);
    const drawn = near.backgrounds
      .filter(({ rect }) => rect.x < near.plot.x + near.plot.width && rect.x + rect.width > near.plot.x)
      .map(({ id }) => id);
    expect(drawn).to.deep.equal(there);
  });
});
