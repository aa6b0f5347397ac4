import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../src/data/build-event-table.js';
import type { EventRecord } from '../../src/data/event-record.js';
import {
  BACKGROUND,
  MARKER,
  OPEN_END,
  OPEN_START,
  SOURCED,
  UNKNOWN_END,
  UNKNOWN_START,
} from '../../src/data/table/event-flags.js';
import { packTable, unpackTable } from '../../src/data/table/packed-table.js';
import { beginOf, ceaseOf } from '../../src/data/table/presence.js';
import { idOf } from '../../src/data/table/row-id.js';
import { validateRecords } from '../../src/data/records/validate-records.js';
import { timeSpan } from '../../src/time/instant.js';
import { nextAbove } from '../../src/time/next-float.js';
import { loadJson, loadSeed } from '../load-json.js';

const day = (year: number, month1: number, dayOfMonth: number) => Date.UTC(year, month1 - 1, dayOfMonth);
const tableOf = (...dates: string[]) => buildEventTable(dates.map((date) => ({ title: 'a', date })));

const dateText = fc
  .tuple(fc.integer({ min: 1900, max: 1910 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('day', 'month', 'year'))
  .map(([year, month, precision]) => {
    const mm = String(month).padStart(2, '0');
    return precision === 'year' ? `${year}` : precision === 'month' ? `${year}-${mm}` : `${year}-${mm}-1${month % 10}`;
  });
const intervalText = fc
  .tuple(dateText, dateText, fc.constantFrom('both', '/..', '../', '/', 'unknown/'))
  .map(([a, b, form]) => {
    const [from, to] = [a, b].sort() as [string, string];
    if (form === 'both') return from.slice(0, 4) === to.slice(0, 4) ? from : `${from}/${to}`;
    return form === '../' ? `../${to}` : form === 'unknown/' ? `/${to}` : `${from}${form}`;
  });
const recordList = fc.array(
  fc
    .oneof(dateText, intervalText, fc.integer({ min: -2.2e12, max: -1.9e12 }))
    .map((date): EventRecord => ({ title: 'a', date })),
  { maxLength: 120 },
);

describe('buildEventTable', () => {
  it('puts the seed records into columns', async () => {
    const { records } = validateRecords(await loadSeed());
    const table = buildEventTable(records);
    expect(table.size).to.equal(6);
    expect(table.records).to.equal(records);
    expect(table.extent).to.deep.equal({ start: day(2022, 1, 1), end: day(2022, 2, 6) });
    const build = table.rowOf('troop-build-up');
    expect(table.flags[build]).to.equal(UNKNOWN_START | BACKGROUND | SOURCED);
    expect([table.start[build], table.end[build]]).to.deep.equal([day(2022, 1, 1), day(2022, 2, 6)]);
    const summit = table.rowOf('january-summit');
    expect([table.start[summit], table.end[summit], table.flags[summit]]).to.deep.equal([
      day(2022, 1, 1),
      day(2022, 2, 1),
      0,
    ]);
  });

  it('clamps open and unknown sides to the extent, and says so in the flags', () => {
    const table = tableOf('2000', '2005/..', '2005/', '../2003', '/2003');
    expect(Array.from(table.flags)).to.deep.equal([0, OPEN_END, UNKNOWN_END, OPEN_START, UNKNOWN_START]);
    expect(Array.from(table.start)).to.deep.equal([2000, 2005, 2005, 2000, 2000].map((year) => day(year, 1, 1)));
    expect(Array.from(table.end)).to.deep.equal([2001, 2006, 2006, 2004, 2004].map((year) => day(year, 1, 1)));
  });

  it('reaches to the end of the day on which an open range begins', () => {
    expect(tableOf('2022-05-01/..').extent).to.deep.equal({ start: day(2022, 5, 1), end: day(2022, 5, 2) });
    expect(tableOf('/2022-05-01').extent).to.deep.equal({ start: day(2022, 5, 1), end: day(2022, 5, 2) });
  });

  it('lets open sides reach beyond the extent, and unknown ones not into it', () => {
    const table = tableOf('2000/2010', '2005/..', '2005/', '../2003', '/2003');
    const at = (year: number) => Array.from(table.rowsIn(timeSpan(day(year, 5, 1), day(year, 5, 2))));
    expect(at(1990)).to.deep.equal([3]);
    expect(at(2002)).to.deep.equal([3, 0]);
    expect(at(2030)).to.deep.equal([1]);
    expect(Array.from(table.rowsIn(timeSpan(day(2003, 12, 31), day(2004, 1, 1))))).to.deep.equal([3, 0, 4]);
    expect(Array.from(table.rowsIn(timeSpan(day(2005, 1, 1), day(2005, 1, 2))))).to.deep.equal([0, 1, 2]);
  });

  it('counts at one time what it finds there, what begins at it included', () => {
    const table = buildEventTable(
      ['2000/2002', '2001', '2001-01-01', '2000-12-31'].map((date) => ({ title: '', date })),
    );
    for (const at of [day(2001, 1, 1), day(2001, 1, 2), day(2000, 1, 1)]) {
      const time = timeSpan(at, at);
      expect(table.rowsIn(time).length).to.be.above(0);
      expect(table.countIn(time)).to.equal(table.rowsIn(time).length);
    }
  });

  it('has no extent without records', () => {
    const table = buildEventTable([]);
    expect(table.extent).to.equal(null);
    expect(table.rowsIn(timeSpan(-1e15, 1e15))).to.have.length(0);
    expect(table.rowOf('a')).to.equal(-1);
  });

  it('flags kinds, and gives weights with one half for those without', () => {
    const table = buildEventTable([
      { title: 'a', date: '2000', kind: 'marker', weight: 0.25 },
      { title: 'b', date: '2000', kind: 'background' },
      { title: 'c', date: '2000', kind: 'event' },
    ]);
    expect(Array.from(table.flags)).to.deep.equal([MARKER, BACKGROUND, 0]);
    expect(Array.from(table.weight)).to.deep.equal([0.25, 0.5, 0.5]);
  });

  it('finds rows by id, and the first of two with one id', () => {
    const table = buildEventTable([
      { id: 'a', title: 'a', date: '2000' },
      { title: 'b', date: '2000' },
      { id: 'a', title: 'c', date: '2000' },
      { id: '__proto__', title: 'd', date: '2000' },
    ]);
    expect([table.rowOf('a'), table.rowOf('__proto__'), table.rowOf('b')]).to.deep.equal([0, 3, -1]);
  });

  it('finds rows without an id by the names that they get from validateRecords', () => {
    const records = [
      { title: 'a', date: '2000' },
      { id: 'event-2', title: 'b', date: '2000' },
      { title: 'c', date: '2000' },
      { title: 'd', date: '2000' },
    ];
    const table = buildEventTable(records);
    const packed = unpackTable(packTable(table));
    const { records: named } = validateRecords([records[0], records[3]]);
    expect(idOf(buildEventTable([records[0]!, records[3]!]), 1)).to.equal(named[1]!.id);
    for (const each of [table, packed]) {
      expect([0, 1, 3].map((row) => each.rowOf(idOf(each, row)))).to.deep.equal([0, 1, 3]);
      for (const id of ['event-4', 'event-03', 'event--1', 'event-0.5', 'event-', 'row-3', '0']) {
        expect(each.rowOf(id), id).to.equal(-1);
      }
    }
  });

  it('places days in its zone', () => {
    const table = buildEventTable([{ title: 'a', date: '2022-02-05' }], { timezone: 'Asia/Tokyo' });
    expect(table.timezone).to.equal('Asia/Tokyo');
    expect(table.extent).to.deep.equal({ start: Date.UTC(2022, 1, 4, 15), end: Date.UTC(2022, 1, 5, 15) });
  });

  it('reads reigns given in years', async () => {
    const reigns = (await loadJson('test/fixtures/monarchs.json')) as {
      name: string;
      start: number;
      end: number;
    }[];
    const table = buildEventTable(
      reigns.map(({ name, start, end }) => ({ title: name, date: `${start}`, end: `${end}` })),
    );
    expect(table.extent).to.deep.equal({ start: day(1565, 1, 1), end: day(1821, 1, 1) });
    const at1688 = table.rowsIn(timeSpan(day(1687, 1, 1), day(1687, 1, 2)));
    expect(Array.from(at1688, (row) => table.records[row]!.title)).to.deep.equal(['James II']);
  });

  it('finds the rows of a window that a search through all finds, in the order they begin', () => {
    fc.assert(
      fc.property(recordList, fc.integer({ min: -2.3e12, max: -1.8e12 }), fc.nat(1e11), (records, from, length) => {
        const table = buildEventTable(records);
        const window = timeSpan(from, from + length);
        // An empty window is a single time.
        const until = length === 0 ? nextAbove(from) : from + length;
        const isIn = (row: number) => beginOf(table, row) < until && ceaseOf(table, row) > from;
        const expected = Array.from(table.byBegin).filter(isIn);
        expect(Array.from(table.rowsIn(window))).to.deep.equal(expected);
        expect(table.countIn(window)).to.equal(expected.length);
        const later = Array.from(table.byBegin).filter((row) => beginOf(table, row) >= from);
        expect(table.countFrom(from)).to.equal(later.length);
        const { extent } = table;
        if (extent !== null) {
          expect(extent.start).to.equal(Math.min(...table.start));
          expect(extent.end).to.equal(Math.max(...table.end));
          expect(table.rowsIn(timeSpan(extent.start, extent.end + 1))).to.have.length(records.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never ends before it starts', () => {
    fc.assert(
      fc.property(recordList, fc.constantFrom('UTC', 'America/New_York'), (records, timezone) => {
        const table = buildEventTable(records, { timezone });
        for (let row = 0; row < table.size; row++) expect(table.end[row]).to.be.at.least(table.start[row]!);
      }),
    );
  });

  it('throws for a faulty date, naming the row and the field', () => {
    const good = { title: 'a', date: '2000' };
    expect(() => buildEventTable([good, { title: 'b', date: '2022-02-30' }])).to.throw(
      TypeError,
      'buildEventTable: row 1: date: found "2022-02-30"',
    );
    expect(() => buildEventTable([{ ...good, end: 'soon' }])).to.throw(TypeError, 'row 0: end: found "soon"');
    expect(() => buildEventTable([{ title: 'b' } as unknown as EventRecord])).to.throw(
      TypeError,
      'row 0: date: found nothing',
    );
  });
});
