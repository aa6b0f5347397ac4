#!/usr/bin/env node
/** The command line: `npx event-timeline`. */

import { readFile } from 'node:fs/promises';
import { build } from './build.js';
import { convert } from './convert.js';
import { CommandError, DONE, INTERRUPTED, MISUSED } from './exit-codes.js';
import { helpOf } from './help.js';
import { render } from './render.js';
import { Terminal } from './terminal.js';
import { validate } from './validate.js';
import { view } from './view.js';

const COMMANDS = { view, build, render, convert, validate };

const terminal = new Terminal();

// The reader of the output has closed it, as in `| head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(DONE);
  throw error;
});
const [command, ...args] = process.argv.slice(2);
// `view` closes its server first.
if (command !== 'view') process.once('SIGINT', () => process.exit(INTERRUPTED));

process.exitCode = await run();

async function run(): Promise<number> {
  try {
    if (command === '--version') {
      terminal.print(await version());
      return DONE;
    }
    const isKnown = command !== undefined && Object.hasOwn(COMMANDS, command);
    if (args.includes('--help') || args.includes('-h') || ['--help', '-h', 'help'].includes(command ?? '')) {
      terminal.print(helpOf(isKnown ? command : args[0]));
      return DONE;
    }
    if (isKnown) return await COMMANDS[command as keyof typeof COMMANDS](args, terminal);
    const found = command === undefined ? 'none' : `"${command}"`;
    throw new CommandError(
      MISUSED,
      `Command: found ${found}, expected ${Object.keys(COMMANDS).join(', ')}. See event-timeline --help`,
    );
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    terminal.say(`${terminal.paint('red', 'event-timeline', process.stderr)}: ${error.message}`);
    return error.exitCode;
  }
}

async function version(): Promise<string> {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
