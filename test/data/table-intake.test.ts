import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../src/data/build-event-table.js';
import type { EventRecord } from '../../src/data/event-record.js';
import type { EventTable } from '../../src/data/event-table.js';
import { originalOf } from '../../src/data/records/original-record.js';
import { TableIntake } from '../../src/data/table-intake.js';
import { validateRecords } from '../../src/data/records/validate-records.js';
import { yieldToPage } from '../../src/data/yield-to-page.js';
import { timeSpan } from '../../src/time/instant.js';
import { changeIntake, EPOCH, intakeChanges, iso, recordDate } from './intake-changes.js';
import { anyRecord, FIELD_VALUES, ZONES } from './record-arbitrary.js';

const DAY_MS = 86_400_000;
const moon = { id: 'moon', title: 'Moon landing', date: '1969-07-20' };

/** The contents of a table in terms of ids, because row numbers are internal. */
function told(table: EventTable) {
  const idOf = (row: number) => table.recordAt(row).id!;
  const windows = [-40, 0, 7, 30, 31, 59, 90].flatMap((from) =>
    [1, 9, 400].map((days) => timeSpan(EPOCH + from * DAY_MS, EPOCH + (from + days) * DAY_MS)),
  );
  return {
    size: table.size,
    records: table.records,
    extent: table.extent,
    categories: [...table.categories].sort(),
    rows: Object.fromEntries(
      [...table.order].map((row) => [
        idOf(row),
        [table.start[row], table.end[row], table.flags[row], table.weight[row]! + 0, table.reach[row]],
      ]),
    ),
    windows: windows.map((span) => [
      Array.from(table.rowsIn(span), idOf).sort(),
      table.countIn(span),
      table.countFrom(span.start),
    ]),
  };
}

