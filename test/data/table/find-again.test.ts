import { expect } from '@open-wc/testing';
import { buildEventTable } from '../../../src/data/build-event-table.js';
import type { EventRecord } from '../../../src/data/event-record.js';
import { findAgain, hasOwnId } from '../../../src/data/table/find-again.js';
import { validateRecords } from '../../../src/data/records/validate-records.js';

const read = (raw: readonly unknown[]) => validateRecords(raw).records;

describe('hasOwnId', () => {
  const cases: readonly (readonly [string, EventRecord, boolean])[] = [
    ['an id', read([{ id: 'moon', title: 'A', date: '1969' }])[0]!, true],
    ['a number', read([{ id: 7, title: 'A', date: '1969' }])[0]!, true],
    ['an id that looks like that of a place', read([{ id: 'event-0', title: 'A', date: '1969' }])[0]!, true],
    ['none', read([{ title: 'A', date: '1969' }])[0]!, false],
    ['an empty one', read([{ id: '', title: 'A', date: '1969' }])[0]!, false],
    [
      'one that another has',
      read([
        { id: 'a', title: 'A', date: '1969' },
        { id: 'a', title: 'A', date: '1969' },
      ])[1]!,
      false,
    ],
    ['none, unread', { title: 'A', date: '1969' }, false],
    ['none, in columns', buildEventTable({ start: new Float64Array(1) }).recordAt(0), false],
    ['one in columns', buildEventTable({ start: new Float64Array(1), fields: () => ({ id: 'a' }) }).recordAt(0), true],
  ];
  for (const [what, record, isOwn] of cases)
    it(`says ${isOwn} for a record with ${what}`, () => expect(hasOwnId(record)).to.equal(isOwn));
});

describe('findAgain', () => {
  const [nameless] = read([{ title: 'Talks', date: '2021' }]) as [EventRecord];
  const [named] = read([{ id: 'talks', title: 'Talks', date: '2021' }]) as [EventRecord];

  it('finds an id that is its own wherever it is', () => {
    const table = buildEventTable([
      { title: 'B', date: '2020' },
      { ...named, title: 'Edited' },
    ]);
    expect(findAgain(named, 'talks', table)).to.equal(1);
    expect(findAgain(named, 'talks', buildEventTable([nameless]))).to.equal(-1);
  });

  it('finds an id given by the row only where the record says the same', () => {
    expect(findAgain(nameless, 'event-0', buildEventTable([{ title: 'Talks', date: '2021' }]))).to.equal(0);
    expect(findAgain(nameless, 'event-0', buildEventTable([{ title: 'Talks', date: '2022' }]))).to.equal(-1);
    expect(findAgain(nameless, 'event-0', buildEventTable([{ title: 'Other', date: '2021' }]))).to.equal(-1);
  });
});
