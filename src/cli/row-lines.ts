import { decodeText } from '../data/formats/decode-text.js';
import type { ReadInput } from './read-input.js';

/**
 * Finds the line on which each record of an input begins, from 1: in JSON (an array, or an object with `events`). Empty
 * for other formats, whose issues carry their line, and where no issue needs one.
 *
 * The text may be broken: it is scanned as far as it goes.
 */
export function rowLines({ format, input, issues }: ReadInput): readonly number[] {
  const isNeeded = issues.some(({ row, line }) => row >= 0 && line === undefined);
  if (!isNeeded || format !== 'json') return [];
  return jsonRowLines(decodeText(input.bytes, input.contentType).text);
}

function jsonRowLines(text: string): readonly number[] {
  const start = startOfArray(text);
  const lines: number[] = [];
  if (start < 0) return lines;
  let line = 1 + newlinesIn(text.slice(0, start));
  let depth = 0;
  let isExpected = true;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\n') line++;
    if (/\s/.test(character)) continue;
    if (depth === 0 && character === ']') break;
    if (depth === 0 && isExpected) {
      lines.push(line);
      isExpected = false;
    }
    if (character === '"') {
      const end = endOfString(text, at);
      line += newlinesIn(text.slice(at, end));
      at = end;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === ',' && depth === 0) isExpected = true;
  }
  return lines;
}

/** Returns the offset of the `[` of the records: the first of the text, or that of `events` in the outermost object. */
function startOfArray(text: string): number {
  const first = text.search(/[^\s\ufeff]/);
  if (text[first] === '[') return first;
  let depth = 0;
  for (let at = first; at >= 0 && at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') {
      const end = endOfString(text, at);
      const isKey = depth === 1 && text.slice(at, end + 1) === '"events"';
      const array = isKey ? /^\s*:\s*\[/.exec(text.slice(end + 1, end + 200)) : null;
      if (array) return end + array[0].length;
      at = end;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
  }
  return -1;
}

/** Returns the offset of the closing quote, or the length of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
}
