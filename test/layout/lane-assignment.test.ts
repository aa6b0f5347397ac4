import { expect } from '@open-wc/testing';
import { buildEventTable } from '../../src/data/build-event-table.js';
import { assignLanes } from '../../src/layout/lane-assignment.js';

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
  it('makes one lane when no field is named', () => {
    expect(keys(null)).to.deep.equal(['']);
  });
  it('keeps the rows of a lane in order of time', () => {
    expect([...assignLanes(table, null).lanes[0]!.rows]).to.deep.equal([1, 2, 0]);
  });
  it('puts background spans on no lane', () => {
    expect([...assignLanes(table, 'lane').spanning]).to.deep.equal([3]);
  });
  it('does not read fields that a record inherits', () => {
    expect(keys('constructor.name')).to.deep.equal(['']);
  });
});
