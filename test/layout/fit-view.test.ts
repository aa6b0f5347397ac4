import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import { detailOf } from '../../src/layout/event-words.js';
import { lineOf } from '../../src/layout/label-text.js';
import { numbersFrom } from './crowded-records.js';
import { sampleInput } from './sample-input.js';

const DAY_MS = 86_400_000;

/** Titles of at most 80 px, at times that follow from a seed; the last at the very end of them all. */
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
  it('has room for the second lines of labels, however short their titles', () => {
    const event = fc.record({
      title: fc.constantFrom('Opening', 'Talks', 'Vote'),
      date: fc
        .integer({ min: 0, max: 600 })
        .map((day) => new Date(Date.UTC(2023, 0, 1) + day * DAY_MS).toISOString().slice(0, 10)),
      sources: fc.constantFrom([], [{ publisher: 'Kyodo News' }]),
    });
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 900, max: 2000 }),
        (given, widthPx) => {
          const records = given.map((each, i) => ({ ...each, id: `e${i}`, lane: `Lane ${i}` }));
          const input = sampleInput(records, { laneBy: 'lane', widthPx, heightPx: 600 });
          for (const { label, row } of buildScene(input).marks) {
            const whole = detailOf(input.lanes.table.recordAt(row), input);
            if (label!.anchor === 'start') expect(label!.detail).to.equal(whole);
          }
        },
      ),
    );
  });

  it('of more events than can be reckoned has room for usual labels at its end', () => {
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

  it('is wide enough to be drawn, however far away the one time is that is known', () => {
    for (const date of ['[..Y190000E7]', 'Y190000E7/', '/Y-190000E7', 'Y-13800000000', '-2000-05/']) {
      const input = sampleInput([{ id: 'a', title: 'A', date }]);
      expect(buildScene(input).marks, date).to.have.length(1);
    }
  });

  describe('of events that are all at one time shows what is around it', () => {
    const HOUR_MS = DAY_MS / 24;
    for (const [date, lengthMs] of [
      ['2022-02-05', 3 * DAY_MS],
      ['2022-02', 3 * 28 * DAY_MS],
      ['2022-02-05T10:30', HOUR_MS],
      ['2022-02-05T10:30:00.500Z', HOUR_MS],
      [1_644_057_000_500, HOUR_MS],
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
