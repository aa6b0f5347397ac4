import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { loadInput } from '../../dist/cli/read-input.js';
import { Terminal } from '../../dist/cli/terminal.js';
import { until } from '../until.mjs';

const SILENCE_MS = 30_000;
const settled = () => setImmediate();

describe('what is read from an address', () => {
  let server;
  let address;
  let answer;
  beforeEach(async () => {
    const asked = new Promise((resolve) => {
      server = createServer((_, response) => resolve(response));
    });
    answer = asked;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${server.address().port}/events.csv`;
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
    server.closeAllConnections();
    server.close();
  });

  /** Starts reading; `come` waits until this many chunks have arrived. */
  function reading() {
    let bytesRead = 0;
    const terminal = new Terminal();
    terminal.progress = (_, share) => (bytesRead = share === null ? bytesRead + 1 : bytesRead);
    const input = loadInput(address, terminal);
    // Without a timer: the clock is mocked.
    const come = (chunks) => until(() => bytesRead >= chunks, { pause: settled });
    return { input, come };
  }

  it('may take any time while it arrives', async () => {
    const { input, come } = reading();
    const response = await answer;
    response.writeHead(200, { 'content-type': 'text/csv' });
    const lines = ['title,date\n', 'A,2022\n', 'B,2023\n', 'C,2024\n'];
    for (const [index, line] of lines.entries()) {
      response.write(line);
      await come(index + 1);
      mock.timers.tick(SILENCE_MS * 0.9);
    }
    response.end();
    const { bytes, contentType } = await input;
    assert.equal(Buffer.from(bytes).toString(), lines.join(''));
    assert.equal(contentType, 'text/csv');
  });

  it('is given up when it falls silent, with a message', async () => {
    const { input, come } = reading();
    const failure = assert.rejects(input, {
      exitCode: 3,
      message: /found no answer within 30 s, silence after 11 bytes/,
    });
    const response = await answer;
    response.writeHead(200, { 'content-type': 'text/csv' });
    response.write('title,date\n');
    await come(1);
    await settled();
    mock.timers.tick(SILENCE_MS);
    await failure;
  });
});
