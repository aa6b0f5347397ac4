import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../src/data/build-event-table.js';
import { buildScene, fitView } from '../../src/layout/build-scene.js';
import { assignLanes } from '../../src/layout/lanes/lane-assignment.js';
import { detailOf } from '../../src/layout/text/event-words.js';
import { lineOf } from '../../src/layout/text/label-text.js';
import { numbersFrom } from '../seeded-numbers.js';
import { sampleInput } from './sample-input.js';

const DAY_MS = 86_400_000;

/** Titles of at most 80 px at times from a seed; the last is at the very end. */
function shortTitled(count: number, seed: number) {
  const random = numbersFrom(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    lane: `Lane ${i % 3}`,
    date: new Date(Date.UTC(2020, 0, 1) + (i === 0 ? 1 : random()) * 900 * DAY_MS).toISOString(),
    weight: i === 0 ? 1 : random(),
  }));
}

describe('the fitted window', () => {
  it('fits the ends of events whose start is not given', () => {
    const records = ['../1900', '../1950', '../2000'].map((date) => ({ title: date, date }));
    const { view } = sampleInput(records, { widthPx: 960 });
    expect(new Date(view.start).getUTCFullYear()).to.be.within(1870, 1900);
    expect(new Date(view.end).getUTCFullYear()).to.be.within(2001, 2030);
  });

  it('has room for the second lines of labels, however short their titles', () => {
    const event = fc.record({
      title: fc.constantFrom('Opening', 'Talks', 'Vote'),
      date: fc
        .integer({ min: 0, max: 600 })
        .map((day) => new Date(Date.UTC(2023, 0, 1) + day * DAY_MS).toISOString().slice(0, 10)),
      sources: fc.constantFrom([], [{ publisher: 'Kyodo News' }]),
    });
    let beside = 0;
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 900, max: 2000 }),
        (given, widthPx) => {
          const records = given.map((each, i) => ({ ...each, id: `e${i}`, lane: `Lane ${i}` }));
          const input = sampleInput(records, { laneBy: 'lane', widthPx, heightPx: 600 });
          for (const { label, row } of buildScene(input).marks) {
            if (label!.anchor !== 'start') continue;
            beside++;
            expect(label!.detail).to.equal(detailOf(input.lanes.table.recordAt(row), input));
          }
        },
      ),
    );
    expect(beside).to.be.above(100);
  });

  it('has room at its end for usual labels where there are too many events to compute it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 401, max: 3000 }), fc.integer(), (count, seed) => {
        const input = sampleInput(shortTitled(count, seed), { laneBy: 'lane', widthPx: 1200, heightPx: 500 });
        const { marks, view } = buildScene(input);
        expect(view.end).to.be.greaterThan(input.lanes.table.extent!.end);
        const last = marks.find(({ id }) => id === 'e0')!;
        expect(last.label?.text).to.equal('Event 0');
        for (const { label, row } of marks.filter((mark) => mark.label && mark.x > 1000))
          expect(label!.text).to.equal(lineOf(input.lanes.table.recordAt(row).title));
      }),
      { numRuns: 25 },
    );
  });

  describe('has room for labels at its end', () => {
    /** Events a year apart whose titles have this many letters, followed by one with another title. */
    const yearly = (count: number, letters: number, last: string) =>
      Array.from({ length: count }, (_, i) => ({
        id: `e${i}`,
        title: i === count - 1 ? last : 'x'.repeat(letters),
        date: `${1000 + i}-06-01`,
        lane: `Lane ${i % 6}`,
      }));
    /** The share of the plot after the last event. */
    const shareAfter = (records: ReturnType<typeof yearly>, widthPx: number) => {
      const { lanes, view } = sampleInput(records, { laneBy: 'lane', widthPx, heightPx: 500 });
      return (view.end - lanes.table.extent!.end) / (view.end - view.start);
    };

    it('where few events have all of theirs, and less of it the more there are', () => {
      const title = 'What came at the end of all';
      const shares = [4, 20, 60, 150, 400].map((count) => shareAfter(yearly(count, 10, title), 800));
      for (const [i, share] of shares.entries()) expect(share).to.be.at.most((shares[i - 1] ?? 1) + 1e-9);
      expect(shares[0]).to.be.above(0.25);
      expect(shares[2]).to.be.below(0.2);
      expect(shares[4]).to.be.below(0.17);
    });

    it('where some dozens of labels have no place before their marks', () => {
      const records = Array.from({ length: 56 }, (_, i) => ({
        title: i % 2 === 0 ? 'Liverpool 4–0 Newcastle' : 'Newcastle 1–3 Liverpool',
        date: `2025-${String(8 + (i >> 4)).padStart(2, '0')}-${String(2 + 7 * ((i >> 2) % 4)).padStart(2, '0')}T14:00Z`,
      }));
      const { marks, plot } = buildScene(sampleInput(records, { widthPx: 984, heightPx: 600 }));
      const last = marks.filter(({ x, label }) => x > plot.width * 0.75 && label);
      expect(last.length).to.be.above(2);
      for (const { label, row } of last) expect(label!.text).to.equal(records[row]!.title);
    });

    it('but not for one that would be cut anyway, which stands before its mark', () => {
      const title = 'The end of it all, told at considerable length by the chronicler of the town';
      for (const date of ['2000', '2000-05-03']) {
        const records = [
          { id: 'a', title: 'Start', date: '1900', lane: 'A' },
          { id: 'b', title: 'Middle', date: '1950', lane: 'A' },
          { id: 'c', title, date, lane: 'A' },
        ];
        const input = sampleInput(records);
        expect(shareAfter(records, 1000), date).to.be.below(0.2);
        expect(buildScene(input).marks.find(({ id }) => id === 'c')?.label?.text, date).to.equal(title);
      }
    });

    it('by the events of the lanes, where too many backgrounds behind them cannot be told apart', () => {
      const behind = Array.from({ length: 480 }, (_, i) => ({
        title: `Behind ${i}`,
        date: `${1200 + i}`,
        kind: 'background' as const,
      }));
      const last = { id: 'last', title: 'What came at the end of all of this', date: '1680-02-03' };
      const { marks } = buildScene(sampleInput([...behind, { title: 'First', date: '1200' }, last], { widthPx: 800 }));
      expect(marks.find(({ id }) => id === 'last')?.label).to.deep.include({ text: last.title, anchor: 'start' });
    });

    it('without a jump when an event is appended, or a title is a letter longer', () => {
      for (let count = 4; count < 420; count += count < 40 || count > 390 ? 1 : 20) {
        const shares = [0, 1].map((more) => shareAfter(yearly(count + more, 40, 'What came at last'), 1000));
        expect(Math.abs(shares[1]! - shares[0]!), `${count}`).to.be.below(0.06);
      }
      for (let letters = 1; letters < 120; letters++) {
        const shares = [0, 1].map((more) => shareAfter(yearly(5, 4, 'x'.repeat(letters + more)), 1000));
        expect(Math.abs(shares[1]! - shares[0]!), `${letters}`).to.be.below(0.05);
      }
    });
  });

  it('is wide enough to be drawn, however far away the only known time is', () => {
    for (const date of ['[..Y190000E7]', 'Y190000E7/', '/Y-190000E7', 'Y-13800000000', '-2000-05/']) {
      const input = sampleInput([{ id: 'a', title: 'A', date }]);
      expect(buildScene(input).marks, date).to.have.length(1);
    }
  });

  it('is wide enough to be drawn where times are too close to 1970 for their distance to be divided', () => {
    for (const [from, to] of [
      [0, 5e-324],
      [5e-324, 1e-323],
      [0, 1e-320],
      [-1e-310, 1e-310],
    ] as const) {
      const start = Float64Array.of(from, to);
      const table = buildEventTable({ start, end: Float64Array.of(to, to), title: (row) => `Reading ${row}` });
      const input = { ...sampleInput([]), lanes: assignLanes(table, null) };
      const view = fitView(input);
      expect(view.end - view.start, `${from} to ${to}`).to.be.above(to - from);
      expect(buildScene({ ...input, view }).marks).to.have.length(2);
    }
  });

  describe('of events that are all at one time shows the time around it', () => {
    const HOUR_MS = DAY_MS / 24;
    for (const [date, lengthMs] of [
      ['2022-02-05', 3 * DAY_MS],
      ['2022-02', 3 * 28 * DAY_MS],
      ['2022-02-05T10:30', HOUR_MS],
      ['2022-02-05T10:30:00.500Z', HOUR_MS],
      [1_644_057_000_500, HOUR_MS],
      ['2022-02-05/..', 3 * DAY_MS],
      ['2022-02-05/', 3 * DAY_MS],
      ['../2022-02', 3 * 28 * DAY_MS],
    ] as const) {
      it(`${date}`, () => {
        const records = ['One', 'Two'].map((title) => ({ id: title, title, date }));
        const input = sampleInput(records, { widthPx: 1200 });
        const { view } = buildScene(input);
        expect(view.end - view.start).to.equal(lengthMs);
        const { start, end } = input.lanes.table.extent!;
        expect(start - view.start).to.be.greaterThan(lengthMs / 4);
        expect(view.end - end).to.be.greaterThan(lengthMs / 4);
      });
    }

    it('and is not meant for a start that nobody knows', () => {
      const records = [
        { id: 'month', title: 'A month', date: '2022-01' },
        { id: 'reported', title: 'Known by a report', date: '/2022-02-05' },
      ];
      const { view } = buildScene(sampleInput(records, { widthPx: 1200 }));
      expect(view.end - view.start).to.be.lessThan(60 * DAY_MS);
    });

    it('but no more than what has an end of its own', () => {
      const span = { id: 'span', title: 'Span', date: '2022-02-05T10:00:00Z', end: '2022-02-05T10:00:00.200Z' };
      const step = { id: 'step', title: 'Step', date: '2022-02-05T10:00:00.000Z' };
      for (const records of [[span], [span, step]]) {
        const { view } = buildScene(sampleInput(records, { widthPx: 1200 }));
        expect(view.end - view.start).to.be.lessThan(2_000);
      }
    });
  });
});
