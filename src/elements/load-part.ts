import { messageOf } from '../data/message-of.js';
/**
 * Loads a module that is a file beside the script in the build for a CDN.
 *
 * @param what what a reader goes without when it cannot be had
 * @param file where that file is expected
 * @throws {Error} as a rejection, that says so
 * @example await loadPart('Buttons', 'parts/panels.js', () => import('./panels/panels.js'))
 */
export async function loadPart<T>(what: string, file: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const why = messageOf(cause);
    throw new Error(
      `${what} of the timeline could not be loaded: ${why} Expected ${file} beside the script of event-timeline.`,
      { cause },
    );
  }
}
