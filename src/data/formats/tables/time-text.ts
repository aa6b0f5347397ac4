import { BoundedCache } from '../../../time/bounded-cache.js';
import { civilFromDays, DAY_MS } from '../../../time/civil.js';
import { edtfDay, twoDigits } from '../../../time/edtf/edtf-text.js';

const FIRST_MS = -62_167_219_200_000;
const END_MS = 253_402_300_800_000;
const DASH = 45;
const ZERO = 48;
const COLON = 58;
const TIME = 84;
const ZULU = 90;
const PAIRS = Array.from({ length: 60 }, (_, number) => twoDigits(number));
/** Days repeat in a table; with more different ones, such as all days of a millennium, they are written again. */
const MAX_DAYS = 50_000;
const days = new BoundedCache<number, string>(MAX_DAYS);

/** Returns whether a time can be written: whether its year has four digits. */
export function hasTimeText(ms: number): boolean {
  return ms >= FIRST_MS && ms < END_MS;
}

/** Writes the day of a time, in ms since 1970-01-01: `2022-02-05`. */
export function dayText(ms: number): string {
  const day = Math.floor(ms / DAY_MS);
  return days.get(day, () => edtfDay(civilFromDays(day)));
}

/**
 * Writes a time in ms since 1970-01-01, with milliseconds if there are any. A fraction of a millisecond is cut off.
 *
 * @param zone the text after it: `Z` for UTC
 * @example timeText(1_644_055_200_250, '') // '2022-02-05T10:00:00.250'
 */
export function timeText(ms: number, zone: '' | 'Z'): string {
  const day = dayText(ms);
  // `| 0` makes integers of them, which makes the arithmetic below twice as fast.
  const ofDay = (Math.floor(ms) - Math.floor(ms / DAY_MS) * DAY_MS) | 0;
  const seconds = (ofDay / 1000) | 0;
  const minutes = (seconds / 60) | 0;
  const fraction = ofDay - seconds * 1000;
  if (fraction === 0 && zone === 'Z') return utcText(day, (minutes / 60) | 0, minutes % 60, seconds % 60);
  const clock = `${PAIRS[(minutes / 60) | 0]}:${PAIRS[minutes % 60]}:${PAIRS[seconds % 60]}`;
  return `${day}T${clock}${fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`}${zone}`;
}

/** Builds the text in one call: a concatenated text would have to be flattened before it is read. */
function utcText(day: string, hours: number, minutes: number, seconds: number): string {
  return String.fromCharCode(
    day.charCodeAt(0),
    day.charCodeAt(1),
    day.charCodeAt(2),
    day.charCodeAt(3),
    DASH,
    day.charCodeAt(5),
    day.charCodeAt(6),
    DASH,
    day.charCodeAt(8),
    day.charCodeAt(9),
    TIME,
    tens(hours),
    ones(hours),
    COLON,
    tens(minutes),
    ones(minutes),
    COLON,
    tens(seconds),
    ones(seconds),
    ZULU,
  );
}

function tens(number: number): number {
  return ZERO + ((number / 10) | 0);
}

function ones(number: number): number {
  return ZERO + (number % 10);
}
