import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../../src/data/build-event-table.js';
import type { EventRecord } from '../../../src/data/event-record.js';
import { BACKGROUND, MARKER } from '../../../src/data/table/event-flags.js';
import { TableIntake } from '../../../src/data/table-intake.js';
import { assignLanes, assignLanesInSlices, type LaneAssignment } from '../../../src/layout/lanes/lane-assignment.js';
import { laneKeysOf } from '../../../src/layout/lanes/lane-keys.js';
import { changeIntake, intakeChanges } from '../../data/intake-changes.js';
import { numbersFrom } from '../../seeded-numbers.js';

const table = buildEventTable([
  { id: 'late', title: 'late', date: '2022-03', lane: 'b', data: { team: 'red' } },
  { id: 'early', title: 'early', date: '2022-01', lane: 'a' },
  { id: 'none', title: 'none', date: '2022-02' },
  { id: 'war', title: 'war', date: '2022', kind: 'background', lane: 'c' },
]);
const keys = (laneBy: string | null) => assignLanes(table, laneBy).lanes.map(({ key }) => key);

describe('assignLanes', () => {
  it('makes lanes in the order of first appearance, those without a value last', () => {
    expect(keys('lane')).to.deep.equal(['b', 'a', '']);
  });
  it('reaches into the record by dots', () => {
    expect(keys('data.team')).to.deep.equal(['red', '']);
  });
  it('prefers a field with a dot in its name to one inside another, for the lanes of a single event too', () => {
    const records = [
      { title: 'a', date: '2022', 'data.team': 'blue', data: { team: 'red' } },
      { title: 'b', date: '2022', 'data.team': '', data: { team: 'red' } },
    ];
    const { lanes } = assignLanes(buildEventTable(records), 'data.team');
    expect(lanes.map(({ key }) => key)).to.deep.equal(['blue', '']);
    expect(records.map((record) => laneKeysOf(record, 'data.team'))).to.deep.equal([['blue'], ['']]);
  });
  it('makes the same lanes by ids that are assigned, whether they were asked for while reading or later', () => {
    const records = [
      { title: 'a', date: '2022' },
      { title: 'b', date: '2023' },
    ];
    for (const laneBy of ['id', null]) {
      const intake = new TableIntake({ laneBy });
      intake.add(records);
      const { lanes } = assignLanes(intake.table(), 'id');
      expect(lanes.map(({ key }) => key)).to.deep.equal(['event-0', 'event-1']);
    }
  });
  it('makes one lane when no field is named', () => {
    expect(keys(null)).to.deep.equal(['']);
  });
  it('refuses anything but the name of a field', () => {
    for (const [laneBy, found] of [
      [() => 'a', 'a function'],
      [['lane'], 'a list of 1'],
      [5, 'the number 5'],
    ] as const) {
      const expected = `laneBy: found ${found}, expected the name of a field, such as "actors"`;
      expect(() => keys(laneBy as never)).to.throw(TypeError, expected);
    }
  });
  it('creates no records from columns for lanes that no field makes', () => {
    let made = 0;
    const start = Float64Array.from({ length: 100 }, (_, row) => row * 86_400_000);
    const title = (row: number) => `Event ${row + made++}`;
    const { lanes } = assignLanes(buildEventTable({ start, title }), null);
    expect(lanes.map(({ rows }) => rows.length)).to.deep.equal([100]);
    expect(made).to.equal(0);
  });
  it('keeps the rows of a lane in order of time', () => {
    expect([...assignLanes(table, null).lanes[0]!.rows]).to.deep.equal([1, 2, 0]);
  });
  it('makes the same lanes from columns as from the records of their rows', () => {
    const codes = fc.array(fc.nat(2), { maxLength: 60 });
    fc.assert(
      fc.property(codes, (given) => {
        const columns = buildEventTable({
          start: Float64Array.from(given, (_, row) => (row * 7) % 60),
          lane: { codes: Uint8Array.from(given), names: ['a', 'b', ''] },
        });
        const rowsByLane = (of: typeof columns) =>
          new Map(assignLanes(of, 'lane').lanes.map(({ key, rows }) => [key, new Set(rows)]));
        expect(rowsByLane(columns)).to.deep.equal(rowsByLane(buildEventTable([...columns.records])));
      }),
    );
  });
  it('puts background spans and markers on no lane, from columns too', () => {
    expect([...assignLanes(table, 'lane').spanning]).to.deep.equal([3]);
    const columns = { start: Float64Array.of(0, 1, 2), kind: Uint8Array.of(0, MARKER, BACKGROUND) };
    expect([...assignLanes(buildEventTable(columns), null).spanning]).to.deep.equal([1, 2]);
  });
  it('does not read fields that a record inherits', () => {
    expect(keys('constructor.name')).to.deep.equal(['']);
  });
});

