import { expect } from '@open-wc/testing';
import { buildEventTable } from '../../src/data/build-event-table.js';
import { LaneKeeper } from '../../src/elements/lane-keeper.js';

const table = buildEventTable([
  { id: 'a', title: 'A', date: '2022-01', actors: ['Japan'] },
  { id: 'b', title: 'B', date: '2022-02', actors: ['United States'] },
]);

const other = buildEventTable([{ id: 'c', title: 'C', date: '2022-03', actors: ['Japan'] }]);
/** Long enough that shorter ones are ready first. */
const long = buildEventTable(
  Array.from({ length: 100_000 }, (_, i) => ({ id: `l${i}`, title: 'L', date: '2022', actors: [`actor ${i % 100}`] })),
);

describe('the lanes of a timeline', () => {
  it('are computed ahead once, and are the ones shown', async () => {
    const keeper = new LaneKeeper();
    const ahead = await keeper.assignAhead(table, 'actors');
    expect(await keeper.assignAhead(table, 'actors')).to.equal(ahead);
    expect(keeper.lanes).to.equal(null);
    expect(keeper.assign(table, 'actors')).to.equal(true);
    expect(keeper.lanes).to.equal(ahead);
    expect(keeper.assign(table, 'actors')).to.equal(false);
  });

  it('are computed again when another field makes them than was expected', async () => {
    const keeper = new LaneKeeper();
    await keeper.assignAhead(table, 'actors');
    keeper.assign(table, null);
    expect(keeper.lanes!.lanes).to.have.lengthOf(1);
  });

  it('computed ahead for a table no longer shown are not kept, nor in the way of newer ones', async () => {
    const keeper = new LaneKeeper();
    const dropped = new AbortController();
    const first = keeper.assignAhead(long, 'actors', dropped.signal);
    const second = keeper.assignAhead(other, 'actors');
    dropped.abort();
    await first;
    const ahead = await second;
    keeper.assign(other, 'actors');
    expect(keeper.lanes).to.equal(ahead);
  });

  it('computed ahead twice for one table are ready although one of the two was given up', async () => {
    const keeper = new LaneKeeper();
    const dropped = new AbortController();
    const first = keeper.assignAhead(long, 'actors');
    const second = keeper.assignAhead(long, 'actors', dropped.signal);
    dropped.abort();
    const ahead = await first;
    await second;
    keeper.assign(long, 'actors');
    expect(keeper.lanes).to.equal(ahead);
  });

  it('computed ahead are those requested last, whichever are ready first', async () => {
    const keeper = new LaneKeeper();
    const [, ahead] = await Promise.all([keeper.assignAhead(long, 'actors'), keeper.assignAhead(other, 'actors')]);
    keeper.assign(other, 'actors');
    expect(keeper.lanes).to.equal(ahead);
  });
});
