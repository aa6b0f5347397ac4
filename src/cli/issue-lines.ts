import { decodeText } from '../data/formats/decode-text.js';
import type { ReadInput } from './read-input.js';
import { rowLines } from './row-lines.js';

/** Gives the line of each record of an input, from 1; nothing where its format has no lines, or tells them with its issues. */
export function decodeLines({ format, input, issues }: ReadInput): readonly number[] {
  if (format === null || !issues.some(({ row, line }) => row >= 0 && line === undefined)) return [];
  return rowLines(decodeText(input.bytes, input.contentType).text, format);
}
