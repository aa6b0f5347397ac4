import { describeValue } from '../describe-value.js';
import type { EventDateInput } from '../event-record.js';
import type { EdtfDate } from '../../time/edtf/edtf.js';
import { edtfInWords } from '../../time/words/format-edtf.js';
import type { DateInWords } from '../../time/words/words.js';
import { dateOrNull } from '../records/record-date.js';

/** The language and zone in which times are worded. */
export interface SpeechOptions {
  /** BCP 47 */
  readonly locale: string;
  /** IANA zone of the axis. */
  readonly timezone: string;
  /** IANA zone of times without an offset, which a record may name; that of the axis when absent. */
  readonly localTimezone?: string | undefined;
}

/** Words a date; text that is not a date is returned as it is, as sources may not have been validated. */
export function dateText(input: EventDateInput, options: SpeechOptions): string {
  const date = dateOrNull({ date: input });
  return date === null ? asGiven(input) : edtfWords(date, options).text;
}

/** Gives a value in place of a date that cannot be read. */
export function asGiven(input: unknown): string {
  return typeof input === 'string' ? input : describeValue(input);
}

/** Like `dateText`, for a date that was read, in a form that other words can be put around. */
export function edtfWords(date: EdtfDate, { locale, timezone, localTimezone }: SpeechOptions): DateInWords {
  return edtfInWords(date, { locale, timezone, localTimezone: localTimezone || undefined });
}
