import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { CLI, workFolder } from './run-command.mjs';

/** Runs a command in a pseudo-terminal and prints what it writes there. */
const PYTHON = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';

/** Runs the command as if a person had typed it: both output streams are the same terminal. */
function inTerminal(args, env = {}) {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', PYTHON, process.execPath, CLI, ...args], {
    encoding: 'utf8',
    env: { ...process.env, TERM: 'xterm-256color', NO_COLOR: '', ...env },
    input: '',
  });
  if (error) throw new Error(`This test needs python3 for a terminal: ${error.message}`, { cause: error });
  assert.equal(stderr, '');
  return { code: status, screen: stdout };
}

// eslint-disable-next-line no-control-regex -- it looks for escape sequences
const COLOR = /\u001b\[\d+m/;
// eslint-disable-next-line no-control-regex -- it looks for escape sequences
const CLEARED = /\r\u001b\[K/;

describe('event-timeline in a terminal', () => {
  let work;
  before(() => {
    work = workFolder();
    writeFileSync(work.in('faulty.json'), '[{"title": "Bad", "date": "2022-13"}, {"title": "Good", "date": "2022"}]');
    const rows = Array.from({ length: 300_000 }, (_, i) => JSON.stringify({ title: `Event ${i}`, date: '2022-02-05' }));
    writeFileSync(work.in('many.ndjson'), rows.join('\n'));
  });
  after(() => work.remove());

  it('prints in colour, but not with NO_COLOR', () => {
    const { code, screen } = inTerminal(['validate', work.in('faulty.json')]);
    assert.equal(code, 1);
    assert.match(screen, COLOR);
    assert.doesNotMatch(inTerminal(['validate', work.in('faulty.json')], { NO_COLOR: '1' }).screen, COLOR);
  });

  it('shows the progress of long work, and clears it again', () => {
    const { code, screen } = inTerminal(['validate', work.in('many.ndjson')]);
    assert.equal(code, 0);
    assert.match(screen, /Reading .*many\.ndjson …/);
    assert.match(screen, CLEARED);
    assert.match(screen, /(?<!in)valid[^\n]*: ndjson, 300000 events\s*$/);
  });
});
