import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../../src/data/build-event-table.js';
import type { EventTable } from '../../../src/data/event-table.js';
import { buffersOf, packTable, unpackTable } from '../../../src/data/table/packed-table.js';
import { dateOf } from '../../../src/data/records/record-date.js';
import { TableIntake } from '../../../src/data/table-intake.js';
import { toEdtf } from '../../../src/time/edtf/date-input.js';
import { timeSpan } from '../../../src/time/instant.js';
import { tableOfWorker } from '../table-of-worker.js';

const records = Array.from({ length: 3000 }, (_, i) => ({
  id: `event ${i} ✓`,
  title: `Ereignis ${i} 日本`,
  date: `${1900 + ((i * 37) % 120)}${i % 7 === 0 ? '/..' : ''}`,
  ...(i % 5 === 0 && { category: `kind ${i % 3}` }),
}));

function expectSame(found: EventTable, expected: EventTable): void {
  expect(found.size).to.equal(expected.size);
  expect(found.timezone).to.equal(expected.timezone);
  expect(found.extent).to.deep.equal(expected.extent);
  expect(found.columns.shortReach).to.equal(expected.columns.shortReach);
  // Categories keep their order of arrival, though the first event of one may have been removed.
  expect([...found.categories].sort()).to.deep.equal([...expected.categories].sort());
  for (const column of ['start', 'end', 'flags', 'weight', 'reach', 'byBegin'] as const) {
    expect(Array.from(found[column])).to.deep.equal(Array.from(expected[column]));
  }
  expect(found.records).to.deep.equal(expected.records);
  for (const [row, { id }] of expected.records.entries()) {
    expect(found.rowOf(id ?? '')).to.equal(id === undefined ? -1 : row);
  }
  expect(found.rowOf('nobody')).to.equal(-1);
  const window = timeSpan(Date.UTC(1950, 0, 1), Date.UTC(1960, 0, 1));
  expect(found.countIn(window)).to.equal(expected.countIn(window));
  expect(Array.from(found.rowsIn(window))).to.deep.equal(Array.from(expected.rowsIn(window)));
}

describe('packTable and unpackTable', () => {
  it('give the same table again', () => {
    const record = fc.record(
      {
        id: fc.string({ minLength: 1 }),
        title: fc.string({ unit: 'grapheme', minLength: 1 }),
        date: fc.constantFrom('1955', '1940/..', '/1956-02', '1950-03-01'),
      },
      { requiredKeys: ['title', 'date'] },
    );
    fc.assert(
      fc.property(fc.uniqueArray(record, { selector: ({ id, title }) => id ?? title, maxLength: 30 }), (list) => {
        const table = buildEventTable(list);
        expectSame(unpackTable(packTable(table)), table);
      }),
    );
  });

  it('pack what remains of a table after additions and removals', () => {
    const intake = new TableIntake();
    intake.add(records);
    intake.table();
    intake.remove(['event 0 ✓', 'event 2999 ✓']);
    intake.update([{ id: 'event 7 ✓', title: 'Changed' }]);
    const table = intake.table();
    const changed = records.map((record, i) => (i === 7 ? { ...record, title: 'Changed' } : record));
    expectSame(unpackTable(packTable(table)), buildEventTable(changed.slice(1, -1)));
  });

  it('keep the dates of any year, and lose what JSON cannot hold', () => {
    const inside: Record<string, unknown> = { kept: true };
    inside['self'] = inside;
    const list = [-200_000, -43, 0, 2024, 10_000].map((year) => {
      const date = new Date(new Date(0).setUTCFullYear(year, 2, 15));
      return { id: `${year}`, title: 'Ides', date, end: date, reported: date, claims: [{ date }] };
    });
    list.push({ ...list[1]!, id: 'data', data: { big: 1n, inside } } as (typeof list)[number]);
    const table = buildEventTable(list);
    const found = unpackTable(packTable(table));
    for (const [row, record] of found.records.entries()) {
      expect(dateOf(record)).to.deep.equal(dateOf(list[row]!));
      expect(toEdtf(record.reported!)).to.deep.equal(toEdtf(list[row]!.reported));
      expect(toEdtf(record.claims![0]!.date)).to.deep.equal(toEdtf(list[row]!.claims[0]!.date));
    }
    expect(found.recordAt(5)['data']).to.deep.equal({ inside: { kept: true } });
  });

  it('say what was unpacked in place of what packTable returned', () => {
    const packed = packTable(buildEventTable([{ title: 'A', date: '2022' }]));
    const unpack = (found: unknown) => () => unpackTable(found as typeof packed);
    const expected = 'expected what packTable returned';
    expect(unpack({ packed, issues: [] })).to.throw(
      TypeError,
      `unpackTable: found an object with "packed", "issues", ${expected}`,
    );
    expect(unpack(undefined)).to.throw(TypeError, `unpackTable: found nothing, ${expected}`);
  });

  it('bring a table from a worker without copying its buffers', async () => {
    const { packed } = await tableOfWorker(JSON.stringify(records), 'json');
    expectSame(unpackTable(packed), buildEventTable(records, { timezone: 'Asia/Tokyo' }));
    expect(buffersOf(packed).every(({ byteLength }) => byteLength > 0)).to.equal(true);
  });
});
