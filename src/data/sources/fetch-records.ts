import { ByteDecoder } from './byte-decoder.js';
import { ByteSource, type ByteSourceOptions } from './byte-source.js';
import { parseJsonRecords } from './parse-json-records.js';

const EXPECTED = 'an answer with JSON: an array of records, or an object with "events"';

/**
 * Fetches raw records of JSON as a whole, for `validateRecords`. `streamRecords` reads any format, as it arrives.
 *
 * @throws {SourceError} when there is no answer, none with status 2xx, silence, a connection that breaks, or no JSON
 * @throws {DOMException} `AbortError` when the signal aborts
 * @example validateRecords(await fetchRecords('events.json'))
 */
export async function fetchRecords(source: string | URL, options: ByteSourceOptions = {}): Promise<unknown> {
  const bytes = new ByteSource(source, options, EXPECTED);
  let text = '';
  try {
    await bytes.open('application/json, */*;q=0.5');
    const decoder = new ByteDecoder(bytes.contentType);
    for (let chunk = await bytes.read(); chunk; chunk = await bytes.read()) {
      for (const piece of decoder.decode(chunk)) text += piece;
    }
    text += decoder.end();
  } finally {
    bytes.close();
  }
  return parseJsonRecords(text, bytes.url);
}
