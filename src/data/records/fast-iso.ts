import { DAY_MS, daysFromCivil, daysInMonth } from '../../time/civil.js';

const ZERO = 48;
const DASH = 45;
const POINT = 46;
const COLON = 58;
const TIME = 84;
const ZULU = 90;
const FIRST_YEAR = 1500;
const LAST_YEAR = 2499;

/** For each month from 1500 to 2499, the day before its first and its number of days; 0 until first needed. */
const dayBefore = new Int32Array((LAST_YEAR - FIRST_YEAR + 1) * 12);
const lengths = new Uint8Array(dayBefore.length);

/**
 * Reads `YYYY-MM-DD` as the number of days from 1970-01-01, any other text as NaN. Agrees with `parseEdtf`, but
 * allocates nothing: most of a million dates have this form.
 */
export function isoDayNumber(text: string): number {
  return text.length === 10 ? dayNumberAtStart(text) : NaN;
}

/** Reads `YYYY-MM-DDThh:mm:ssZ`, with milliseconds or without, as ms since 1970-01-01T00:00Z, any other text as NaN. */
export function isoUtcMs(text: string): number {
  const { length } = text;
  if (length !== 20 && length !== 24) return NaN;
  if (text.charCodeAt(10) !== TIME || text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return NaN;
  if (text.charCodeAt(length - 1) !== ZULU) return NaN;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if (!(hour < 24 && minute < 60 && second < 60)) return NaN;
  const time = dayNumberAtStart(text) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000;
  if (length === 20) return time;
  const hundreds = text.charCodeAt(20) - ZERO;
  if (text.charCodeAt(19) !== POINT || !(hundreds >= 0 && hundreds <= 9)) return NaN;
  return time + hundreds * 100 + twoDigits(text, 21);
}

function dayNumberAtStart(text: string): number {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (!(month >= 1 && month <= 12 && day >= 1)) return NaN;
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    return day <= daysInMonth(year, month) ? daysFromCivil(year, month, day) : NaN;
  }
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  if (lengths[index] === 0) {
    lengths[index] = daysInMonth(year, month);
    dayBefore[index] = daysFromCivil(year, month, 0);
  }
  return day <= lengths[index]! ? dayBefore[index]! + day : NaN;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
