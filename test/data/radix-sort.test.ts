import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { sortRowsByKey } from '../../src/data/radix-sort.js';

const rowsOf = (size: number) => Uint32Array.from({ length: size }, (_, row) => row);

function byComparator(rows: Uint32Array, keys: Float64Array): number[] {
  return Array.from(rows).sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : 0));
}

describe('sortRowsByKey', () => {
  const key = fc.oneof(
    fc.double({ noNaN: true }),
    fc.integer({ min: -5, max: 5 }),
    fc.constantFrom(0, -0, Infinity, -Infinity, Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE),
    fc.date({ noInvalidDate: true }).map(Number),
  );

  it('sorts as a stable comparator sort does', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (values) => {
        const keys = Float64Array.from(values);
        const rows = rowsOf(keys.length);
        const expected = byComparator(rows, keys);
        sortRowsByKey(rows, keys);
        expect(Array.from(rows)).to.deep.equal(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('sorts a part of the rows, in the order they come in', () => {
    const keys = Float64Array.of(3, 1, 2, 1, 0);
    const rows = Uint32Array.of(3, 0, 1);
    sortRowsByKey(rows, keys);
    expect(Array.from(rows)).to.deep.equal([3, 1, 0]);
  });

  it('sorts many rows within a typed array that is a view', () => {
    const keys = Float64Array.from({ length: 50_000 }, (_, i) => ((i * 7919) % 50_021) - 25_000.5);
    const all = rowsOf(50_000);
    const part = all.subarray(10, 40_000);
    const expected = byComparator(part, keys);
    sortRowsByKey(part, keys);
    expect(Array.from(part)).to.deep.equal(expected);
    expect(Array.from(all.subarray(0, 10))).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
