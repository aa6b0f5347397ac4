import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runToEnd } from '../../../src/data/in-slices.js';
import { sortRows, type SortKey } from '../../../src/data/table/radix-sort.js';

const rowsOf = (size: number) => Uint32Array.from({ length: size }, (_, row) => row);

/** The oracle: a stable comparator sort. */
function byComparator(rows: Uint32Array, keys: readonly SortKey[]): number[] {
  return Array.from(rows).sort((a, b) => {
    for (const { values, descending } of keys) {
      const [x, y] = descending ? [values[b]!, values[a]!] : [values[a]!, values[b]!];
      if (x !== y) return x < y ? -1 : 1;
    }
    return 0;
  });
}

function sorted(rows: Uint32Array, keys: readonly SortKey[]): number[] {
  const copy = rows.slice();
  runToEnd(sortRows(copy, keys));
  return Array.from(copy);
}

describe('sortRows', () => {
  const any = fc.oneof(
    fc.double({ noNaN: true }),
    fc.integer({ min: -5, max: 5 }),
    fc.constantFrom(0, -0, Infinity, -Infinity, Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE),
    fc.date({ noInvalidDate: true }).map(Number),
  );
  const dates = fc.integer({ min: 1.4e12, max: 1.7e12 });
  const clusters = fc.tuple(fc.constantFrom(-1e30, 0, 1e12, 1e18), fc.nat(9)).map(([far, near]) => far + near);
  const values = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: 100, maxLength: 300 });
  const lists = fc.oneof(fc.array(any, { maxLength: 200 }), values(dates), values(clusters), values(fc.nat(3)));

  it('sorts as a stable comparator sort does, by several keys in either direction', () => {
    fc.assert(
      fc.property(lists, fc.func(fc.nat(3)), fc.boolean(), fc.boolean(), (first, second, down, downThen) => {
        const keys: SortKey[] = [
          { values: Float64Array.from(first), descending: down },
          { values: Float64Array.from(first, (_, row) => second(row)), descending: downThen },
        ];
        const rows = rowsOf(first.length);
        expect(sorted(rows, keys)).to.deep.equal(byComparator(rows, keys));
      }),
      { numRuns: 500 },
    );
  });

  it('sorts a part of the rows, keeping the order of equal ones', () => {
    expect(sorted(Uint32Array.of(3, 0, 1), [{ values: Float64Array.of(3, 1, 2, 1, 0) }])).to.deep.equal([3, 1, 0]);
  });

  it('sorts many rows inside a typed array that is a view', () => {
    const keys = [{ values: Float64Array.from({ length: 50_000 }, (_, i) => ((i * 7919) % 50_021) - 25_000.5) }];
    const all = rowsOf(50_000);
    const part = all.subarray(10, 40_000);
    const expected = byComparator(part, keys);
    runToEnd(sortRows(part, keys));
    expect(Array.from(part)).to.deep.equal(expected);
    expect(Array.from(all.subarray(0, 10))).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('pauses again and again', () => {
    const values = Float64Array.from({ length: 600_000 }, (_, i) => (i * 7919) % 600_011);
    let steps = 0;
    for (const work = sortRows(rowsOf(600_000), [{ values }]); !work.next().done;) steps++;
    expect(steps).to.be.greaterThan(9);
  });
});
