import { expect } from '@open-wc/testing';
import { CONTEXT_STEPS, TICK_LADDER } from '../../../src/time/axis/tick-ladder.js';

describe('the tick ladder', () => {
  it('rises from a millisecond to billions of years without a repeated step', () => {
    const lengths = TICK_LADDER.map((step) => step.shortestMs);
    expect(lengths).to.deep.equal([...new Set(lengths)].sort((a, b) => a - b));
    expect(lengths[0]).to.equal(1);
    expect(lengths.at(-1)).to.be.above(1e12 * 365 * 86_400_000);
  });

  it('never leaves more than a factor of about four between two steps', () => {
    for (const [i, step] of TICK_LADDER.entries()) {
      const next = TICK_LADDER[i + 1];
      if (next) expect(next.shortestMs / step.shortestMs, `${step.count} ${step.unit}`).to.be.at.most(4.35);
    }
  });

  it('puts every step under a wider context', () => {
    for (const step of TICK_LADDER) {
      if (step.context === 'none' || step.context === 'direction') continue;
      expect(CONTEXT_STEPS[step.context].shortestMs, `${step.count} ${step.unit}`).to.be.above(step.shortestMs);
    }
  });
});
