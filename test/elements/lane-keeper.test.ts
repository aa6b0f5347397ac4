import { expect } from '@open-wc/testing';
import { buildEventTable } from '../../src/data/build-event-table.js';
import { LaneKeeper } from '../../src/elements/lane-keeper.js';

const table = buildEventTable([
  { id: 'a', title: 'A', date: '2022-01', actors: ['Japan'] },
  { id: 'b', title: 'B', date: '2022-02', actors: ['United States'] },
]);

describe('the lanes of a timeline', () => {
  it('are made ahead once, and are those that are shown', async () => {
    const keeper = new LaneKeeper();
    const ahead = await keeper.assignAhead(table, 'actors');
    expect(await keeper.assignAhead(table, 'actors')).to.equal(ahead);
    expect(keeper.lanes).to.equal(null);
    expect(keeper.assign(table, 'actors')).to.equal(true);
    expect(keeper.lanes).to.equal(ahead);
    expect(keeper.assign(table, 'actors')).to.equal(false);
  });

  it('are others where they are made by another field than was thought', async () => {
    const keeper = new LaneKeeper();
    await keeper.assignAhead(table, 'actors');
    keeper.assign(table, null);
    expect(keeper.lanes!.lanes).to.have.lengthOf(1);
  });
});
