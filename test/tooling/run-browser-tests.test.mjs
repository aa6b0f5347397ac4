import assert from 'node:assert/strict';
import { it } from 'node:test';
import { runBrowserTests } from '../../scripts/run-browser-tests.mjs';
import { printingTo } from '../../scripts/run-tool.mjs';

it('a run of browser tests that does not start is told at the end of all steps', async () => {
  const printed = [];
  const { passed, failed, failures } = await printingTo.run(
    (text) => printed.push(text),
    () => runBrowserTests('no-such-run'),
  );
  assert.deepEqual(
    { passed, failed, failures },
    { passed: 0, failed: 1, failures: ['no tests were run: its output says more'] },
  );
  assert.match(printed.join(''), /TEST_RUN is no-such-run; expected one of chromium/);
});
