import { describeValue } from '../describe-value.js';
import type { EventDateInput } from '../event-record.js';
import type { EdtfDate } from '../../time/edtf/edtf.js';
import { edtfInWords } from '../../time/words/format-edtf.js';
import type { DateInWords } from '../../time/words/words.js';
import { dateOrNull } from '../records/record-date.js';

/** The language and zone in which times are said. */
export interface SpeechOptions {
  /** BCP 47 */
  readonly locale: string;
  /** IANA zone of the axis. */
  readonly timezone: string;
  /** IANA zone of times without an offset, as a record may name one; that of the axis when absent. */
  readonly localTimezone?: string | undefined;
}

/** Says a date in words; a text that is no date (sources are not validated as events are) is given back as it is. */
export function dateText(input: EventDateInput, options: SpeechOptions): string {
  const date = dateOrNull({ date: input });
  return date === null ? asGiven(input) : edtfWords(date, options).text;
}

/** What stands in place of a date and cannot be read as one. */
export function asGiven(input: unknown): string {
  return typeof input === 'string' ? input : describeValue(input);
}

/** As `dateText`, of a date that was read, and for words around it. */
export function edtfWords(date: EdtfDate, { locale, timezone, localTimezone }: SpeechOptions): DateInWords {
  return edtfInWords(date, { locale, timezone, localTimezone: localTimezone || undefined });
}
