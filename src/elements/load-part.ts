import { messageOf } from '../data/message-of.js';
/**
 * Loads a module that is a separate file beside the script in the CDN build.
 *
 * @param what what is missing from the timeline if it cannot be loaded
 * @param file where the file is expected
 * @throws {Error} as a rejection, with both in its message
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
