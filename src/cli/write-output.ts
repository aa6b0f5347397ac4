import { writeFile } from 'node:fs/promises';
import { CommandError, UNAVAILABLE } from './exit-codes.js';
import { fileFault } from './read-input.js';
import type { Terminal } from './terminal.js';

/** Writes a result to a file, or to the standard output for `-`. @throws {CommandError} when it cannot be written */
export async function writeOutput(target: string, content: string | Uint8Array, terminal: Terminal): Promise<void> {
  if (target === '-') return terminal.write(content);
  try {
    await writeFile(target, content);
  } catch (cause) {
    throw new CommandError(UNAVAILABLE, `${target}: ${fileFault(cause)}, expected a place to write to`, { cause });
  }
}
