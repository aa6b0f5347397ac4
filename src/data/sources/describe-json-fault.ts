import { findJsonFault } from './json-fault.js';
import { TextPlace } from './text-place.js';

const EXCERPT_LENGTH = 40;

/** What is wrong with a text, and where. */
export interface TextFault {
  readonly found: string;
  readonly expected: string;
  /** From 1. */
  readonly line?: number | undefined;
  /** In UTF-16 code units, from 1. */
  readonly column?: number | undefined;
}

/**
 * Describes where a text that `JSON.parse` refused stops being JSON.
 *
 * @param from the place of its first character in the whole text
 * @param context what precedes it, as far as it matters: `[` inside a list
 */
export function describeJsonFault(json: string, from = new TextPlace(), context = ''): TextFault {
  const fault = findJsonFault(context + json);
  // JSON.parse also fails on valid text that is too deep or too large for the engine.
  if (fault === null) {
    return { found: `JSON too large to parse (${json.length} characters)`, expected: 'less in one document or record' };
  }
  const { expected } = fault;
  const offset = fault.offset - context.length;
  const { line, column } = from.after(json.slice(0, offset));
  const place = `line ${line}, column ${column}`;
  if (offset === json.length) {
    const tail = json.slice(-EXCERPT_LENGTH);
    const cut = tail === '' ? '' : `, cut off after ${JSON.stringify(tail)}`;
    return { found: `the end of the text at ${place}${cut}`, expected, line, column };
  }
  return { found: `${JSON.stringify(excerptAt(json, offset))} at ${place}`, expected, line, column };
}

function excerptAt(text: string, offset: number): string {
  const excerpt = text.slice(offset, offset + EXCERPT_LENGTH);
  return offset + EXCERPT_LENGTH < text.length ? `${excerpt}…` : excerpt;
}
