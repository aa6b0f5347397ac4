import { boundsOf } from '../../time/edtf/date-bounds.js';
import type { EdtfDate } from '../../time/edtf/edtf.js';
import { wordsFor } from '../../time/words/words.js';
import { asGiven, edtfWords, type SpeechOptions } from './date-text.js';
import type { EventClaim, EventRecord, EventSource } from '../event-record.js';
import { placeDate } from '../records/place-date.js';
import { dateOf, dateOrNull } from '../records/record-date.js';

const LONGEST_TITLE = 200;
const MAX_NAMES = 3;
/** Controls that reorder the drawn text; in a title they would also reorder the words after it. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Describes a record in one line: the name that a screen reader speaks.
 *
 * @param record from `validateRecords`
 * @example // "US asks Japan to consider sanctions, reported 5 February 2022, date unknown, United States to Japan, Kyodo News"
 */
export function describeRecord(record: EventRecord, options: SpeechOptions): string {
  const parts = [
    shortTitle(record.title),
    dateWords(record, options),
    claimWords(record, options),
    statusWords(record, options),
    whoWords(record, options),
    sourceWords(record, options),
  ];
  return wordsFor(options.locale).list(parts.filter((part) => part !== ''));
}

/**
 * Words the date of an event, and that of its report if that is later. If all that is known is that the event happened
 * before its report, only the report has a date: "reported 5 February 2022, date unknown".
 */
export function dateWords(record: EventRecord, { locale, timezone }: SpeechOptions): string {
  const words = wordsFor(locale);
  const inWords = (date: EdtfDate) => edtfWords(date, { locale, timezone, localTimezone: record.timezone });
  const date = dateOf(record);
  if (record.reported === undefined) return inWords(date).text;
  const reported = dateOrNull({ date: record.reported });
  if (reported === null) return inWords(date).text;
  if (isKnownByReportOnly(date, reported)) return words.list([words.reported(inWords(reported)), words.dateUnknown]);
  const known = placeDate(date, timezone, record.timezone).latestEnd;
  const { earliestStart } = placeDate(reported, timezone, record.timezone);
  const isLater = known !== null && earliestStart !== null && earliestStart >= known;
  return words.list([inWords(date).text, ...(isLater ? [words.reported(inWords(reported))] : [])]);
}

/** Gives in lines the date with its status, and the other dates that are claimed, if any. */
export function knowledgeWords(record: EventRecord, options: SpeechOptions): readonly string[] {
  const { list } = wordsFor(options.locale);
  const when = [dateWords(record, options), statusWords(record, options)];
  return [list(when.filter((words) => words !== '')), claimWords(record, options)].filter((line) => line !== '');
}

/** Words the date of a claim; one that is not a date is returned as it is. */
export function claimText(claim: EventClaim, options: SpeechOptions): string {
  const date = dateOrNull(claim);
  if (date !== null) return edtfWords(date, options).text;
  return [claim.date, claim.end]
    .filter((side) => side !== undefined)
    .map(asGiven)
    .join('/');
}

/** Lists the other dates that are claimed for the event: at most three, then an ellipsis. */
export function claimWords({ claims = [], timezone }: EventRecord, options: SpeechOptions): string {
  if (claims.length === 0) return '';
  const words = wordsFor(options.locale);
  const dates = claims.slice(0, MAX_NAMES).map((claim) => claimText(claim, { ...options, localTimezone: timezone }));
  const { claims: name } = words.figure.key;
  const begun = name.charAt(0).toLocaleLowerCase(options.locale) + name.slice(1);
  return words.labelled(begun, words.list(claims.length > MAX_NAMES ? [...dates, '…'] : dates));
}

/** Names who acted on whom, then who else took part. */
export function whoWords(record: EventRecord, { locale = 'en' }: Pick<Partial<SpeechOptions>, 'locale'> = {}): string {
  const { from, to, actors = [] } = record;
  const words = wordsFor(locale);
  const deed = from && to ? words.toward(from, to) : (from ?? to ?? '');
  const others = actors.filter((actor) => actor !== from && actor !== to);
  return words.list([...new Set([deed, ...others])].filter((name) => name !== ''));
}

/** Names the sources, each once: at most three, then an ellipsis. */
export function sourceWords(
  record: EventRecord,
  { locale = 'en' }: Pick<Partial<SpeechOptions>, 'locale'> = {},
): string {
  const names = [...new Set((record.sources ?? []).map(nameOfSource))].filter((name) => name !== '');
  const shown = names.length > MAX_NAMES ? [...names.slice(0, MAX_NAMES), '…'] : names;
  return wordsFor(locale).list(shown);
}

function nameOfSource({ publisher, title, author, attribution }: EventSource): string {
  return publisher || title || author || attribution || '';
}

/** Names the status if it adds to the words of the date. An event without a status counts as confirmed. */
function statusWords({ status, reported }: EventRecord, { locale }: { readonly locale: string }): string {
  if (status === undefined || status === 'confirmed' || (status === 'reported' && reported !== undefined)) return '';
  return wordsFor(locale).status[status];
}

function isKnownByReportOnly(date: EdtfDate, reported: EdtfDate): boolean {
  if (date.kind !== 'interval' || date.start !== 'unknown' || typeof date.end === 'string') return false;
  // Both in the same zone, whichever it is: all that matters is whether they name the same day.
  const end = boundsOf(date.end);
  const report = boundsOf(reported);
  return end.earliestStart === report.earliestStart && end.latestEnd === report.latestEnd;
}

/** Cuts a long title, but never through an emoji. */
function shortTitle(title: string): string {
  const text = title.replace(BIDI_CONTROLS, '');
  if (text.length <= LONGEST_TITLE) return text;
  return `${text
    .slice(0, LONGEST_TITLE)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
