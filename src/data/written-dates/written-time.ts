import { twoDigits } from '../../time/edtf/edtf-text.js';
const TIME =
  /^(\d{1,2})(?:[:h.](\d\d))?(?:[:.](\d\d)(?:[.,](\d+))?)?\s*(?:([ap])\.?(?:m\.?)?|(uhr|hrs?|h))?(?=$|\s|[Z+-])\s*(.*)$/i;
const OFFSET = /^(?:(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d\d)?|([A-Z]{1,5}))?\s*(?:\(.*\))?$/i;
/**
 * Hours from UTC of the zones whose letters mean one thing: those of RFC 5322, and others. `BST`, `IST` and the like are
 * each the name of several, and a date with one is refused.
 */
const ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  WEST: 1,
  CET: 1,
  MEZ: 1,
  CEST: 2,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  JST: 9,
  KST: 9,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
};
const UTC_NAMES: readonly string[] = ['Z', 'UTC', 'UT', 'GMT', 'WET'];

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
  const [, sign, hours = '', minutes = '00', letters] = match;
  if (letters !== undefined) return offsetOfZone(letters.toUpperCase());
  return sign === undefined ? '' : `${sign}${twoDigits(hours)}:${minutes}`;
}

function offsetOfZone(letters: string): string | null {
  if (UTC_NAMES.includes(letters)) return 'Z';
  const hours = Object.hasOwn(ZONES, letters) ? ZONES[letters]! : null;
  return hours === null ? null : `${hours < 0 ? '-' : '+'}${twoDigits(Math.abs(hours))}:00`;
}
