import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { EventRecord } from '../../src/data/event-record.js';
import { buildEventTable } from '../../src/data/build-event-table.js';
import { validateRecords } from '../../src/data/records/validate-records.js';
import { buildScene } from '../../src/layout/build-scene.js';
import { figureOf } from '../../src/layout/event-figure.js';
import { sampleInput } from './sample-input.js';

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const text = fc.tuple(day, fc.constantFrom(10, 16, 24)).map(([date, length]) => {
  const iso = date.toISOString();
  return length === 24 ? iso : iso.slice(0, length);
});
const date = fc.oneof(
  text,
  day,
  day.map((each) => each.getTime()),
  fc.tuple(text, text).map((sides) => sides.sort().join('/')),
);
const endAfter = (start: unknown) => (typeof start === 'string' && start.length === 10 ? '2031-05-06' : undefined);

describe('figureOf', () => {
  it('keeps the figures looked at recently, and not all that were ever drawn', () => {
    const records = Array.from({ length: 10_000 }, (_, i) => ({ title: `${i}`, date: '2022-02-05' }));
    const table = buildEventTable(records);
    const first = figureOf(table, 0);
    expect(figureOf(table, 0)).to.equal(first);
    for (const row of records.keys()) figureOf(table, row);
    expect(figureOf(table, 0) === first).to.equal(false);
    expect(figureOf(table, 0)).to.deep.equal(first);
  });

  it('draws cached figures like those it reads', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(date, fc.boolean()), { minLength: 1, maxLength: 8 }), (dates) => {
        const records = dates.map(([each, hasEnd], i): EventRecord => {
          const end = hasEnd ? endAfter(each) : undefined;
          return { id: `e${i}`, title: `Event ${i}`, date: each, ...(end === undefined ? {} : { end }) };
        });
        // A record with a list of claims, even an empty one, is read.
        const read = records.map((record) => ({ ...record, claims: [] }));
        expect(buildScene(sampleInput(records))).to.deep.equal(buildScene(sampleInput(read)));
      }),
    );
  });

  const figureOfRecord = (record: EventRecord) => figureOf(buildEventTable([record]), 0);
  const day = Date.UTC(2022, 0, 1);

  it('draws the known side of a claim whose other side is open or unknown', () => {
    const claims = [{ date: '2022-01-01', end: '..' }, { date: '2022-01-01/..' }, { date: '2022-01-01/' }];
    const { records, issues } = validateRecords([{ title: 'A', date: '2022-01-05', claims }]);
    expect(issues).to.deep.equal([]);
    const point = { start: day, end: day };
    expect(figureOfRecord(records[0]!).claims).to.deep.equal([point, point, point]);
  });

  it('draws only the valid claims and reports of a record that was not validated', () => {
    const claims = [
      { date: 'garbage' },
      { date: '2022-01-01', end: 'garbage' },
      { date: '2022-01-01', end: '2021' },
      { date: '2022-01-01', end: '2022/2023' },
      { date: '2022-01-01' },
    ];
    const record = { title: 'A', date: '2022-01-05', claims, reported: 'garbage' };
    const figure = figureOfRecord(record);
    expect(figure.claims).to.deep.equal([{ start: day, end: day + 86_400_000 }]);
    expect(figure.reported).to.equal(null);
    expect(figureOfRecord({ ...record, reported: null } as unknown as EventRecord).reported).to.equal(null);
  });
});
