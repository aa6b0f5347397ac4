import { expect } from '@open-wc/testing';
import { read, write } from '../../../src/data/formats/known-formats.js';

const readJson = (document: unknown) => read(JSON.stringify(document));

describe('the EventDrops format', () => {
  it('reads lines as lanes, their data as dates or as objects with words', () => {
    const { records, issues, format } = readJson([
      { name: 'admin-on-rest', data: [{ date: '2014-09-15 14:25:45', message: 'Fix', sha: 'abc' }, '2014-09-16'] },
      { name: 'other', data: [{ date: 1_410_791_145_000 }] },
    ]);
    expect(format).to.equal('event-drops');
    expect(records.map(({ id: _, ...record }) => record)).to.deep.equal([
      { title: 'Fix', date: '2014-09-15T14:25:45', lane: 'admin-on-rest', sha: 'abc' },
      { title: 'admin-on-rest', date: '2014-09-16', lane: 'admin-on-rest' },
      { title: 'other', date: 1_410_791_145_000, lane: 'other' },
    ]);
    expect(issues.map(({ found }) => found)).to.deep.equal(['a drop without words, "admin-on-rest", and 1 more']);
  });

  it('reads three digits as the year that browsers make of them, and says so', () => {
    const { records, issues } = readJson([{ name: 'Rome', data: [{ date: '476', message: 'Fall' }] }]);
    expect(records[0]!.date).to.equal('0476');
    expect(issues.map(({ found }) => found)).to.deep.equal(['a year in fewer than four digits, "476"']);
  });

  it('reads the years beyond four digits that JSON writes of a Date', () => {
    const { records, issues } = readJson([
      {
        name: 'Rome',
        data: [
          { date: '-000043-10-07T12:00:00.000Z' },
          { date: '+012000-01-01T00:00:00.000Z' },
          { date: '-271821-04-19T00:00:00.000Z' },
        ],
      },
    ]);
    expect(records.map(({ date }) => date)).to.deep.equal(['-0043-10-07T12:00:00.000Z', 'Y12000']);
    expect(issues.map(({ severity, found }) => [severity, found]).slice(0, 2)).to.deep.include([
      'warning',
      'a time in a year of five digits or more, "+012000-01-01T00:00:00.000Z"',
    ]);
    expect(issues.filter(({ severity }) => severity === 'error')).to.have.length(1);
  });

  it('reports a line without data', () => {
    expect(read('[{"name": "a", "data": 5}]', { format: 'event-drops' }).issues[0]!.message).to.contain(
      'a: found the number 5',
    );
  });

  it('writes a line for each lane', () => {
    const { text, losses } = write(
      [
        { title: 'A', date: '2020-01-05', lane: 'x' },
        { title: 'B', date: '2020-01-05', end: '2020-01-06' },
        { title: 'C', date: '2020-01-07', lane: 'x' },
      ],
      { format: 'event-drops', title: 'All' },
    );
    expect(JSON.parse(text)).to.deep.equal([
      {
        name: 'x',
        data: [
          { date: '2020-01-05', title: 'A' },
          { date: '2020-01-07', title: 'C' },
        ],
      },
      { name: '', data: [{ date: '2020-01-05', title: 'B' }] },
    ]);
    expect(losses.map(({ message }) => message)).to.deep.equal([
      'Row 1: end: a drop is one moment; the end "2020-01-06" is left out',
      'Document: title: the format has no place for a title of the whole',
    ]);
  });
});
