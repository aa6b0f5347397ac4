import { expect } from '@open-wc/testing';
import { read, write } from '../../../../src/data/formats/known-formats.js';

const readJson = (document: unknown) => read(JSON.stringify(document));

describe('the vis-timeline format', () => {
  it('reads items, alone or beside groups', () => {
    const { records, format } = readJson({
      items: [
        { id: 1, content: 'One <b>bold</b>', start: '2014-04-20', group: 'a', title: 'More of it' },
        {
          id: 2,
          content: 'Two',
          start: 1_398_000_000_000,
          end: '2014-04-22T10:00:00+02:00',
          group: 3,
          className: 'red',
        },
        { id: 3, content: 'Three', start: '/Date(1398000000000)/', end: '2014-05-02', type: 'background' },
        { id: 4, content: 'Four', start: 'Sun Apr 20 2014 13:20:00 GMT+0000', type: 'point' },
      ],
      groups: [
        { id: 'a', content: 'Team <i>A</i>', nestedGroups: [3] },
        { id: 3, content: 'Inner' },
      ],
    });
    expect(format).to.equal('vis-timeline');
    expect(records).to.deep.equal([
      { id: '1', title: 'One bold', description: 'More of it', date: '2014-04-20', lane: 'Team A' },
      {
        id: '2',
        title: 'Two',
        date: 1_398_000_000_000,
        end: '2014-04-22T10:00:00+02:00',
        lane: 'Team A › Inner',
        className: 'red',
      },
      { id: '3', title: 'Three', date: 1_398_000_000_000, end: '2014-05-02', kind: 'background' },
      { id: '4', title: 'Four', date: '2014-04-20T13:20:00+00:00', type: 'point' },
    ]);
  });

  it('says what points in time leave open: a first of the month, a midnight, the day of an end', () => {
    const { issues } = readJson([
      { content: 'a', start: '2022-01-01' },
      { content: 'b', start: '2022-02-01' },
      { content: 'c', start: '2022-02-03T00:00:00' },
      { content: 'd', start: '2022-02-03', end: '2022-02-05' },
    ]);
    expect(issues.map(({ row, severity }) => [row, severity])).to.deep.equal([
      [-1, 'warning'],
      [-1, 'warning'],
      [-1, 'warning'],
    ]);
    expect(issues.map(({ found }) => found)).to.deep.equal([
      'the first day of a month, "2022-01-01", and 1 more',
      'a time of 00:00, "2022-02-03T00:00:00"',
      'an end that is a day, "2022-02-05"',
    ]);
  });

  it('reads groups nested in a circle', () => {
    const groups = [
      { id: 1, content: 'A', nestedGroups: [2] },
      { id: 2, content: 'B', nestedGroups: [1] },
    ];
    expect(readJson({ items: [{ content: 'x', start: '2020', group: 1 }], groups }).records[0]!.lane).to.equal('B › A');
  });

  it('keeps fields that mean something else to it in `data`', () => {
    const [record] = readJson([{ content: 'x', start: '2020', status: 'automatic', weight: 7, place: 'Rome' }]).records;
    expect([record!.data, record!.place]).to.deep.equal([{ status: 'automatic', weight: 7 }, 'Rome']);
  });

  it('writes items with the groups of their lanes', () => {
    const { text, losses } = write([{ id: 'a', title: 'A', date: '2022-02-05', lane: 'R&D' }], {
      format: 'vis-timeline',
    });
    expect(JSON.parse(text)).to.deep.equal({
      items: [{ id: 'a', content: 'A', start: '2022-02-05', group: 'R&D' }],
      groups: [{ id: 'R&D', content: 'R&amp;D' }],
    });
    expect(losses).to.deep.equal([]);
  });
});
