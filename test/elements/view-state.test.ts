import { expect } from '@open-wc/testing';
import { ViewState } from '../../src/elements/view-state.js';
import { instant, timeSpan, type TimeSpan } from '../../src/time/instant.js';

const day = (n: number) => instant(Date.UTC(2022, 0, 1) + n * 86_400_000);
const days = (from: number, to: number): TimeSpan => timeSpan(day(from), day(to));
const EXTENT = days(0, 100);
const ALL = days(-5, 105);

/** A state after a frame with a hundred events, and how often it has left the present. */
function drawn(extent = EXTENT) {
  const left = { count: 0 };
  const state = new ViewState(() => left.count++);
  state.dataChanged(extent);
  frame(state);
  return { state, left };
}
function frame(state: ViewState, size = 100, isGrowing = false, all = ALL): TimeSpan {
  return state.ofFrame({ size, isGrowing }, () => all);
}

describe('ViewState', () => {
  it('shows everything until another view is requested, and again once it is asked to', () => {
    const { state } = drawn();
    expect(state.view).to.deep.equal(ALL);
    expect(frame(state, 101, false, days(-6, 110))).to.deep.equal(days(-6, 110));
    state.request(days(1, 2), 'api');
    expect([state.isFitted, frame(state, 102)]).to.deep.equal([false, days(1, 2)]);
    state.fit(null);
    expect([state.isFitted, frame(state, 102)]).to.deep.equal([true, ALL]);
  });

  it('waits until the data have doubled while they come in', () => {
    const { state } = drawn();
    const wider = days(-10, 110);
    expect(frame(state, 199, true, wider)).to.deep.equal(ALL);
    expect(frame(state, 200, true, wider)).to.deep.equal(wider);
    expect(frame(state, 201, false, ALL)).to.deep.equal(ALL);
  });

  it('keeps what the page requested, for which later data may have room', () => {
    const { state } = drawn(days(0, 1));
    const far = days(20_000, 20_010);
    state.request(far, 'api');
    expect(state.view).to.not.deep.equal(far);
    expect(state.requested).to.equal(far);
    state.dataChanged(days(0, 30_000));
    expect(state.view).to.deep.equal(far);
    state.request(days(1, 2), 'user');
    expect(state.requested).to.equal(null);
  });

  it('reports once what the user changed, and never what the page did', () => {
    const { state } = drawn();
    state.request(days(1, 2), 'api');
    expect(state.takeChange()).to.equal(null);
    state.request(days(2, 3), 'user');
    state.request(days(3, 4), 'user');
    expect(state.takeChange()).to.deep.equal(days(3, 4));
    expect(state.takeChange()).to.equal(null);
  });

  it('ignores a user’s request for the view already shown', () => {
    const { state } = drawn();
    expect(state.request(ALL, 'key')).to.equal(false);
    expect([state.isFitted, state.takeChange()]).to.deep.equal([true, null]);
    expect(state.request(ALL, 'api')).to.equal(false);
    expect(state.isFitted, 'the page has chosen it').to.equal(false);
  });

  it('ends at the present while it follows it, and keeps its length', () => {
    const { state } = drawn();
    state.setNow(day(50));
    state.request(days(10, 20), 'api');
    expect(state.follow(true, 'api')).to.equal(true);
    expect(state.follow(true, 'api'), 'again').to.equal(false);
    expect(frame(state)).to.deep.equal(days(40, 50));
    state.setNow(day(51));
    expect(frame(state)).to.deep.equal(days(41, 51));
    expect(state.takeChange()).to.equal(null);
  });

  it('goes on to show everything up to the present while data come in', () => {
    const { state } = drawn();
    state.setNow(day(100));
    state.follow(true, 'api');
    frame(state, 100, true);
    expect(state.isFitted).to.equal(true);
    frame(state, 100, false);
    expect(state.isFitted).to.equal(false);
  });

  it('leaves the present when the user goes elsewhere, says so, and can go back', () => {
    const { state, left } = drawn();
    expect(state.hasFollowed).to.equal(false);
    const without = state.limits;
    state.setNow(day(1_000_000));
    expect(state.limits, 'of a present that nobody followed').to.deep.equal(without);
    state.follow(true, 'user');
    expect(state.limits.latest).to.be.above(without.latest);
    frame(state);
    expect(state.takeChange()).to.deep.equal(state.view);
    state.request(days(1, 2), 'user');
    expect([state.isFollowing, state.hasFollowed, left.count]).to.deep.equal([false, true, 1]);
    expect(state.limits.latest).to.be.above(without.latest);
    state.leavePresent();
    expect(left.count).to.equal(1);
  });
});
