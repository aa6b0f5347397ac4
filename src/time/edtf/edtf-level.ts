import type { EdtfCalendarDate, EdtfDate, EdtfEnd, EdtfMoment, EdtfPart } from './edtf.js';

/** A level of ISO 8601-2:2019, annex A: each includes the ones below it. */
export type EdtfLevel = 0 | 1 | 2;

/**
 * Finds the lowest level of EDTF that allows a date.
 * Date-times as ends of an interval belong to no level; they count as they would alone.
 *
 * @example levelOf(parseEdtf('2004-06?')) // 1
 */
export function levelOf(date: EdtfDate): EdtfLevel {
  if (date.kind === 'set') return 2;
  return date.kind === 'interval' ? highest(endLevel(date.start), endLevel(date.end)) : momentLevel(date);
}

function highest(...levels: readonly EdtfLevel[]): EdtfLevel {
  return levels.includes(2) ? 2 : levels.includes(1) ? 1 : 0;
}

/** At level 1 an end may be open, unknown or qualified as a whole; unspecified digits in it need level 2. */
function endLevel(end: EdtfEnd): EdtfLevel {
  if (typeof end === 'string') return 1;
  return end.kind === 'date' && isMasked(end) ? 2 : momentLevel(end);
}

function momentLevel(moment: EdtfMoment): EdtfLevel {
  switch (moment.kind) {
    case 'date-time':
      return momentLevel(moment.date);
    case 'long-year':
      return moment.exponent !== null || moment.significantDigits !== null || moment.before ? 2 : 1;
    case 'season': {
      const isNewer = Number(moment.season.digits) > 24 || moment.year.digits.includes('X');
      return isNewer ? 2 : highest(1, qualifierLevel([moment.year, moment.season]));
    }
    case 'date':
      return calendarLevel(moment);
  }
}

function calendarLevel(date: EdtfCalendarDate): EdtfLevel {
  const length = date.year.digits.replace('-', '').length;
  if (length === 3 || date.significantDigits !== null) return 2;
  const qualified = qualifierLevel(partsOf(date));
  // A century is defined in ISO 8601-1; level 1 qualifies only years, months and days.
  if (length === 2 && qualified > 0) return 2;
  return highest(qualified, maskLevel(date), date.year.digits.startsWith('-') ? 1 : 0);
}

/** Level 1 qualifies a date as a whole, at its end. */
function qualifierLevel(parts: readonly EdtfPart[]): EdtfLevel {
  const last = parts.length - 1;
  if (parts.some(({ before, after }, index) => before || (after && index < last))) return 2;
  return parts[last]?.after ? 1 : 0;
}

/** Level 1 leaves out whole components from the right, or the last one or two digits of a year that stands alone. */
function maskLevel(date: EdtfCalendarDate): EdtfLevel {
  if (!isMasked(date)) return 0;
  const text = partsOf(date)
    .map(({ digits }) => digits)
    .join('-');
  return /^(-?\d\d(\dX|XX)|-?\d{4}(-\d\d)?(-XX)+|-?XXXX(-XX)*)$/.test(text) ? 1 : 2;
}

function isMasked(date: EdtfCalendarDate): boolean {
  return partsOf(date).some(({ digits }) => digits.includes('X'));
}

function partsOf({ year, month, day }: EdtfCalendarDate): readonly EdtfPart[] {
  return [year, month, day].filter((part) => part !== null);
}
