import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../../src/data/build-event-table.js';
import type { EventRecord } from '../../../src/data/event-record.js';
import type { EventTable } from '../../../src/data/event-table.js';
import { buildScene } from '../../../src/layout/build-scene.js';
import { countSpanning } from '../../../src/layout/spanning/spanning-rows.js';
import { clusterMembers } from '../../../src/layout/lanes/cluster-members.js';
import { stretchesOf, stretchOfKey } from '../../../src/layout/crowds/density-stretch.js';
import { rankOrder } from '../../../src/layout/packing/event-rank.js';
import { assignLanes, SPANNING_LANE } from '../../../src/layout/lanes/lane-assignment.js';
import { laneIndexOf } from '../../../src/layout/lanes/memory-lane-store.js';
import { pick } from '../../../src/layout/pick.js';
import { beginOf, ceaseOf } from '../../../src/data/table/presence.js';
import type { Scene } from '../../../src/layout/scene.js';
import type { SceneInput } from '../../../src/layout/scene-input.js';
import { timeSpan, type TimeSpan } from '../../../src/time/instant.js';
import { resolutionOf } from '../../../src/time/view/viewport.js';
import { overlapsWindow } from '../overlap-oracle.js';
import { sampleInput } from '../sample-input.js';
import { windowIn } from '../window-in.js';

const DAY_MS = 86_400_000;
const FROM = Date.UTC(2000, 0, 1);
const day = (offset: number) => new Date(FROM + offset * DAY_MS).toISOString().slice(0, 10);

const dates = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.nat(3000), fc.nat(40)).map(([at, long]) => `${day(at)}/${day(at + long)}`),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(3000), fc.nat(900)).map(([at, long]) => `${day(at)}/${day(at + long)}`),
  },
  { weight: 3, arbitrary: fc.nat(3000).map(day) },
  { weight: 1, arbitrary: fc.nat(3000).map((at) => `${day(at)}/..`) },
  { weight: 1, arbitrary: fc.nat(3000).map((at) => `../${day(at)}`) },
  { weight: 1, arbitrary: fc.nat(3000).map((at) => `/${day(at)}`) },
);
const spanningRecords = fc
  .array(fc.record({ date: dates, kind: fc.constantFrom('background', 'marker'), weight: fc.constantFrom(0.1, 0.5) }), {
    minLength: 130,
    maxLength: 700,
  })
  .map((records) => records.map((each, i): EventRecord => ({ ...each, id: `s${i}`, title: `Span ${i}` })));
const zooms = fc.double({ min: 0, max: 9, noNaN: true });
const shares = fc.double({ min: 0, max: 1, noNaN: true });

/** Told from the record alone. */
const isThere = (table: EventTable, row: number, span: TimeSpan) => overlapsWindow(table.recordAt(row), span);

const drawnRows = ({ backgrounds, markers }: Scene) => [...backgrounds, ...markers].map(({ row }) => row);

/** The rows that a scene does not draw individually, found by looking at each. */
function restOf({ lanes }: SceneInput, scene: Scene): number[] {
  const drawn = new Set(drawnRows(scene));
  return [...lanes.spanning].filter((row) => !drawn.has(row) && isThere(lanes.table, row, scene.view));
}

