import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { EndColumn } from '../../src/data/table/end-column.js';
import { TimeColumn } from '../../src/data/table/time-column.js';
import { WeightColumn } from '../../src/data/table/weight-column.js';

const DAY_MS = 86_400_000;
const UNITS_MS = [DAY_MS, 3_600_000, 60_000, 1_000, 1];

/** Times as in feeds, archives and geology. */
const anyTime = fc.oneof(
  fc.integer({ min: -30_000, max: 30_000 }).map((days) => days * DAY_MS),
  fc.tuple(fc.constantFrom(...UNITS_MS), fc.integer()).map(([unit, count]) => unit * count),
  fc.integer({ min: 1_600_000_000_000, max: 1_700_000_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-4.35e20, 0, -0, 2 ** 53, -(2 ** 53) + 1, 0.1, 1e-300, 8.64e15),
);
/** Most lists are of one kind, with a few others in between. */
const manyTimes = fc.oneof(
  fc.array(anyTime, { maxLength: 40 }),
  fc
    .tuple(fc.constantFrom(...UNITS_MS), fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 40 }))
    .map(([unit, counts]) => counts.map((count) => count * unit)),
);

describe('TimeColumn', () => {
  it('gives back what was set, whatever came before and after, and reads −0 as 0', () => {
    fc.assert(
      fc.property(manyTimes, (times) => {
        const column = new TimeColumn(4);
        times.forEach((time, row) => {
          if (row >= column.room) column.grow(column.room * 2);
          column.set(row, time);
          expect(column.at(row)).to.equal(time + 0);
        });
        for (const [row, time] of times.entries()) expect(column.at(row)).to.equal(time + 0);
        expect(Array.from(column.toArray(times.length))).to.deep.equal(times.map((time) => time + 0));
      }),
      { numRuns: 2_000 },
    );
  });

  it('sets a row again, and again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), anyTime)), (writes) => {
        const column = new TimeColumn(6);
        const plain = new Map<number, number>();
        for (const [row, time] of writes) {
          column.set(row, time);
          plain.set(row, time + 0);
        }
        for (const [row, time] of plain) expect(column.at(row)).to.equal(time);
      }),
    );
  });

  const kinds: [what: string, times: number[], bytes: number][] = [
    ['days of ten thousand years', [-1e6, 0, 2.6e6].map((day) => day * DAY_MS), 4],
    ['minutes of ten years', [0, 1, 5_256_000].map((minute) => minute * 60_000), 4],
    ['seconds of a century', [0, 2 ** 31 - 1].map((second) => second * 1_000), 4],
    ['seconds of two centuries', [0, 2 ** 32].map((second) => second * 1_000), 8],
    ['milliseconds of three weeks', [1, 2, 21 * DAY_MS], 4],
    ['milliseconds of a year', [1, 2, 365 * DAY_MS], 8],
    ['parts of milliseconds', [0.5, 1], 8],
    ['the age of the earth', [-1.4e20, 0], 8],
  ];
  for (const [what, times, bytes] of kinds) {
    it(`takes ${bytes} bytes each for ${what}`, () => {
      const column = new TimeColumn(times.length);
      times.forEach((time, row) => column.set(row, time));
      expect(column.bytesPerRow).to.equal(bytes);
      expect(Array.from(column.toArray(times.length))).to.deep.equal(times);
    });
  }

  it('reads an array that it was given', () => {
    const given = Float64Array.of(1, 2, 3);
    const column = new TimeColumn();
    column.adopt(given);
    expect(column.toArray(3).buffer).to.equal(given.buffer);
    expect([column.at(0), column.at(1), column.at(2)]).to.deep.equal([1, 2, 3]);
  });
});

