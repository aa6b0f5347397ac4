import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import type { Scene } from '../../src/layout/scene.js';
import { timeSpan } from '../../src/time/instant.js';
import { crowdedRecords } from './crowded-records.js';
import { lanesOf, overlapsWindow } from './overlap-oracle.js';
import { randomRecords } from './random-records.js';
import { sampleInput } from './sample-input.js';
import { windowIn } from './window-in.js';

const runs = { numRuns: 15 };
const octaves = fc.double({ min: -2, max: 11, noNaN: true });
const shares = fc.double({ min: -0.3, max: 1.3, noNaN: true });

function drawnAndCounted({ marks, clusters, densities }: Scene): number {
  return marks.length + [...clusters, ...densities].reduce((sum, { count }) => sum + count, 0);
}

describe('the counts of a scene', () => {
  it('add up to the events that overlap the window, at every zoom', () => {
    fc.assert(
      fc.property(crowdedRecords(), octaves, shares, (records, zoom, at) => {
        const input = sampleInput(records, { laneBy: 'actors', heightPx: 2000 });
        const view = windowIn(input.view, zoom, at);
        const scene = buildScene({ ...input, view });
        const there = records.filter((record) => overlapsWindow(record, view));
        expect(drawnAndCounted(scene)).to.equal(there.reduce((sum, record) => sum + lanesOf(record), 0));
        const { total, inView, before, after } = scene.counts!;
        expect([inView, total]).to.deep.equal([there.length, records.length]);
        expect(inView + before + after).to.equal(total);
      }),
      runs,
    );
  });

  it('add up on one lane, whatever is known of the dates', () => {
    fc.assert(
      fc.property(randomRecords(80), octaves, shares, (records, zoom, at) => {
        const events = records.filter(({ kind = 'event' }) => kind === 'event');
        fc.pre(events.length > 0);
        const input = sampleInput(events, { heightPx: 60 });
        const view = windowIn(input.view, zoom, at);
        const scene = buildScene({ ...input, view });
        expect(drawnAndCounted(scene)).to.equal(events.filter((record) => overlapsWindow(record, view)).length);
      }),
      runs,
    );
  });

  it('add up at each step of a pan, and where the window begins or ends with an event', () => {
    fc.assert(
      fc.property(crowdedRecords(300), fc.double({ min: 0, max: 6, noNaN: true }), fc.nat(), (records, zoom, which) => {
        const input = sampleInput(records, { laneBy: 'actors', heightPx: 2000 });
        const { table } = input.lanes;
        const durationMs = (input.view.end - input.view.start) / 2 ** zoom;
        const times = [table.start[which % table.size]!, table.end[which % table.size]!];
        const starts = [...times, ...times.map((time) => time - durationMs)];
        for (let step = 0; step < 5; step++) starts.push(times[0]! - durationMs / 2 + step * durationMs * 0.037);
        for (const start of starts) {
          const view = timeSpan(start, start + durationMs);
          const there = records.filter((record) => overlapsWindow(record, view));
          const expected = there.reduce((sum, record) => sum + lanesOf(record), 0);
          expect(drawnAndCounted(buildScene({ ...input, view })), `from ${start}`).to.equal(expected);
        }
      }),
      runs,
    );
  });

  it('count no event that is drawn in a cluster as well', () => {
    const records = [
      { id: 'range', title: 'Range', date: '2020-01-01/2024-01-01', weight: 1 },
      ...Array.from({ length: 300 }, (_, i) => ({ id: `e${i}`, title: `Event ${i}`, date: '2022-03-05' })),
    ];
    const scene = buildScene(sampleInput(records, { heightPx: 100 }));
    expect(scene.marks.some(({ id }) => id === 'range')).to.equal(true);
    expect(drawnAndCounted(scene)).to.equal(301);
  });

  it('count an event of unknown start where it is drawn, not from the first event on', () => {
    const records = [
      { id: 'early', title: 'Early', date: '1900-01-01' },
      { id: 'unknown', title: 'By then', date: '/2000-01-01' },
    ];
    const at = (text: string) => Date.parse(text);
    const between = buildScene(sampleInput(records, { view: timeSpan(at('1930-01-01'), at('1970-01-01')) }));
    expect(between.counts).to.deep.include({ inView: 0, before: 1, after: 1 });
    const about = buildScene(sampleInput(records, { view: timeSpan(at('1990-01-01'), at('2010-01-01')) }));
    expect(about.counts).to.deep.include({ inView: 1, before: 1, after: 0 });
    expect(about.marks.map(({ id }) => id)).to.deep.equal(['unknown']);
  });

  it('keep counting an open event beyond all others', () => {
    const records = [
      { id: 'open', title: 'Open', date: '2000-01-01/..' },
      { id: 'last', title: 'Last', date: '2001-01-01' },
    ];
    const view = timeSpan(Date.UTC(2010, 0, 1), Date.UTC(2011, 0, 1));
    const scene = buildScene(sampleInput(records, { view }));
    expect(scene.counts!.inView).to.equal(1);
    expect(scene.marks.map(({ id }) => id)).to.deep.equal(['open']);
  });
});
