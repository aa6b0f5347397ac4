import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSteps } from '../../scripts/run-steps.mjs';
import { runNode } from '../../scripts/run-tool.mjs';

/** Creates steps that record when they begin and end; each ends when `end` is called. */
function stage() {
  const log = [];
  const ends = {};
  const step = (name, beside) => ({
    name,
    what: 'a step',
    beside,
    run: async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => (ends[name] = resolve));
      log.push(`${name} ends`);
      return { passed: 1, failed: 0 };
    },
  });
  const end = async (name) => {
    ends[name]();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { log, step, end };
}

const quiet = { print: () => {} };

describe('the steps of a run', () => {
  it('are run beside one another where they say so, as many as there are cores', async () => {
    const { log, step, end } = stage();
    const steps = [step('a'), step('b', 'x'), step('c', 'x'), step('d', 'x'), step('e')];
    const rows = runSteps(steps, { ...quiet, cores: 2 });
    assert.deepEqual(log.splice(0), ['a begins']);
    await end('a');
    assert.deepEqual(log.splice(0), ['a ends', 'b begins', 'c begins']);
    await end('c');
    assert.deepEqual(log.splice(0), ['c ends', 'd begins']);
    await end('d');
    assert.deepEqual(log.splice(0), ['d ends']);
    await end('b');
    assert.deepEqual(log.splice(0), ['b ends', 'e begins']);
    await end('e');
    assert.deepEqual(
      (await rows).map(({ name }) => name),
      ['a', 'b', 'c', 'd', 'e'],
    );
  });

  it('are run one after the other on a single core', async () => {
    const { log, step, end } = stage();
    const rows = runSteps([step('a', 'x'), step('b', 'x')], { ...quiet, cores: 1 });
    await end('a');
    await end('b');
    await rows;
    assert.deepEqual(log, ['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('keep what each prints together, though they run beside one another', async () => {
    const say = (name) => ({
      name,
      what: 'a step',
      beside: 'x',
      run: async () => {
        for (const turn of [1, 2]) await runNode(['-e', `console.log('${name} says ${turn}')`]);
        return { passed: 1, failed: 0 };
      },
    });
    const printed = [];
    await runSteps([say('a'), say('b')], { cores: 2, print: (text) => printed.push(text) });
    for (const name of ['a', 'b']) {
      assert.ok(printed.includes(`\n━━ ${name}: a step\n${name} says 1\n${name} says 2\n`), printed.join('|'));
    }
  });

  it('continue after one that breaks, which counts as failed', async () => {
    const broken = { name: 'a', what: 'a step', run: () => Promise.reject(new Error('no disk')) };
    const printed = [];
    const rows = await runSteps([broken], { cores: 2, print: (text) => printed.push(text) });
    assert.deepEqual([rows[0].passed, rows[0].failed], [0, 1]);
    assert.match(printed.join(''), /no disk/);
  });
});
