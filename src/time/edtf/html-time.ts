import type { EdtfDate } from './edtf.js';
import { stringifyEdtf } from './stringify-edtf.js';

/**
 * The values that HTML allows in `<time datetime>` for the dates it can express: a year (at least 0001), a month, a
 * day, a time with or without an offset. It has no negative years, no doubt and no intervals.
 */
const VALID = /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * Writes a date for the `datetime` attribute of HTML, or returns null where the attribute cannot hold it. Doubts are
 * left out, as the visible words state them; an interval has no form there.
 *
 * @example htmlTime(parseEdtf('2022-01~')) // '2022-01'
 * @example htmlTime(parseEdtf('2022-01/2022-03')) // null
 */
export function htmlTime(date: EdtfDate): string | null {
  const text = stringifyEdtf(date).replace(/[?~%]/g, '');
  return VALID.test(text) ? text : null;
}
