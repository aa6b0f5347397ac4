import type { EventDateInput } from './event-record.js';
import { toEdtf } from '../time/date-input.js';
import type { EdtfDate } from '../time/edtf.js';
import { formatEdtf } from '../time/format-edtf.js';

/** The language and zone in which times are said. */
export interface SpeechOptions {
  readonly locale: string;
  readonly timezone: string;
}

/** Says a date in words; a text that is no date (sources are not validated as events are) is given back as it is. */
export function dateText(input: EventDateInput, { locale, timezone }: SpeechOptions): string {
  let date: EdtfDate;
  try {
    date = toEdtf(input);
  } catch {
    return String(input);
  }
  return formatEdtf(date, { locale, timeZone: timezone });
}
