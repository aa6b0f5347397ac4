import { expect } from '@open-wc/testing';
import { SelectionKeeper } from '../../src/elements/selection-keeper.js';

describe('SelectionKeeper', () => {
  const withoutB = (ids: readonly string[]) => ids.filter((id) => id !== 'b');

  it('leaves out what is meant no more when other data come', () => {
    const keeper = new SelectionKeeper();
    keeper.take(['a', 'b'], ['a', 'b'], 1);
    expect(keeper.dataReplaced(1, withoutB), 'set for these').to.equal(null);
    expect(keeper.dataReplaced(2, withoutB)).to.deep.equal(['a']);
    expect([...keeper.ids]).to.deep.equal(['a']);
  });

  it('keeps the same set while nothing changes', () => {
    const keeper = new SelectionKeeper();
    keeper.take(['a'], ['a'], 1);
    const { ids } = keeper;
    expect(keeper.dataReplaced(2, withoutB)).to.equal(null);
    expect(keeper.ids).to.equal(ids);
  });

  it('takes what the user selects for events of the data that are shown, though others are asked for', () => {
    const keeper = new SelectionKeeper();
    const chosen = ['a', 'b'];
    keeper.choose(chosen, 1);
    keeper.take(chosen, chosen, 2);
    expect(keeper.dataReplaced(2, withoutB)).to.deep.equal(['a']);
  });

  it('takes what the page sets for events of the data that it has set', () => {
    const keeper = new SelectionKeeper();
    keeper.choose(['a'], 1);
    keeper.take(['a', 'b'], ['a', 'b'], 2);
    expect(keeper.dataReplaced(2, withoutB)).to.equal(null);
  });
});