/** Records of lanes that appear one after another; some are on several lanes, some across all. */
function recordsFrom(first: number, count: number, random: () => number): EventRecord[] {
  return Array.from({ length: count }, (_, i) => {
    const day = new Date(Date.UTC(2000, 0, 1 + Math.floor(random() * 9000))).toISOString().slice(0, 10);
    const actor = `actor ${Math.floor(random() * (3 + (first + i) / 4000))}`;
    const kind = random() < 0.02 ? ('background' as const) : undefined;
    return {
      id: `e${first + i}`,
      title: `Event ${first + i}`,
      date: random() < 0.7 ? day : `${day}/2030`,
      lane: random() < 0.1 ? '' : actor,
      actors: random() < 0.1 ? [actor, 'all'] : [actor],
      ...(kind && { kind }),
    };
  });
}

const told = ({ lanes, spanning, spanningByCease }: LaneAssignment) => ({
  lanes: Object.fromEntries(lanes.map(({ key, rows, ceasing }) => [key, [[...rows], [...ceasing]]])),
  spanning: [[...spanning], [...spanningByCease]],
});

/** The ids on each lane and across all, because row numbers differ between tables. */
function idsOn({ table, lanes, spanning }: LaneAssignment) {
  const idsOf = (rows: Iterable<number>) => Array.from(rows, (row) => table.recordAt(row).id!).sort();
  return { lanes: Object.fromEntries(lanes.map(({ key, rows }) => [key, idsOf(rows)])), spanning: idsOf(spanning) };
}

describe('assignLanes of a table that grew', () => {
  for (const laneBy of ['lane', 'actors', null]) {
    it(`gives the lanes that gathering from scratch would give, of many rows too, by ${laneBy ?? 'nothing'}`, async () => {
      const random = numbersFrom(laneBy?.length ?? 0);
      const intake = new TableIntake({ laneBy });
      intake.add(recordsFrom(0, 30_000, random));
      let lanes = assignLanes(intake.table(), laneBy);
      let from = 30_000;
      for (const count of [10, 3_000, 9_000]) {
        intake.add(recordsFrom(from, count, random));
        from += count;
        intake.remove(Array.from({ length: count / 10 }, (_, i) => `e${i * 7 + from / 2}`));
        const inSlices = await assignLanesInSlices(intake.table(), laneBy, lanes, { sliceMs: 0 });
        lanes = assignLanes(intake.table(), laneBy, lanes);
        expect(told(lanes)).to.deep.equal(told(assignLanes(intake.table(), laneBy)));
        expect(told(inSlices!)).to.deep.equal(told(lanes));
      }
    });
  }

  it('gives the lanes that gathering from scratch would give after any changes, with rows in order', () => {
    fc.assert(
      fc.property(intakeChanges, (changes) => {
        let lanes: LaneAssignment | null = null;
        changeIntake(changes, (intake, records) => {
          lanes = assignLanes(intake.table(), 'lane', lanes);
          expect(idsOn(lanes)).to.deep.equal(idsOn(assignLanes(buildEventTable([...records.values()]), 'lane')));
          for (const { rows } of lanes.lanes) {
            const list = [...rows];
            for (let i = 1; i < list.length; i++) expect(rows.compare(list[i - 1]!, list[i]!)).to.be.lessThan(0);
          }
        });
      }),
      { numRuns: 150 },
    );
  });

  it('puts new lanes after the existing ones, in the order of the records', () => {
    const intake = new TableIntake({ laneBy: 'lane' });
    const add = (...given: [lane: string, date: string][]) =>
      intake.add(given.map(([lane, date]) => ({ title: `On ${lane}`, lane, date })));
    add(['b', '2000'], ['', '2001'], ['b', '1999'], ['a', '1998'], ['a', '1997'], ['b', '2002'], ['b', '2003']);
    const before = assignLanes(intake.table(), 'lane');
    add(['d', '2005'], ['c', '1990']);
    const after = assignLanes(intake.table(), 'lane', before);
    expect(after.lanes.map(({ key }) => key)).to.deep.equal(['b', 'a', 'd', 'c', '']);
    expect(after.lanes[0]).to.equal(before.lanes[0]);
  });
});