describe('the crowd of backgrounds and markers', () => {
  it('counts all that are not drawn one by one, and those present at some time of a part', () => {
    fc.assert(
      fc.property(spanningRecords, zooms, shares, (records, zoom, at) => {
        const input = sampleInput(records);
        const view = windowIn(input.view, zoom, at);
        const scene = buildScene({ ...input, view });
        const rest = restOf(input, scene);
        expect(scene.spanningCrowd?.count ?? 0).to.equal(rest.length);
        expect(drawnRows(scene).length).to.be.at.most(120);
        for (const stretch of stretchesOf(scene, SPANNING_LANE)) {
          const part = timeSpan(Math.max(stretch.span.start, view.start), Math.min(stretch.span.end, view.end));
          expect(stretch.count).to.equal(rest.filter((row) => isThere(input.lanes.table, row, part)).length);
          expect(stretchOfKey(scene, stretch.key)).to.deep.equal(stretch);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has a wash where one of its backgrounds is and a line where one of its markers begins, to a bin', () => {
    fc.assert(
      fc.property(spanningRecords, zooms, shares, (records, zoom, at) => {
        const input = sampleInput(records);
        const { table } = input.lanes;
        const scene = buildScene({ ...input, view: windowIn(input.view, zoom, at) });
        const { view, plot } = scene;
        const { washes = [], lines = [] } = scene.spanningCrowd ?? {};
        const rest = restOf(input, scene);
        const isMarker = (row: number) => table.recordAt(row).kind === 'marker';
        const binMs = resolutionOf(view, plot.width) * 2;
        const x = (time: number) => plot.x + ((time - view.start) / (view.end - view.start)) * plot.width;
        for (let bin = Math.ceil(view.start / binMs); (bin + 1) * binMs <= view.end; bin++) {
          const part = timeSpan(bin * binMs, (bin + 1) * binMs);
          const middle = x(part.start + binMs / 2);
          const isWashed = washes.some(({ x0, x1 }) => middle >= x0 && middle <= x1);
          const inBin = rest.filter((row) => isThere(table, row, part));
          expect(isWashed).to.equal(inBin.some((row) => !isMarker(row)));
          const isLined = lines.some((line) => line >= x(part.start) - 1e-6 && line < x(part.end) - 1e-6);
          const begins = inBin.filter((row) => isMarker(row) && beginOf(table, row) >= part.start);
          expect(isLined, `${lines.length} lines`).to.equal(begins.length > 0);
        }
        expect(lines.length).to.be.at.most(plot.width + 2);
        washes.slice(1).forEach(({ x0 }, i) => expect(x0).to.be.above(washes[i]!.x1));
      }),
      { numRuns: 40 },
    );
  });

  it('is the same while panning: an event in two windows is drawn alone in both or in neither', () => {
    fc.assert(
      fc.property(spanningRecords, shares, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (records, at, pan) => {
        const input = sampleInput(records);
        const view = windowIn(input.view, 4, at);
        const shift = (view.end - view.start) * pan;
        const scenes = [view, timeSpan(view.start + shift, view.end + shift)].map((each) =>
          buildScene({ ...input, view: each }),
        );
        // Of more than can be drawn, the first by rank in the window are drawn.
        fc.pre(scenes.every((scene) => drawnRows(scene).length < 120));
        const [before, after] = scenes.map((scene) => new Set(drawnRows(scene)));
        const inBoth = [...input.lanes.spanning].filter((row) =>
          scenes.every((scene) => isThere(input.lanes.table, row, scene.view)),
        );
        for (const row of inBoth) expect(before!.has(row), `row ${row}`).to.equal(after!.has(row));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out each event that is drawn, once, and is the same whatever was looked at before', () => {
    const records = Array.from({ length: 1500 }, (_, i): EventRecord => {
      const at = (i * 397) % 900;
      return { id: `s${i}`, title: `Span ${i}`, kind: 'marker', date: `${day(at)}/${day(at + ((i * 71) % 200))}` };
    });
    const input = sampleInput(records);
    for (let zoom = 0; zoom < 6; zoom += 0.5) {
      for (const at of [0.1, 0.5, 0.8]) {
        const view = windowIn(input.view, zoom, at);
        const rows = drawnRows(buildScene({ ...input, view }));
        expect(new Set(rows).size, `at ${zoom}, ${at}`).to.equal(rows.length);
        expect(rows).to.deep.equal(drawnRows(buildScene({ ...sampleInput(records), view })));
      }
    }
  });

  it('gives way to an event that is focused, hovered or selected', () => {
    const records = Array.from({ length: 400 }, (_, i): EventRecord => {
      return { id: `s${i}`, title: `Span ${i}`, date: `${day(i)}/${day(i + 3)}`, kind: 'background' };
    });
    const input = sampleInput([...records, { id: 'e', title: 'Event', date: day(200) }]);
    const scene = buildScene(input);
    const hidden = restOf(input, scene).map((row) => input.lanes.table.recordAt(row).id!);
    const [focusedKey, hoveredKey, chosen] = hidden as [string, string, string];
    const touched = buildScene({ ...input, focusedKey, hoveredKey, selected: new Set([chosen]) });
    const drawn = touched.backgrounds.filter(({ focused, hovered, selected }) => focused || hovered || selected);
    expect(drawn.map(({ id }) => id)).to.have.members([focusedKey, hoveredKey, chosen]);
    expect(touched.spanningCrowd!.count).to.equal(scene.spanningCrowd!.count - 3);
    // A background never has a mark among the events, even when focused or selected.
    expect(touched.marks.map(({ id }) => id)).to.deep.equal(['e']);
  });

  it('states its count on a line of its own, and is hit there and where nothing else is', () => {
    const records = Array.from({ length: 600 }, (_, i): EventRecord => {
      return {
        id: `s${i}`,
        title: `Span ${i}`,
        date: `${day(i)}/${day(i + 1)}`,
        kind: i % 2 ? 'marker' : 'background',
      };
    });
    const input = sampleInput([...records, { id: 'e', title: 'Event', date: day(900) }]);
    const scene = buildScene(input);
    const crowd = scene.spanningCrowd!;
    expect(crowd.label.text).to.equal(`${crowd.count} more, drawn as one`);
    expect(crowd.name).to.match(/ more, drawn as one, .*200/);
    expect(crowd.label.baselinePx).to.be.within(crowd.top, crowd.bottom);
    const labels = [...scene.backgrounds, ...scene.markers].flatMap(({ label }) => label ?? []);
    expect(labels).to.not.deep.equal([]);
    for (const { baselinePx } of labels) expect(baselinePx).to.be.below(crowd.top + 2);
    const fullest = pick(scene, crowd.label.x + 1, crowd.label.baselinePx - 3);
    expect(fullest).to.deep.include({ kind: 'density', lane: SPANNING_LANE });
    expect(fullest).to.deep.include({ count: Math.max(...crowd.stretches.map(({ count }) => count)) });
    const behind = new Set<string>();
    for (let x = scene.plot.x; x < scene.widthPx; x++) {
      const hit = pick(scene, x, scene.heightPx - 3);
      if (hit?.kind === 'density') behind.add(hit.key);
    }
    expect(behind.size).to.be.at.least(3);
  });

  it('lists its members page by page, each once', () => {
    fc.assert(
      fc.property(spanningRecords, shares, (records, at) => {
        const { lanes, view } = sampleInput(records);
        const span = windowIn(view, 2, at);
        const members = clusterMembers(lanes, { lane: SPANNING_LANE, bin: span, span }, span.start)!;
        const there = [...lanes.spanning].filter((row) => isThere(lanes.table, row, span));
        expect(members.count).to.equal(there.length);
        const rows = Array.from({ length: Math.ceil(members.count / 50) }, (_, page) => members.page(page)!).flat();
        expect(rows.toSorted((a, b) => a - b)).to.deep.equal(there.toSorted((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });
});

describe('the index of backgrounds and markers', () => {
  it('finds the first by rank among thousands as a look at each does', () => {
    const weights = fc.array(fc.constantFrom(0.1, 0.4, 0.5, 0.9), { minLength: 4000, maxLength: 6000 });
    fc.assert(
      fc.property(weights, shares, shares, fc.integer({ min: 1, max: 60 }), (all, a, b, few) => {
        const records = all.map((weight, i): EventRecord => {
          return { title: 'Span', date: `${day(i % 2900)}/${day((i % 2900) + (i % 9))}`, weight, kind: 'background' };
        });
        const lanes = assignLanes(buildEventTable(records, { timezone: 'UTC' }), null);
        const index = laneIndexOf(lanes, SPANNING_LANE);
        const [from, until] = [a, b].sort((x, y) => x - y).map((share) => FROM + share * 2900 * DAY_MS) as [
          number,
          number,
        ];
        const { rows } = index.choose(new Set(index.reaches), from, until, 0, few);
        const order = rankOrder(lanes.table.columns);
        const expected = [...lanes.spanning]
          .filter((row) => beginOf(lanes.table, row) >= from && beginOf(lanes.table, row) < until)
          .sort(order)
          .slice(0, few);
        expect(Array.from(rows)).to.deep.equal(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('counts those present at some time of a window', () => {
    fc.assert(
      fc.property(spanningRecords, zooms, shares, (records, zoom, at) => {
        const { lanes, view } = sampleInput(records);
        const { start, end } = windowIn(view, zoom, at);
        const there = [...lanes.spanning].filter(
          (row) => beginOf(lanes.table, row) < end && ceaseOf(lanes.table, row) > start,
        );
        expect(countSpanning(lanes, start, end)).to.equal(there.length);
      }),
      { numRuns: 40 },
    );
  });
});