describe('EndColumn', () => {
  const anyLength = fc.oneof(fc.constant(0), fc.constant(1_000), fc.constant(DAY_MS), fc.nat());
  /** Rows set later may get another start then as well. */
  const anyRow = fc.record({
    start: fc.oneof(anyTime, fc.constant(0), fc.nat(1e6)),
    lengthMs: anyLength,
    later: fc.option(fc.record({ start: anyTime, end: anyTime }), { freq: 6 }),
  });

  it('gives back each end: as long as most, of another length, or set later', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 200 }), (rows) => {
        const starts = new TimeColumn(1);
        const ends = new EndColumn(starts, 1);
        const settle = (upTo: number) => {
          for (const [index, { later }] of rows.slice(0, upTo).entries()) {
            if (!later) continue;
            starts.set(index, later.start);
            ends.set(index, later.end);
          }
        };
        const endOf = ({ start, lengthMs, later }: (typeof rows)[number]) => (later ? later.end : start + lengthMs) + 0;
        rows.forEach((row, index) => {
          if (index >= starts.room) {
            starts.grow(index * 2);
            ends.grow(index * 2);
          }
          if (!row.later) starts.set(index, row.start);
          ends.push(index, row.later ? null : row.start + row.lengthMs);
          if (index % 50 !== 49) return;
          settle(index + 1);
          expect(rows.slice(0, index + 1).map((_, each) => ends.at(each))).to.deep.equal(
            rows.slice(0, index + 1).map(endOf),
          );
        });
        settle(rows.length);
        expect(Array.from(ends.toArray(rows.length))).to.deep.equal(rows.map(endOf));
      }),
      { numRuns: 500 },
    );
  });

  it('takes four bytes for ends that are all set later, as those of ongoing events are', () => {
    const starts = new TimeColumn(100);
    const ends = new EndColumn(starts, 100);
    for (let row = 0; row < 100; row++) {
      starts.set(row, row * DAY_MS);
      ends.push(row, null);
    }
    for (let row = 0; row < 100; row++) ends.set(row, 200 * DAY_MS);
    expect([...ends.toArray(100)]).to.deep.equal(new Array(100).fill(200 * DAY_MS));
    expect(ends.bytesPerEnd).to.equal(4);
  });

  it('keeps an end only for rows that are not as long as most of the first', () => {
    const starts = new TimeColumn(1_000);
    const ends = new EndColumn(starts, 1_000);
    for (let row = 0; row < 1_000; row++) {
      starts.set(row, row * DAY_MS);
      ends.push(row, (row + (row % 3 === 0 ? 5 : 1)) * DAY_MS);
    }
    expect(ends.ownCount).to.equal(334);
  });

  it('reads an array that it was given', () => {
    const starts = new TimeColumn();
    const ends = new EndColumn(starts);
    ends.adopt(Float64Array.of(5, 6));
    expect([ends.at(0), ends.at(1)]).to.deep.equal([5, 6]);
    expect([...ends.toArray(2)]).to.deep.equal([5, 6]);
  });
});

describe('WeightColumn', () => {
  const anyWeight = fc.oneof(
    fc.nat(1_000).map((thousandth) => thousandth / 1_000),
    fc.constantFrom(0, 1, 0.5, 1 / 3, 0.25),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );

  it('gives back each weight in the accuracy of a float, and codes in the order of the weights', () => {
    fc.assert(
      fc.property(fc.array(anyWeight, { maxLength: 40 }), (weights) => {
        const column = new WeightColumn(2);
        weights.forEach((weight, row) => {
          if (row >= column.codes.length) column.grow(row * 2);
          column.set(row, weight);
        });
        const floats = weights.map(Math.fround);
        expect(weights.map((_, row) => Math.fround(column.at(row)))).to.deep.equal(floats);
        expect(Array.from(column.toArray(weights.length))).to.deep.equal(floats);
        for (let row = 1; row < weights.length; row++) {
          const order = Math.sign(column.codes[row]! - column.codes[row - 1]!);
          expect(order).to.equal(Math.sign(floats[row]! - floats[row - 1]!));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes two bytes for what people write, and four for anything else', () => {
    const column = new WeightColumn(5);
    [0.123, 1, 0, 0.5, 2 / 3].forEach((weight, row) => column.set(row, weight));
    expect(column.codes.BYTES_PER_ELEMENT).to.equal(2);
    column.set(0, Math.PI / 4);
    expect(column.codes.BYTES_PER_ELEMENT).to.equal(4);
    expect(column.at(1)).to.equal(1);
    for (const [row, odd] of [-0.5, 7].entries()) column.set(row, odd);
    expect([column.at(0), column.at(1)]).to.deep.equal([-0.5, 7]);
  });
});
