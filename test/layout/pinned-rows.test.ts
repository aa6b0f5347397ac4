import { expect } from '@open-wc/testing';
import { buildScene } from '../../src/layout/build-scene.js';
import { timeSpan } from '../../src/time/instant.js';
import { sampleInput } from './sample-input.js';

const dayOf = (year: number, day: number) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10);
const view = timeSpan(Date.UTC(2020, 0, 1), Date.UTC(2021, 0, 1));

/** A hundred events a day, which make a density. */
function crowd(kind: 'event' | 'background') {
  return [2010, 2020].flatMap((year) =>
    Array.from({ length: 6000 }, (_, i) => ({
      id: `${year}-${i}`,
      title: `Event ${i}`,
      date: dayOf(year, i % 60),
      lane: `Lane ${i % 3}`,
      kind,
    })),
  );
}

describe('an event selected in a crowd', () => {
  for (const kind of ['event', 'background'] as const) {
    const input = sampleInput(crowd(kind), { laneBy: 'lane', view, heightPx: 900 });
    const drawnOf = (selected: readonly string[]) => {
      const { marks, backgrounds } = buildScene({ ...input, selected: new Set(selected) });
      return [...marks, ...backgrounds].filter((each) => each.selected).map(({ id }) => id);
    };
    const here = Array.from({ length: 30 }, (_, i) => `2020-${i * 7 + 1}`);

    it(`has a mark, even when many selected before it are not in the window: ${kind}`, () => {
      const elsewhere = Array.from({ length: 70 }, (_, i) => `2010-${i}`);
      expect(drawnOf([...elsewhere, ...here]).sort()).to.deep.equal([...here].sort());
    });

    it(`has a mark, even when others selected were removed: ${kind}`, () => {
      const gone = Array.from({ length: 70 }, (_, i) => `gone-${i}`);
      expect(drawnOf([...gone, ...here]).sort()).to.deep.equal([...here].sort());
    });

    it(`has no mark beyond a limit: ${kind}`, () => {
      const all = Array.from({ length: 6000 }, (_, i) => `2020-${i}`);
      const drawn = drawnOf(all).length;
      expect(drawn).to.be.within(30, 500);
    });
  }
});

describe('the focus on one of several lanes of an event', () => {
  it('is on none of them once the event has become a background', () => {
    const event = { id: 'e', title: 'Note', actors: ['US', 'Japan'], date: '2022-03-05' };
    const focused = (kind: 'event' | 'background') => {
      const input = sampleInput([{ ...event, kind }], { laneBy: 'actors' });
      const { marks, backgrounds } = buildScene({ ...input, focusedKey: 'US@e' });
      return [...marks, ...backgrounds].map((each) => each.focused);
    };
    expect(focused('event')).to.deep.equal([true, false]);
    expect(focused('background')).to.deep.equal([false]);
  });
});
