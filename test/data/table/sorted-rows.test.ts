import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runToEnd } from '../../../src/data/in-slices.js';
import { CHUNK_ROWS, RowChunk, SortedRows, type RowOrder } from '../../../src/data/table/sorted-rows.js';

/** Rows sorted by a tenth of their number, so that ten share a key. */
const order: RowOrder<RowChunk> = {
  keyOf: (row) => Math.floor(row / 10),
  tie: (a, b) => a - b,
  makeChunk: (rows, firstKey) => new RowChunk(rows, firstKey),
};
const sorted = (rows: Iterable<number>) => Uint32Array.from(new Set(rows)).sort();
const row = fc.nat(60_000);
const many = fc
  .tuple(row, fc.nat(4000), fc.integer({ min: 1, max: 9 }))
  .map(([from, count, step]) => Array.from({ length: count }, (_, i) => from + i * step));
const batch = fc.oneof(fc.array(row, { maxLength: 30 }), many);

describe('SortedRows', () => {
  it('holds what was merged in and not out, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(batch, batch), { maxLength: 6 }), (batches) => {
        let rows = SortedRows.from(order, new Uint32Array(0));
        let model = new Set<number>();
        for (const [coming, going] of batches) {
          const added = sorted(coming.filter((each) => !model.has(each)));
          const before = rows;
          const listBefore = Array.from(rows.toArray());
          rows = runToEnd(rows.merged(added, new Set(going)));
          model = new Set([...model].filter((each) => !going.includes(each)));
          // A row both added and removed stays added: it was not in the list before.
          for (const each of added) model.add(each);
          const expected = Array.from(sorted(model));
          expect(Array.from(rows.toArray())).to.deep.equal(expected);
          expect([...rows]).to.deep.equal(expected);
          expect(rows.length).to.equal(expected.length);
          expect(rows.chunks.every((chunk) => chunk.rows.length > 0 && chunk.rows.length <= CHUNK_ROWS)).to.equal(true);
          expect(Array.from(before.toArray())).to.deep.equal(listBefore);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('finds rows by index, key and number as a search through all does', () => {
    const place = fc.integer({ min: -2, max: 6002 });
    fc.assert(
      fc.property(batch, batch, place, place, row, (first, second, a, b, sought) => {
        const from = SortedRows.from(order, sorted(first));
        const rows = runToEnd(from.merged(sorted(second.filter((each) => !first.includes(each))), new Set()));
        const all = Array.from(rows.toArray());
        const at = (key: number) => all.filter((each) => order.keyOf(each) < key).length;
        expect(rows.indexAt(a)).to.equal(at(a));
        expect(rows.at(a)).to.equal(all[a]);
        expect(Array.from(rows.between(Math.min(a, b), Math.max(a, b)))).to.deep.equal(
          all.slice(Math.max(0, Math.min(a, b)), Math.max(0, Math.max(a, b))),
        );
        expect(rows.indexOf(sought)).to.equal(all.indexOf(sought));
        expect(rows.indexFor(sought)).to.equal(all.filter((each) => each < sought).length);
        const step = 1 + (Math.abs(b) % 700);
        expect(Array.from(rows.indexesAt(20, (i) => a + i * step))).to.deep.equal(
          Array.from({ length: 20 }, (_, i) => at(a + i * step)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('shares the chunks that did not change', () => {
    const rows = SortedRows.from(
      order,
      Uint32Array.from({ length: 20 * CHUNK_ROWS }, (_, i) => i * 2),
    );
    const more = runToEnd(rows.merged(Uint32Array.of(5001, 5003), new Set([20_000])));
    const shared = more.chunks.filter((chunk) => rows.chunks.includes(chunk));
    expect(shared).to.have.length(18);
  });

  it('fills chunks when rows arrive in order', () => {
    let rows = SortedRows.from(order, new Uint32Array(0));
    for (let i = 0; i < 500; i++) {
      rows = runToEnd(
        rows.merged(
          Uint32Array.from({ length: 10 }, (_, j) => i * 10 + j),
          new Set(),
        ),
      );
    }
    expect(rows.chunks).to.have.length(Math.ceil(5000 / CHUNK_ROWS));
  });

  it('pauses again and again on many rows, with the same result as at once', () => {
    const range = (count: number, rowAt: (i: number) => number) =>
      Uint32Array.from({ length: count }, (_, i) => rowAt(i));
    const odd = range(40_000, (i) => i * 2 + 1);
    // All of them go into the only chunk.
    const few = SortedRows.from(
      order,
      range(CHUNK_ROWS, (i) => i * 60),
    );
    const stepsOf = (work: ReturnType<typeof few.merged>) => {
      for (let steps = 1; ; steps++) {
        const { done, value } = work.next();
        if (done) return { steps, rows: value };
      }
    };
    const grown = stepsOf(few.merged(odd, new Set()));
    expect(Array.from(grown.rows.toArray())).to.deep.equal(Array.from(sorted([...few, ...odd])));
    expect(grown.steps).to.be.greaterThan(4);
    const regrown = stepsOf(
      grown.rows.merged(
        range(20_000, (i) => i * 4 + 2).filter((each) => each % 60 !== 0),
        new Set(),
      ),
    );
    expect(regrown.steps).to.be.greaterThan(4);
    const shrunk = stepsOf(regrown.rows.merged(new Uint32Array(0), new Set(odd)));
    expect(shrunk.rows.toArray().some((each) => each % 2 === 1)).to.equal(false);
    expect(shrunk.rows.length).to.equal(regrown.rows.length - odd.length);
    expect(shrunk.steps).to.be.greaterThan(4);
  });
});
