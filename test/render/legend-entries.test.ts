import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { EventRecord } from '../../src/data/event-record.js';
import { TableIntake } from '../../src/data/table-intake.js';
import { assignLanes } from '../../src/layout/lanes/lane-assignment.js';
import { penFor } from '../../src/render/pen.js';
import { StringSink } from '../../src/render/string-sink.js';
import { usedEntries } from '../../src/render/legend-entries.js';
import { randomRecords } from '../layout/random-records.js';

describe('the entries of a legend', () => {
  it('are those of the present events, not of removed ones', () => {
    const intake = new TableIntake();
    intake.add([
      { id: 'gone', title: 'A claim', date: '2020-01-01', status: 'disputed' },
      { id: 'stays', title: 'A day', date: '2020-01-02' },
      { id: 'last', title: 'A plan', date: '2020-01-03', status: 'planned' },
    ]);
    intake.remove(['gone']);
    expect(usedEntries(assignLanes(intake.table(), null)).map(({ says }) => says)).to.deep.equal(['point', 'planned']);
  });

  it('include those of crowds where there are more events than can all have a mark', () => {
    const entriesOf = (count: number) => {
      const intake = new TableIntake();
      intake.add(Array.from({ length: count }, (_, i) => ({ title: `Event ${i}`, date: '2020-01-01' })));
      return usedEntries(assignLanes(intake.table(), null)).map(({ says }) => says);
    };
    expect(entriesOf(60)).to.deep.equal(['point']);
    expect(entriesOf(61)).to.deep.equal(['point', 'cluster', 'density']);
  });

  it('say that the density of each lane has its own scale, if there are several lanes', () => {
    const intake = new TableIntake();
    intake.add(Array.from({ length: 61 }, (_, i) => ({ title: `Event ${i}`, date: '2020-01-01', lane: `${i % 2}` })));
    const saysOf = (laneBy: string | null) => usedEntries(assignLanes(intake.table(), laneBy)).map(({ says }) => says);
    expect(saysOf('lane')).to.include('densityByLane').and.not.include('density');
    expect(saysOf(null)).to.include('density').and.not.include('densityByLane');
  });

  it('say of an event before or after a day that it was some time, not that it goes on', () => {
    for (const date of ['[..1889]', '[1946..]']) {
      const intake = new TableIntake();
      intake.add([{ title: 'Only', date }]);
      expect(usedEntries(assignLanes(intake.table(), null)).map(({ says }) => says)).to.deep.equal(['span']);
    }
  });

  it('of many events are those that each of them has alone', () => {
    const saysOf = (records: readonly EventRecord[]) => {
      const intake = new TableIntake();
      intake.add(records);
      return usedEntries(assignLanes(intake.table(), null)).map(({ says }) => says);
    };
    const odd = ['2020-21', '2020/2021', '[2020-01-01,2020-01-01]', '[2020-01-01..2020-02-01]', 'Y-66E6S2', '2020?'];
    const moreOf = (records: readonly EventRecord[], texts: readonly string[]) =>
      [...records, ...texts.map((date, i) => ({ id: `odd${i}`, title: 'Odd', date }))] satisfies EventRecord[];
    fc.assert(
      fc.property(randomRecords(20), fc.array(fc.constantFrom(...odd), { maxLength: 5 }), (records, texts) => {
        const all = moreOf(records, texts);
        const alone = new Set(all.flatMap((record) => saysOf([record])));
        expect(new Set(saysOf(all))).to.deep.equal(alone);
      }),
    );
  });

  describe('of markers and backgrounds', () => {
    const entriesOf = (records: readonly EventRecord[]) => {
      const intake = new TableIntake();
      intake.add([{ title: 'A day', date: '2020-01-02' }, ...records]);
      return usedEntries(assignLanes(intake.table(), null));
    };
    const namesOf = (records: readonly EventRecord[]) => entriesOf(records).map(({ says }) => says);
    const drawn = (records: readonly EventRecord[], says: string) => {
      const entry = entriesOf(records).find((each) => each.says === says)!;
      const sink = new StringSink();
      sink.open('g', {});
      entry.drawSample(sink, penFor({ dir: 'ltr', locale: 'en', widthPx: entry.widthPx }));
      sink.close();
      return sink.toString();
    };
    const month = (fields: Partial<EventRecord>): EventRecord => ({ title: 'A', date: '2020-03', ...fields });

    it('say what is doubted about them, and that only the month of a marker is known', () => {
      expect(namesOf([month({ kind: 'marker' })])).to.deep.equal(['point', 'span']);
      expect(namesOf([month({ kind: 'background' })])).to.deep.equal(['point']);
      for (const status of ['planned', 'denied', 'disputed'] as const)
        expect(namesOf([month({ kind: 'background', status })])).to.deep.equal(['point', status]);
      expect(namesOf([month({ kind: 'background', date: '2020-03%' })])).to.deep.equal([
        'point',
        'approximate',
        'uncertain',
      ]);
    });

    it('show a band, and events too where they look like that', () => {
      for (const [says, fields] of [
        ['span', {}],
        ['uncertain', { date: '2020-03?' }],
        ['planned', { status: 'planned' }],
        ['denied', { status: 'denied' }],
      ] as const) {
        const marker = month({ kind: 'marker', ...fields });
        expect(drawn([marker], says), says).to.contain('class="side"');
        expect(drawn([marker, month(fields)], says), says).to.not.contain('class="side"');
      }
    });
  });
});
