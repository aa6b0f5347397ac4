import type { EdtfDate } from './edtf.js';
import { stringifyEdtf } from './stringify-edtf.js';

/**
 * What HTML allows in `<time datetime>` of the dates it can hold: a year (at least 0001), a month, a day, a time with or
 * without an offset. It knows no negative years, no doubt and no intervals.
 */
const VALID = /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * Writes a date for the `datetime` attribute of HTML, or gives null where that cannot hold it. Of a doubtful date the
 * doubt is left to the words; an interval has no form of its own there.
 *
 * @example htmlTime(parseEdtf('2022-01~')) // '2022-01'
 * @example htmlTime(parseEdtf('2022-01/2022-03')) // null
 */
export function htmlTime(date: EdtfDate): string | null {
  const text = stringifyEdtf(date).replace(/[?~%]/g, '');
  return VALID.test(text) ? text : null;
}