describe('TableIntake', () => {
  it('gives tables that do not change when a later one has another extent', () => {
    const intake = new TableIntake();
    intake.add([
      { title: 'a', date: '2020-01-01/..' },
      { title: 'b', date: '../2021-01-01' },
    ]);
    const table = intake.table();
    const spans = () => [0, 1].map((row) => [table.starts.at(row), table.ends.at(row)]);
    const before = spans();
    const { start, end } = table.extent!;
    expect(before).to.deep.equal([
      [start, end],
      [start, end],
    ]);
    intake.add([
      { title: 'c', date: '2030' },
      { title: 'd', date: '1990' },
    ]);
    expect(intake.table().ends.at(0)).to.be.above(end);
    expect(spans()).to.deep.equal(before);
    expect([...table.start, ...table.end]).to.deep.equal([start, start, end, end]);
  });

  it('keeps the table that would be built from all that was added and removed', () => {
    fc.assert(
      fc.property(intakeChanges, (changes) => {
        const { issues } = changeIntake(changes, (intake, records) => {
          const table = intake.table();
          expect(told(table)).to.deep.equal(told(buildEventTable([...records.values()])));
          const order = [...table.order];
          for (let i = 1; i < order.length; i++)
            expect(table.order.compare(order[i - 1]!, order[i]!)).to.be.lessThan(0);
          for (const id of records.keys()) expect(table.recordAt(table.rowOf(id)).id).to.equal(id);
        });
        expect(issues).to.deep.equal([]);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the table that would be built at once after any records are added, changed and removed', () => {
    const updates = fc
      .tuple(anyRecord, fc.subarray(Object.keys(FIELD_VALUES)), fc.subarray(Object.keys(FIELD_VALUES)))
      .map(([record, kept, gone]) => {
        const given = Object.entries(record).filter(([field]) => kept.includes(field));
        return { ...Object.fromEntries(given), ...Object.fromEntries(gone.map((field) => [field, null])) };
      });
    const changes = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('add' as const), fields: anyRecord }),
        fc.record({ kind: fc.constant('update' as const), which: fc.nat(), fields: updates }),
        fc.record({ kind: fc.constant('remove' as const), which: fc.nat() }),
        fc.constant({ kind: 'look' as const }),
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(changes, fc.constantFrom(...ZONES), (all, timezone) => {
        const intake = new TableIntake({ timezone });
        const model = new Map<string, EventRecord>();
        let next = 0;
        const keep = (record: object, id: string) => {
          const [kept] = validateRecords([{ ...record, id }]).records;
          if (kept) model.set(id, kept);
        };
        for (const each of [...all, { kind: 'look' } as const]) {
          const ids = [...model.keys()];
          if (each.kind === 'add') {
            const id = `e${next++}`;
            intake.add([{ ...each.fields, id }]);
            keep(each.fields, id);
          } else if (each.kind === 'look') {
            expect(told(intake.table())).to.deep.equal(told(buildEventTable([...model.values()], { timezone })));
          } else if (ids.length > 0) {
            const id = ids[each.which % ids.length]!;
            if (each.kind === 'remove') {
              intake.remove([id]);
              model.delete(id);
            } else {
              intake.update([{ ...each.fields, id }]);
              keep({ ...model.get(id)!, ...each.fields }, id);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves the tables it gave before unchanged', () => {
    const intake = new TableIntake();
    intake.add([moon, { id: 'b', title: 'b', date: '1970' }]);
    const before = intake.table();
    const toldBefore = told(before);
    intake.add([{ id: 'c', title: 'c', date: '1900' }]);
    intake.update([{ id: 'moon', title: 'Landing' }]);
    intake.remove(['b']);
    expect(told(intake.table()).records.map(({ title }) => title)).to.deep.equal(['Landing', 'c']);
    expect(told(before)).to.deep.equal(toldBefore);
  });

  it('gives the same table until something changes', () => {
    const intake = new TableIntake();
    const empty = intake.table();
    expect(intake.table()).to.equal(empty);
    intake.add([]);
    expect(intake.table()).to.equal(empty);
    intake.add([moon]);
    const table = intake.table();
    expect(table).to.not.equal(empty);
    expect(intake.table()).to.equal(table);
    intake.remove(['nobody']);
    expect(intake.table()).to.equal(table);
  });

  it('refuses an unknown time zone, and blames no record for it', () => {
    expect(() => new TableIntake({ timezone: 'Asia/Tokio' })).to.throw(RangeError, 'Asia/Tokio');
  });

  it('judges records as validateRecords does, whether they come at once or one by one', () => {
    const value = fc.oneof(fc.string({ maxLength: 4 }), fc.integer({ min: -5, max: 3000 }), fc.constant(null));
    const raw = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({ id: fc.constantFrom('a', 'b', undefined, 7), title: value, date: recordDate }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          id: fc.nat().map(String),
          title: fc.string(),
          date: recordDate,
          end: value,
          url: value,
        }),
      },
      { weight: 1, arbitrary: fc.anything() },
    );
    fc.assert(
      fc.property(
        fc.array(raw, { maxLength: 12 }),
        fc.constantFrom('UTC', 'Asia/Tokyo', 'Pacific/Apia'),
        (list, timezone) => {
          const expected = validateRecords(list);
          const intake = new TableIntake({ timezone });
          intake.add(list);
          const byRow = intake.issues.toSorted((a, b) => a.row - b.row);
          expect(byRow).to.deep.equal(expected.issues);
          expect(intake.rejected).to.equal(expected.rejected);
          expect(intake.table().records).to.deep.equal(expected.records);
          const single = new TableIntake({ timezone });
          for (const each of list) single.add([each]);
          expect(single.rejected).to.equal(expected.rejected);
          expect(single.table().size).to.equal(expected.records.length);
        },
      ),
    );
  });

  it('gives a record whose id is taken another one, and says so', () => {
    const intake = new TableIntake();
    intake.add([moon, moon]);
    intake.add([moon, { title: 'Nameless', date: '1970' }]);
    expect(intake.table().records.map(({ id }) => id)).to.deep.equal(['moon', 'moon~2', 'moon~3', 'event-3']);
    expect(intake.issues.map(({ row, path }) => [row, path])).to.deep.equal([
      [1, 'id'],
      [2, 'id'],
    ]);
  });

  it('changes only the given fields, removes those that are null, and keeps the original', () => {
    const intake = new TableIntake();
    intake.add([{ ...moon, place: 'Moon', url: 'javascript:alert(1)' }]);
    intake.update([{ id: 'moon', title: 'Apollo 11', place: null }]);
    const [record] = intake.table().records;
    expect(record).to.deep.equal({ id: 'moon', title: 'Apollo 11', date: '1969-07-20' });
    expect(originalOf(record!)).to.include({ url: 'javascript:alert(1)', title: 'Apollo 11' });
    expect(intake.issues).to.have.length(1);
  });

  it('finds a record by the number whose digits are its id', () => {
    const intake = new TableIntake();
    intake.add([5, 6].map((id) => ({ id, title: `No. ${id}`, date: '2022' })));
    intake.update([{ id: 5 as never, place: 'Tokyo' }]);
    intake.remove([6 as never]);
    expect(intake.issues).to.deep.equal([]);
    expect(intake.table().records.map(({ id, place }) => [id, place])).to.deep.equal([['5', 'Tokyo']]);
  });

  it('says what cannot be changed or removed, and leaves it as it is', () => {
    const intake = new TableIntake();
    intake.add([moon]);
    intake.update([{ id: 'sun', title: 'Sun' }, { id: 'moon', date: '1969-13' }, null]);
    intake.remove(['sun']);
    expect(intake.issues.map(({ message }) => message)).to.deep.equal([
      'Update 0: id: found "sun", expected the id of a record that is there',
      'Update 1: date: found "1969-13", expected an EDTF date: a month (01–12) or season (21–41) at offset 5',
      'Update 2: id: found nothing, expected the id of a record that is there',
      'Removal 0: found "sun", expected the id of a record that is there',
    ]);
    expect(intake.table().records).to.deep.equal([moon]);
  });

  it('says so when it is given no list', () => {
    const intake = new TableIntake();
    intake.add({ events: [moon] } as never);
    intake.add(undefined as never);
    intake.update({ id: 'moon' } as never);
    intake.remove(null as never);
    expect(intake.issues.map(({ message }) => message)).to.deep.equal([
      'Document: found an object with "events", expected a list',
      'Document: found nothing, expected a list',
      'Document: found an object with "id", expected a list',
      'Document: found null, expected a list',
    ]);
  });

  it('warns of loose links only when the document is complete', () => {
    const intake = new TableIntake();
    intake.add([{ ...moon, links: [{ to: 'later' }, { to: 'never' }] }]);
    intake.add([{ id: 'later', title: 'Later', date: '1970' }]);
    expect(intake.issues).to.deep.equal([]);
    intake.checkLinks();
    expect(intake.issues.map(({ row, path }) => [row, path])).to.deep.equal([[0, 'links[1].to']]);
  });

  it('looks at the clock every few records: dates can be long sets', () => {
    const intake = new TableIntake();
    const sets = Array.from({ length: 512 }, (_, i) => ({ title: `Set ${i}`, date: `{${1000 + i},${2000 + i}}` }));
    let steps = 1;
    for (const taking = intake.addInSteps(sets); !taking.next().done; steps++);
    expect(steps).to.be.within(10, 100);
    expect(intake.table().size).to.equal(512);
  });

  it('yields the thread while it checks the links of many records', async () => {
    const intake = new TableIntake();
    const ids = Array.from({ length: 4000 }, (_, i) => `record-${i}`);
    intake.add(ids.map((id, i) => ({ id, title: id, date: '1970', links: [{ to: i % 8 === 0 ? 'never' : ids[0]! }] })));
    const checked = intake.checkLinksInSlices({ sliceMs: 0 }).then(() => true);
    const seen = new Set<number>();
    while (!(await Promise.race([checked, yieldToPage().then(() => false)]))) seen.add(intake.issues.length);
    expect(intake.issues).to.have.lengthOf(500);
    expect([...seen].filter((count) => count > 0 && count < 500)).to.have.length.above(2);
    await intake.checkLinksInSlices();
    expect(intake.issues).to.have.lengthOf(500);
  });

  it('warns of the loose links of changes once, and not of removed records', () => {
    const intake = new TableIntake();
    const linking = (id: string) => ({ id, title: id, date: '1970', links: [{ to: 'never' }] });
    intake.add([linking('a'), linking('a'), linking('gone'), linking('changed'), linking('passed')]);
    intake.remove(['gone']);
    intake.update([{ id: 'passed', links: null }, { id: 'moon' }, { id: 'changed', title: 'Changed' }] as never);
    const found = () => intake.issues.filter(({ path }) => path.startsWith('links')).map(({ message }) => message);
    const messages = ['Row 0', 'Update 2', 'Row 1'].map(
      (who) => `${who}: links[0].to: found "never", expected the id of a record that is drawn`,
    );
    for (let time = 0; time < 2; time++) {
      intake.checkLinks();
      expect(found().sort()).to.deep.equal(messages.sort());
    }
    intake.add([linking('known')]);
    intake.skipLinks();
    intake.checkLinks();
    expect(found()).to.have.lengthOf(3);
  });

  it('keeps the warnings of present records while thousands with links come and go', () => {
    const intake = new TableIntake();
    intake.add([{ ...moon, links: [{ to: 'never' }] }]);
    for (let round = 0; round < 40; round++) {
      const ids = Array.from({ length: 100 }, (_, i) => `${round}-${i}`);
      intake.add(ids.map((id) => ({ id, title: id, date: '1970', links: [{ to: 'never' }] })));
      intake.remove(ids);
    }
    intake.checkLinks();
    expect(intake.issues.map(({ row }) => row)).to.deep.equal([0]);
  });

  it('clears away removed records without losing count', () => {
    const intake = new TableIntake();
    for (let round = 0; round < 12; round++) {
      const ids = Array.from({ length: 1000 }, (_, i) => `e${round}-${i}`);
      intake.add(ids.map((id, i) => ({ id, title: id, date: iso(i % 60), lane: `lane ${i % 3}` })));
      if (round > 0) intake.remove(Array.from({ length: 1000 }, (_, i) => `e${round - 1}-${i}`));
      const table = intake.table();
      expect(table.size).to.equal(1000);
      expect(table.records.map(({ id }) => id)).to.deep.equal(ids);
      expect(table.start.length).to.be.lessThan(10_000);
      expect(table.rowOf(`e${round}-17`)).to.be.at.least(0);
      expect(table.rowOf(`e${round - 1}-17`)).to.equal(-1);
    }
  });

  it('takes in and builds in slices what it does at once, and keeps what it has when it is told to stop', async () => {
    const raw = Array.from({ length: 30_000 }, (_, i) => ({ id: `e${i}`, title: 'a', date: iso((i * 7919) % 997) }));
    const intake = new TableIntake();
    const told: number[] = [];
    await intake.addInSlices(raw, { sliceMs: 0, onProgress: (done, total) => told.push(done, total) });
    expect(told.slice(-2)).to.deep.equal([30_000, 30_000]);
    expect(told.length).to.be.greaterThan(20);
    const table = await intake.tableInSlices({ sliceMs: 0 });
    expect(Array.from(table!.byBegin)).to.deep.equal(Array.from(buildEventTable(raw).byBegin));

    const stop = new AbortController();
    const stopped = new TableIntake();
    await stopped.addInSlices(raw, { sliceMs: 0, signal: stop.signal, onProgress: () => stop.abort() });
    expect(stopped.table().size).to.be.within(1, 29_999);
    expect(await stopped.tableInSlices({ signal: stop.signal })).to.equal(null);
  });

  it('counts a hundred thousand at one instant, one that spans everything, and open and unknown ends among many', () => {
    const at = '2000-01-01T00:00:00Z';
    const intake = new TableIntake();
    intake.add(Array.from({ length: 100_000 }, (_, i) => ({ id: `e${i}`, title: 'a', date: at })));
    intake.add([{ id: 'all', title: 'All', date: '1900/2100' }]);
    intake.add(
      Array.from({ length: 5000 }, (_, i) => ({ id: `o${i}`, title: 'o', date: `${iso(i)}${i % 2 ? '/..' : '/'}` })),
    );
    const table = intake.table();
    const instant = timeSpan(EPOCH, EPOCH + 1000);
    expect(table.countIn(instant)).to.equal(table.rowsIn(instant).length);
    expect(table.countIn(instant)).to.equal(100_002);
    const later = timeSpan(Date.UTC(2500, 0, 1), Date.UTC(2501, 0, 1));
    expect(table.countIn(later)).to.equal(2500);
  });
});
