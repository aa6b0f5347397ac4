import { writeFile } from 'node:fs/promises';
import { CommandError, UNAVAILABLE } from './exit-codes.js';
import { fileFault } from './read-input.js';
import type { Terminal } from './terminal.js';

/**
 * Writes a result to a file, or to the standard output for `-`; one in pieces as they come.
 *
 * @throws {CommandError} when it cannot be written
 */
export async function writeOutput(
  target: string,
  content: string | Uint8Array | AsyncIterable<string>,
  terminal: Terminal,
): Promise<void> {
  if (target === '-') {
    if (typeof content === 'string' || content instanceof Uint8Array) return terminal.write(content);
    for await (const piece of content) await terminal.write(piece);
    return;
  }
  try {
    await writeFile(target, content);
  } catch (cause) {
    throw new CommandError(UNAVAILABLE, `${target}: ${fileFault(cause)}, expected a place to write to`, { cause });
  }
}
