import { readFile } from 'node:fs/promises';
import { CommandError, UNAVAILABLE } from './exit-codes.js';

/** Reads the file that holds the elements, with all languages and no import: it is built beside this command. */
export async function bundledElements(): Promise<string> {
  const file = new URL('../event-timeline.classic.js', import.meta.url);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const message = `${file.pathname}: found no such file, expected it as a part of the package: install event-timeline anew`;
    throw new CommandError(UNAVAILABLE, message, { cause });
  }
}
