import { expect } from '@open-wc/testing';
import { TableIntake } from '../../src/data/table-intake.js';
import { usedEntries } from '../../src/render/legend-entries.js';

describe('the entries of a legend', () => {
  it('are those of the events that are there, not of those that went', () => {
    const intake = new TableIntake();
    intake.add([
      { id: 'gone', title: 'A claim', date: '2020-01-01', status: 'disputed' },
      { id: 'stays', title: 'A day', date: '2020-01-02' },
      { id: 'last', title: 'A plan', date: '2020-01-03', status: 'planned' },
    ]);
    intake.remove(['gone']);
    expect(usedEntries(intake.table()).map(({ says }) => says)).to.deep.equal(['point', 'planned']);
  });

  it('are those of crowds too where there are more events than may all have a mark', () => {
    const entriesOf = (count: number) => {
      const intake = new TableIntake();
      intake.add(Array.from({ length: count }, (_, i) => ({ title: `Event ${i}`, date: '2020-01-01' })));
      return usedEntries(intake.table()).map(({ says }) => says);
    };
    expect(entriesOf(60)).to.deep.equal(['point']);
    expect(entriesOf(61)).to.deep.equal(['point', 'cluster', 'density']);
  });
});
