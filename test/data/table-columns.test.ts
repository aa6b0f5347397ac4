import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable, buildEventTableInSlices } from '../../src/data/build-event-table.js';
import {
  BACKGROUND,
  MARKER,
  OPEN_END,
  OPEN_START,
  UNKNOWN_END,
  UNKNOWN_START,
} from '../../src/data/table/event-flags.js';
import { boundsOfRecord } from '../../src/data/records/record-date.js';
import { utcCivil } from '../../src/time/civil.js';
import { timeSpan } from '../../src/time/instant.js';

describe('buildEventTable of columns', () => {
  it('holds what a table of the records of its rows holds', () => {
    const start = fc.integer({ min: -1e13, max: 1e13 });
    const rows = fc.array(
      fc.record({
        start,
        length: fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 1e12 })),
        weight: fc.constantFrom(0, 0.25, 1),
        lane: fc.nat(2),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(rows, start, (given, from) => {
        const table = buildEventTable({
          start: Float64Array.from(given, (row) => row.start),
          end: Float64Array.from(given, (row) => row.start + row.length),
          weight: Float32Array.from(given, (row) => row.weight),
          lane: { codes: Uint8Array.from(given, (row) => row.lane), names: ['a', 'b', ''] },
          title: (row) => `Event ${row}`,
        });
        const { records } = table;
        expect(records.map(({ title }) => title)).to.deep.equal(given.map((_, row) => `Event ${row}`));
        const built = buildEventTable(records.map((record, row) => ({ ...record, weight: given[row]!.weight })));
        const window = timeSpan(from, from + 1e12);
        // A moment in a record lasts 1 ms.
        expect(Math.abs(table.countIn(window) - built.countIn(window))).to.be.at.most(
          given.filter((row) => row.start === from - 1).length,
        );
        expect(Array.from(table.weight)).to.deep.equal(Array.from(built.weight));
        expect(Array.from(table.start)).to.deep.equal(Array.from(built.start));
        for (const [row, { length }] of given.entries()) {
          expect(built.end[row]! - table.end[row]!).to.equal(length === 0 ? 1 : 0);
          expect(table.rowOf(`row-${row}`)).to.equal(row);
        }
      }),
    );
  });

  it('takes infinite times for open and NaN for unknown, without writing to the arrays', () => {
    const start = Float64Array.of(0, -Infinity, NaN, 500, 700);
    const end = Float64Array.of(1000, 400, 300, Infinity, NaN);
    const table = buildEventTable({ start, end });
    expect(Array.from(table.flags)).to.deep.equal([0, OPEN_START, UNKNOWN_START, OPEN_END, UNKNOWN_END]);
    expect(Array.from(table.start)).to.deep.equal([0, 0, 0, 500, 700]);
    expect(Array.from(table.end)).to.deep.equal([1000, 400, 300, 1000, 1000]);
    expect([start[1], end[3]]).to.deep.equal([-Infinity, Infinity]);
    expect(Array.from(table.rowsIn(timeSpan(600, 601)))).to.deep.equal([0, 3]);
    for (let row = 0; row < 5; row++) {
      const { earliestStart, latestEnd } = boundsOfRecord(table.recordAt(row), 'UTC');
      const found = [earliestStart ?? NaN, latestEnd ?? NaN];
      expect(found).to.deep.equal([start[row], end[row]]);
    }
  });

  it('has records of any year, whose open and unknown sides can be read', () => {
    for (const year of [-123_456, -9999, -43, 0, 44, 9999, 10_000]) {
      const time = new Date(0).setUTCFullYear(year, 2, 15);
      const isLong = Math.abs(year) > 9999;
      const table = buildEventTable({
        start: Float64Array.of(time, NaN, -Infinity),
        end: Float64Array.of(NaN, time + 1, time + 1),
      });
      for (const row of [0, 1, 2]) {
        const { earliestStart, latestEnd } = boundsOfRecord(table.recordAt(row), 'UTC');
        const known = (row === 0 ? earliestStart : latestEnd)! - (row === 0 ? 0 : 1);
        expect(isLong ? utcCivil(known).year : known, `${year}`).to.equal(isLong ? year : time);
      }
    }
  });

  it('keeps the kinds, fields and ids of the host', () => {
    const table = buildEventTable({
      start: Float64Array.of(0, 1, 2),
      kind: Uint8Array.of(0, MARKER, BACKGROUND),
      fields: (row) => ({ id: `own-${row}`, place: 'Moon' }),
    });
    expect(Array.from(table.flags, (flags) => flags & (MARKER | BACKGROUND))).to.deep.equal([0, MARKER, BACKGROUND]);
    expect(table.recordAt(1)).to.deep.equal({ id: 'own-1', title: '', date: 1, kind: 'marker', place: 'Moon' });
    expect(table.recordAt(1)).to.equal(table.recordAt(1));
    expect(table.rowOf('own-1')).to.equal(1);
    expect(table.rowOf('row-1')).to.equal(-1);
  });

  it('finds ids of the host whose records nobody has requested, and requests each only once', () => {
    const asked: number[] = [];
    const table = buildEventTable({
      start: new Float64Array(20_000),
      fields: (row) => {
        asked.push(row);
        return row % 2 === 0 ? { id: `own-${row}` } : {};
      },
    });
    expect(table.rowOf('own-15000')).to.equal(15_000);
    expect(table.rowOf('own-15001')).to.equal(-1);
    expect(table.rowOf('row-15001')).to.equal(15_001);
    expect(table.rowOf('row-15000')).to.equal(-1);
    asked.length = 0;
    expect(table.rowOf('nobody')).to.equal(-1);
    expect(asked.length).to.be.below(10);
    expect(table.rowOf('own-19998')).to.equal(19_998);
    expect(asked.length).to.be.below(20);
  });

  it('says which column or row does not fit', () => {
    const start = Float64Array.of(0, 1);
    const build = (columns: object) => () => buildEventTable({ start, ...columns });
    expect(build({ start: [0, 1] })).to.throw(TypeError, 'start: found a list of 2, expected a Float64Array');
    expect(build({ start: Float32Array.of(0, 1) })).to.throw(TypeError, 'expected a Float64Array');
    expect(build({ end: [1, 2] })).to.throw(TypeError, 'end: found a list of 2, expected a Float64Array');
    expect(build({ weight: [1, 2] })).to.throw(TypeError, 'weight: found a list of 2, expected a Float32Array');
    expect(build({ lane: ['a', 'b'] })).to.throw(TypeError, 'lane: found a list of 2, expected an object with codes');
    expect(build({ title: ['a', 'b'] })).to.throw(TypeError, 'title: found a list of 2, expected a function');
    expect(build({ fields: [{}, {}] })).to.throw(TypeError, 'fields: found a list of 2, expected a function');
    expect(build({ end: Float64Array.of(1) })).to.throw(TypeError, 'end: found 1 rows, expected 2 as in start');
    expect(build({ end: Float64Array.of(1, 0) })).to.throw(TypeError, 'row 1: found 1 to 0');
    expect(build({ start: Float64Array.of(0, NaN) })).to.throw(TypeError, 'row 1: found NaN to NaN');
    // A record of such a row would have no date.
    for (const far of [1e300, -1e25]) {
      expect(build({ start: Float64Array.of(0, far) })).to.throw(TypeError, `row 1: found ${far} to ${far}`);
      expect(build({ start: Float64Array.of(0, far), end: Float64Array.of(0, NaN) })).to.throw(TypeError, 'row 1');
    }
    expect(build({ start: Float64Array.of(0, -1e23), end: Float64Array.of(1e23, 1e23) })).not.to.throw();
    expect(build({ lane: { codes: Uint8Array.of(0, 1), names: ['a'] } })).to.throw(
      TypeError,
      'row 1: found lane 1, expected one of 1',
    );
  });

  it('says what it was given where that is neither records nor columns', () => {
    const said = ', expected a list of records, or columns with a Float64Array as start';
    for (const [given, found] of [
      [undefined, 'nothing'],
      [null, 'null'],
      [{ events: [] }, 'an object with "events"'],
      ['events.json', '"events.json"'],
    ] as const) {
      expect(() => buildEventTable(given as never)).to.throw(TypeError, `buildEventTable: found ${found}${said}`);
    }
  });

  it('refuses an unknown time zone, as a list of records does', () => {
    const timezone = 'Nope/No';
    for (const given of [{ start: Float64Array.of(0) }, [{ title: 'Moon landing', date: '1969-07-20' }], []]) {
      expect(() => buildEventTable(given, { timezone })).to.throw(RangeError, 'Nope/No');
    }
  });

  it('is built in slices too', async () => {
    const start = Float64Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 300_007);
    const table = await buildEventTableInSlices({ start }, { sliceMs: 0 });
    expect(table!.byBegin.every((row, i, rows) => i === 0 || start[rows[i - 1]!]! <= start[row]!)).to.equal(true);
    expect(await buildEventTableInSlices({ start }, { signal: AbortSignal.abort() })).to.equal(null);
  });

  it('copies long arrays in steps where they have an open side, wherever that is', () => {
    const length = 600_000;
    const start = Float64Array.from({ length }, (_, i) => i);
    const end = Float64Array.from({ length }, (_, i) => i + 1000);
    end[500_000] = Infinity;
    start[599_999] = NaN;
    const given = { start: start.slice(), end: end.slice() };
    const table = buildEventTable(given);
    expect(given.start.every((time, i) => Object.is(time, start[i]))).to.equal(true);
    expect(given.end.every((time, i) => Object.is(time, end[i]))).to.equal(true);
    expect(table.start.every((time, i) => time === (i === 599_999 ? 0 : i))).to.equal(true);
    expect(table.end.every((time, i) => time === (i === 500_000 ? 600_999 : i + 1000))).to.equal(true);
    expect([table.flags[499_999], table.flags[500_000], table.flags[599_999]]).to.deep.equal([
      0,
      OPEN_END,
      UNKNOWN_START,
    ]);
  });
});
