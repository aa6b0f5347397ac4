import { CivilFormat } from '../civil-format.js';
import type { CivilFormatFields } from '../civil-format.js';
import type { CivilDate } from '../civil.js';
import { BoundedCache } from '../bounded-cache.js';

const FIELDS = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  'month-of-year': { month: 'long' },
  'day-of-year': { month: 'long', day: 'numeric' },
} as const satisfies Record<string, CivilFormatFields>;

const formats = new BoundedCache<string, CivilFormat>(100);

/**
 * Writes a date to the given precision, in the order and the words of a locale: "5 February 2022", "44 BC".
 *
 * @param hasEra see `CivilFormat.format`
 */
export function calendarText(
  locale: string,
  precision: keyof typeof FIELDS,
  date: CivilDate,
  hasEra?: boolean,
): string {
  return formats.get(`${locale} ${precision}`, () => new CivilFormat(locale, FIELDS[precision])).format(date, hasEra);
}
