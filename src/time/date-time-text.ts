import { utcCivil, utcInstant } from './civil.js';
import type { CivilTime } from './civil.js';
import { spanOf } from './date-bounds.js';
import type { EdtfDateTime } from './edtf.js';
import { instant } from './instant.js';
import type { Instant } from './instant.js';
import { instantToCivil } from './zone.js';

/**
 * Writes a time of day with the zone it is in: that of `timeZone` where one is given, else the offset as written.
 * Seconds that are zero are not written.
 *
 * @throws {RangeError} for a zone that the runtime does not know
 */
export function dateTimeText(dateTime: EdtfDateTime, locale: string, timeZone: string | undefined): string {
  const { text, label } = timeZone === undefined ? asWritten(dateTime, locale) : inZone(dateTime, locale, timeZone);
  return label ? `${text} ${label}` : text;
}

interface LabelledTime {
  readonly text: string;
  readonly label: string;
}

function asWritten(dateTime: EdtfDateTime, locale: string): LabelledTime {
  const local = spanOf({ ...dateTime, offset: '' }).start ?? NaN;
  return { text: clockText(locale, utcCivil(local)), label: offsetLabel(dateTime.offset) };
}

function inZone(dateTime: EdtfDateTime, locale: string, timeZone: string): LabelledTime {
  const at = spanOf(dateTime, timeZone).start ?? instant(NaN);
  return { text: clockText(locale, instantToCivil(at, timeZone)), label: zoneLabel(locale, timeZone, at) };
}

const TO_THE_MINUTE = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const satisfies Intl.DateTimeFormatOptions;

function clockText(locale: string, time: CivilTime): string {
  const { year, month, day, hour, minute, second } = time;
  const ms = Math.floor(time.ms);
  const hasSeconds = second > 0 || ms > 0;
  const format = keptFormat(`${locale} ${hasSeconds} ${ms > 0} ${year < 100}`, locale, () => ({
    ...TO_THE_MINUTE,
    ...(hasSeconds ? { second: '2-digit' } : {}),
    ...(ms > 0 ? { fractionalSecondDigits: 3 } : {}),
    // As `CivilFormat`: "23" alone is no year to a reader.
    ...(year < 100 ? { era: 'short' } : {}),
    calendar: 'gregory',
    timeZone: 'UTC',
  }));
  return format.format(utcInstant(year, month, day, hour, minute, second, ms));
}

const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATS = 100;

/** Making a format takes a hundred times as long as using it, and a screen full of events names the time of each. */
function keptFormat(key: string, locale: string, options: () => Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options());
    if (formats.size >= MOST_FORMATS) formats.clear();
    formats.set(key, format);
  }
  return format;
}

/** `UTC+05:30` for `+0530`; nothing for a local time. */
function offsetLabel(offset: string): string {
  if (offset === '') return '';
  const [hours = '00', minutes = '00'] = offset.match(/\d\d/g) ?? [];
  if (hours === '00' && minutes === '00') return 'UTC';
  return `UTC${offset.startsWith('-') ? '−' : '+'}${hours}:${minutes}`;
}

function zoneLabel(locale: string, timeZone: string, at: Instant): string {
  // Its short name is the same in every language.
  if (timeZone === 'UTC') return timeZone;
  try {
    const format = keptFormat(`${locale} in ${timeZone}`, locale, () => ({ timeZone, timeZoneName: 'short' }));
    return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    // A zone that `zone.ts` knows by its other name.
    return timeZone;
  }
}
