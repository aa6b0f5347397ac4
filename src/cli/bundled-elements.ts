import { readFile } from 'node:fs/promises';
import { CommandError, UNAVAILABLE } from './exit-codes.js';

/** Reads the built script that registers the elements, with all languages and without imports. */
export async function bundledElements(): Promise<string> {
  const file = new URL('../event-timeline.classic.js', import.meta.url);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const message = `${file.pathname}: found no such file, expected it in the package; reinstall event-timeline`;
    throw new CommandError(UNAVAILABLE, message, { cause });
  }
}
