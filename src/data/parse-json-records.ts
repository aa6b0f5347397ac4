import { findJsonFault } from './json-fault.js';
import { SourceError } from './source-error.js';

const EXCERPT_LENGTH = 40;
const EXPECTED = 'JSON: an array of records, or an object with "events"';

/**
 * Parses JSON text into raw records for `validateRecords`; a byte order mark in front is passed over.
 *
 * @param url where the text is from, for the error; null for text in the page
 * @throws {SourceError} with `line`, `column`, what was found there and what was expected
 * @example parseJsonRecords('[{"title": "Moon landing", "date": "1969-07-20"}]')
 */
export function parseJsonRecords(text: string, url: string | null = null): unknown {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    throw new SourceError({ url, ...faultOf(json) }, { cause });
  }
}

function faultOf(json: string): { found: string; expected: string; line?: number; column?: number } {
  if (json.trim() === '') return { found: 'an empty text', expected: EXPECTED };
  const title = htmlTitle(json);
  if (title !== null) return { found: title ? `an HTML page, "${title}"` : 'an HTML page', expected: EXPECTED };
  const fault = findJsonFault(json);
  // JSON.parse also fails on sound text that is too deep or too large for the engine.
  if (fault === null) return { found: `JSON too large to parse (${json.length} characters)`, expected: EXPECTED };
  const { offset, expected } = fault;
  const before = json.slice(0, offset);
  const line = before.split(/\r\n|\r|\n/).length;
  const column = offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  const place = `line ${line}, column ${column}`;
  if (offset === json.length) {
    const tail = json.slice(-EXCERPT_LENGTH);
    return { found: `the end of the text at ${place}, cut off after ${JSON.stringify(tail)}`, expected, line, column };
  }
  return { found: `${JSON.stringify(excerptAt(json, offset))} at ${place}`, expected, line, column };
}

function excerptAt(text: string, offset: number): string {
  const excerpt = text.slice(offset, offset + EXCERPT_LENGTH);
  return offset + EXCERPT_LENGTH < text.length ? `${excerpt}…` : excerpt;
}

/** Gives the title of an HTML page (empty where it has none), or null for other text. A login page often comes with status 200. */
export function htmlTitle(text: string): string | null {
  if (!/^\uFEFF?\s*<(?:!doctype html|html|head|body|!--)/i.test(text)) return null;
  return (/<title[^>]*>([^<]{0,200})/i.exec(text)?.[1] ?? '').replace(/\s+/g, ' ').trim();
}
