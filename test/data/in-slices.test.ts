import { expect } from '@open-wc/testing';
import { runFor, runInSlices, runToEnd, type Steps } from '../../src/data/in-slices.js';

describe('steps', () => {
  /** Records each step, and whether it was told when it was given up. */
  function* stepsOf(count: number, done: unknown[]): Steps<string> {
    try {
      for (let i = 0; i < count; i++) {
        done.push(i);
        yield;
      }
    } finally {
      done.push('end');
    }
    return 'all';
  }

  it('run to the end at once', () => {
    const done: unknown[] = [];
    expect(runToEnd(stepsOf(3, done))).to.equal('all');
    expect(done).to.deep.equal([0, 1, 2, 'end']);
  });

  it('run for a while, at least one, and then in slices', async () => {
    const done: unknown[] = [];
    const steps = stepsOf(3, done);
    expect(runFor(steps, 0)).to.equal(false);
    expect(done).to.deep.equal([0]);
    expect(await runInSlices(steps, { sliceMs: 0 })).to.equal('all');
    expect(done).to.deep.equal([0, 1, 2, 'end']);
  });

  it('run as a whole where there is time', () => {
    const done: unknown[] = [];
    expect(runFor(stepsOf(3, done), Infinity)).to.equal(true);
    expect(done).to.deep.equal([0, 1, 2, 'end']);
  });

  it('that were started are told when they are given up', async () => {
    const done: unknown[] = [];
    const steps = stepsOf(3, done);
    runFor(steps, 0);
    expect(await runInSlices(steps, { signal: AbortSignal.abort() })).to.equal(null);
    expect(done).to.deep.equal([0, 'end']);
  });
});
