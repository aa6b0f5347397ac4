import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../../src/data/build-event-table.js';
import type { EventTable } from '../../../src/data/event-table.js';
import { packTable, unpackTable } from '../../../src/data/table/packed-table.js';
import { sourcedRowsIn } from '../../../src/data/table/sourced-rows.js';
import { TableIntake } from '../../../src/data/table-intake.js';
import { timeSpan, type TimeSpan } from '../../../src/time/instant.js';

const dates = ['1955', '1940/..', '../1960', '/1956-02', '1950-03-01', '1950-03-01T10:00:00Z', '1949/1951', '1962/'];
const record = fc.record(
  {
    title: fc.constant('T'),
    date: fc.constantFrom(...dates),
    sources: fc.constantFrom([{ title: 'A' }], [{ title: 'B' }, { title: 'C' }], []),
  },
  { requiredKeys: ['title', 'date'] },
);
const year = fc.integer({ min: 1935, max: 1965 });
const windows = fc.tuple(year, year).map(([a, b]) => timeSpan(yearMs(Math.min(a, b)), yearMs(Math.max(a, b))));

function yearMs(number: number): number {
  return Date.UTC(number, 2, 1);
}

/** The oracle: looks at every present record. */
function slowRows(table: EventTable, window: TimeSpan): number[] {
  return Array.from(table.rowsIn(window))
    .filter((row) => table.recordAt(row).sources !== undefined)
    .sort((a, b) => a - b);
}

function expectSame(table: EventTable, window: TimeSpan): void {
  expect(Array.from(sourcedRowsIn(table, window))).to.deep.equal(slowRows(table, window));
}

describe('sourcedRowsIn', () => {
  it('finds what a look at every record of the window finds, ascending', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), windows, (records, window) => {
        const table = buildEventTable(records);
        expectSame(table, window);
        expectSame(unpackTable(packTable(table)), window);
      }),
    );
  });

  it('forgets removed rows, and finds those added or given a source since', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 3, maxLength: 30 }), windows, (records, window) => {
        const intake = new TableIntake();
        intake.add(records.map((each, index) => ({ ...each, id: `e${index}` })));
        const before = intake.table();
        intake.remove(['e0']);
        intake.update([
          { id: 'e1', sources: [{ title: 'Late' }] },
          { id: 'e2', sources: null },
        ]);
        intake.add([{ title: 'New', date: '1955', sources: [{ title: 'New' }] }]);
        for (const table of [before, intake.table()]) expectSame(table, window);
      }),
    );
  });

  it('looks at all rows of columns whose fields may name sources, and at no others', () => {
    const start = Float64Array.from([1940, 1950, 1960], yearMs);
    const window = timeSpan(yearMs(1945), yearMs(1970));
    expect(Array.from(sourcedRowsIn(buildEventTable({ start, fields: () => ({}) }), window))).to.deep.equal([1, 2]);
    const title = () => {
      throw new Error('no record is asked for');
    };
    expect(Array.from(sourcedRowsIn(buildEventTable({ start, title }), window))).to.deep.equal([]);
  });
});
