import { describeJsonFault, type TextFault } from './describe-json-fault.js';
import { htmlTitle } from './html-title.js';
import { SourceError } from './source-error.js';

const EXPECTED = 'JSON: an array of records, or an object with "events"';

/**
 * Parses JSON text into raw records for `validateRecords`; a leading byte order mark is skipped.
 *
 * @param url the address of the text, for the error; null for text in the page
 * @throws {SourceError} with `line`, `column`, what was found there and what was expected
 * @example parseJsonRecords('[{"title": "Moon landing", "date": "1969-07-20"}]')
 */
export function parseJsonRecords(text: string, url: string | null = null): unknown {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    throw new SourceError({ url, ...documentFault(json) }, { cause });
  }
}

/** Describes a text that is not a JSON document: empty, a page, or JSON with a fault. */
export function documentFault(json: string): TextFault {
  if (json.trim() === '') return { found: 'an empty text', expected: EXPECTED };
  const title = htmlTitle(json);
  if (title !== null) return { found: title ? `an HTML page, "${title}"` : 'an HTML page', expected: EXPECTED };
  return describeJsonFault(json);
}
