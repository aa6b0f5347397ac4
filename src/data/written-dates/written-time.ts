import { twoDigits } from '../../time/edtf/edtf-text.js';
const TIME =
  /^(\d{1,2})(?:[:h.](\d\d))?(?:[:.](\d\d)(?:[.,](\d+))?)?\s*(?:([ap])\.?(?:m\.?)?|(uhr|hrs?|h))?(?=$|\s|[Z+-])\s*(.*)$/i;
const OFFSET = /^(?:(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d\d)?|(GMT|UTC|Z))?\s*(?:\(.*\))?$/i;

/**
 * Reads a time of day in the form of EDTF: `10:30 pm` and `22:30 Uhr` as `22:30:00`, with an offset if one is given.
 *
 * @returns null if the text is not a time
 */
export function writtenTime(text: string): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hourText = '', minute, second = '00', fraction, half, clock, zone = ''] = match;
  // A number alone is only a time with am, pm or a word for the clock.
  if (minute === undefined && half === undefined && clock === undefined) return null;
  const offset = offsetOf(zone);
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (offset === null || hour > 23 || Number(minute ?? 0) > 59 || Number(second) > 59) return null;
  const time = `${twoDigits(hour)}:${minute ?? '00'}:${second}`;
  return `${time}${fraction === undefined ? '' : `.${fraction}`}${offset}`;
}

function offsetOf(zone: string): string | null {
  const match = OFFSET.exec(zone);
  if (match === null) return null;
  const [, sign, hours = '', minutes = '00', utc] = match;
  if (utc !== undefined) return 'Z';
  return sign === undefined ? '' : `${sign}${twoDigits(hours)}:${minutes}`;
}
