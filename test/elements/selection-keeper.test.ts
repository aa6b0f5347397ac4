import { expect } from '@open-wc/testing';
import { SelectionKeeper } from '../../src/elements/selection-keeper.js';

describe('SelectionKeeper', () => {
  const withoutB = (ids: readonly string[]) => ids.filter((id) => id !== 'b');

  it('drops selections that no longer apply when other data arrive', () => {
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

  it('applies the user’s selection to the data shown, even while others are requested', () => {
    const keeper = new SelectionKeeper();
    const chosen = ['a', 'b'];
    keeper.choose(chosen, 1);
    keeper.take(chosen, chosen, 2);
    expect(keeper.dataReplaced(2, withoutB)).to.deep.equal(['a']);
  });

  it('applies the page’s selection to the data that the page has set', () => {
    const keeper = new SelectionKeeper();
    keeper.choose(['a'], 1);
    keeper.take(['a', 'b'], ['a', 'b'], 2);
    expect(keeper.dataReplaced(2, withoutB)).to.equal(null);
  });
});
