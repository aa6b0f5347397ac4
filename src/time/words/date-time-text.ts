import { utcCivil, utcInstant } from '../civil.js';
import type { CivilTime } from '../civil.js';
import { spanOf } from '../edtf/date-bounds.js';
import type { EdtfDateTime } from '../edtf/edtf.js';
import type { Instant } from '../instant.js';
import { BoundedCache } from '../bounded-cache.js';
import { instantToCivil } from '../zone.js';

/**
 * Writes a date-time with its zone: converted to `timezone` if that is given, else as written, with its offset.
 * Seconds that are zero are left out.
 *
 * @param localTimezone the zone of a time without an offset
 * @throws {RangeError} for a zone that the runtime does not know
 */
export function dateTimeText(
  dateTime: EdtfDateTime,
  locale: string,
  timezone: string | undefined,
  localTimezone = timezone,
): string {
  const { text, label } =
    timezone === undefined ? asWritten(dateTime, locale) : inZone(dateTime, locale, timezone, localTimezone);
  return label ? `${text} ${label}` : text;
}

interface LabelledTime {
  readonly text: string;
  readonly label: string;
}

function asWritten(dateTime: EdtfDateTime, locale: string): LabelledTime {
  const local = spanOf({ ...dateTime, offset: '' }).start;
  return { text: clockText(locale, utcCivil(local)), label: offsetLabel(dateTime.offset) };
}

function inZone(dateTime: EdtfDateTime, locale: string, timezone: string, localTimezone?: string): LabelledTime {
  const at = spanOf(dateTime, localTimezone).start;
  return { text: clockText(locale, instantToCivil(at, timezone)), label: zoneLabel(locale, timezone, at) };
}

const TO_THE_MINUTE = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const satisfies Intl.DateTimeFormatOptions;

/**
 * Writes two times of one day with their day once: "5 February 2022, 10:00–12:00 UTC".
 *
 * @returns null where they are not of one day in the zone, or would be written as one time
 * @throws {RangeError} for a zone that the runtime does not know
 */
export function timesOfDayText(
  from: EdtfDateTime,
  until: EdtfDateTime,
  locale: string,
  timezone: string,
): string | null {
  const at = spanOf(from, timezone).start;
  const start = instantToCivil(at, timezone);
  const end = instantToCivil(spanOf(until, timezone).start, timezone);
  if (start.year !== end.year || start.month !== end.month || start.day !== end.day) return null;
  const format = clockFormat(locale, start, end);
  const text = format.formatRange(clockInstant(start), clockInstant(end));
  const [first = '', last = ''] = [start, end].map((time) => format.format(clockInstant(time)));
  // Some implementations write times that are a few milliseconds apart as one.
  if (text === first || text === last) return null;
  // In Japanese and Chinese a range has a numeric date, and its hours look different from those of a single time.
  const range = /^(ja|zh)\b/i.test(locale) ? `${first}～${last.replace(/^.*\s/, '')}` : text;
  return `${range} ${zoneLabel(locale, timezone, at)}`;
}

function clockText(locale: string, time: CivilTime): string {
  return clockFormat(locale, time).format(clockInstant(time));
}

function clockInstant({ year, month, day, hour, minute, second, ms }: CivilTime): Instant {
  return utcInstant(year, month, day, hour, minute, second, Math.floor(ms));
}

/** Returns a format as precise as the most precise of some times. */
function clockFormat(locale: string, ...times: readonly CivilTime[]): Intl.DateTimeFormat {
  const hasMs = times.some(({ ms }) => Math.floor(ms) > 0);
  const hasSeconds = hasMs || times.some(({ second }) => second > 0);
  const hasEra = times.some(({ year }) => year < 100);
  const options = (): Intl.DateTimeFormatOptions => ({
    ...TO_THE_MINUTE,
    ...(hasSeconds ? { second: '2-digit' } : {}),
    ...(hasMs ? { fractionalSecondDigits: 3 } : {}),
    // As in `CivilFormat`: "23" alone does not read as a year.
    ...(hasEra ? { era: 'short' } : {}),
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  const key = `${locale} ${hasSeconds} ${hasMs} ${hasEra}`;
  return formats.get(key, () => new Intl.DateTimeFormat(locale, options()));
}

const formats = new BoundedCache<string, Intl.DateTimeFormat>(100);

/** Returns `UTC+05:30` for `+0530`; empty for a local time. */
function offsetLabel(offset: string): string {
  if (offset === '') return '';
  const [hours = '00', minutes = '00'] = offset.match(/\d\d/g) ?? [];
  if (hours === '00' && minutes === '00') return 'UTC';
  return `UTC${offset.startsWith('-') ? '−' : '+'}${hours}:${minutes}`;
}

function zoneLabel(locale: string, timezone: string, at: Instant): string {
  // The short name of UTC is the same in every language.
  if (timezone === 'UTC') return timezone;
  try {
    const make = () => new Intl.DateTimeFormat(locale, { timeZone: timezone, timeZoneName: 'short' });
    const format = formats.get(`${locale} in ${timezone}`, make);
    return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timezone;
  } catch {
    // A renamed zone, which `zone.ts` also knows by the name that the runtime lacks.
    return timezone;
  }
}
