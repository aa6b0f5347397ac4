import { calendarDateInWords } from './calendar-date-text.js';
import { dateTimeText } from './date-time-text.js';
import { checkParsed } from '../edtf/check-parsed.js';
import type { Doubt, EdtfDate, EdtfInterval, EdtfMoment, EdtfRange, EdtfSet } from '../edtf/edtf.js';
import { partDoubtsOf, qualifiersOf } from '../edtf/qualifiers.js';
import { displayLocale } from './display-locale.js';
import { seasonInWords } from './season-text.js';
import { phrase, wordsFor, type DateInWords, type Words } from './words.js';
import { longYear } from './year-text.js';

/** The language and the zone that a date is written in. */
export interface FormatEdtfOptions {
  /** BCP 47; plain `en` is written as in Britain (see `displayLocale`). Default: `en`. */
  readonly locale?: string | undefined;
  /** IANA zone to write times of day in. Without it they are written as given, with their offset. */
  readonly timezone?: string | undefined;
  /** IANA zone of times without an offset; `timezone` by default. */
  readonly localTimezone?: string | undefined;
}

/** The words of a language, and the way to write one date in it. */
interface Writer {
  readonly words: Words;
  /** `hasEra`: a year AD is called one. */
  readonly moment: (moment: EdtfMoment, hasEra?: boolean) => DateInWords;
}

/**
 * Writes a date in words, with its precision and its doubts: what is known, and no more.
 *
 * `Intl` writes the dates and `wordsFor` supplies the words around them, which are English in a language that has none
 * here and until `loadLanguage` has loaded them.
 *
 * @throws {RangeError} for a zone that the runtime does not know
 * @example formatEdtf(parseEdtf('2022-01~')) // 'about January 2022'
 * @example formatEdtf(parseEdtf('2022-01-21/2022-02')) // '21 January 2022 to February 2022'
 * @example
 * await loadLanguage('de');
 * formatEdtf(parseEdtf('/2022-02-05'), { locale: 'de' }) // 'bis 5. Februar 2022, Anfang unbekannt'
 */
export function formatEdtf(date: EdtfDate, options: FormatEdtfOptions = {}): string {
  return edtfInWords(date, options).text;
}

/** Like `formatEdtf`, but also returns the kind of the text, so that a caller can put words around it. */
export function edtfInWords(date: EdtfDate, options: FormatEdtfOptions): DateInWords {
  checkParsed(date);
  const shown = displayLocale(options.locale ?? 'en');
  const words = wordsFor(shown);
  const writer: Writer = {
    words,
    moment: (moment, hasEra) => doubted(moment, words.corrected(plain(moment, shown, words, options, hasEra)), words),
  };
  if (date.kind === 'interval') return phrase(intervalText(date, writer));
  return date.kind === 'set' ? phrase(setText(date, writer)) : writer.moment(date);
}

function plain(
  moment: EdtfMoment,
  locale: string,
  words: Words,
  options: FormatEdtfOptions,
  hasEra?: boolean,
): DateInWords {
  switch (moment.kind) {
    case 'date':
      return calendarDateInWords(moment, locale, words, hasEra);
    case 'season':
      return seasonInWords(moment, locale, words);
    case 'long-year':
      return longYear(moment, locale, words);
    case 'date-time':
      return { text: dateTimeText(moment, locale, options.timezone, options.localTimezone), kind: 'day' };
  }
}

/** "possibly about 1984" where the whole date is doubted; "11 June 2004 (month approximate)" where a part is. */
function doubted(moment: EdtfMoment, date: DateInWords, words: Words): DateInWords {
  const anywhere = qualifiersOf(moment);
  if (!anywhere.uncertain && !anywhere.approximate) return date;
  const parts = moment.kind === 'date' || moment.kind === 'season' ? partDoubtsOf(moment) : [];
  const isShared = parts.every(
    (part) => part.uncertain === anywhere.uncertain && part.approximate === anywhere.approximate,
  );
  if (isShared) return whollyDoubted(date, anywhere, isVague(moment), words);
  const remarks = parts.flatMap((part) =>
    (['uncertain', 'approximate'] as const)
      .filter((doubt) => part[doubt])
      .map((doubt) => words.doubt(part.part, doubt)),
  );
  return { ...date, text: words.remark(date.text, words.list(remarks)) };
}

function whollyDoubted(
  date: DateInWords,
  { uncertain, approximate }: Doubt,
  isVague: boolean,
  words: Words,
): DateInWords {
  // Not "about some time in the 1980s".
  const roughly = () => (isVague ? words.remark(date.text, words.dateApproximate) : words.about(date));
  const reckoned = approximate ? phrase(roughly()) : date;
  return uncertain ? phrase(words.possibly(reckoned)) : reckoned;
}

/** Returns whether a date is written as a stretch in which it lies. */
function isVague(moment: EdtfMoment): boolean {
  switch (moment.kind) {
    case 'date-time':
      return false;
    case 'long-year':
      return moment.significantDigits !== null;
    case 'season':
      return moment.year.digits.includes('X');
    case 'date':
      return (
        moment.significantDigits !== null ||
        [moment.year, moment.month, moment.day].some((part) => part?.digits.includes('X'))
      );
  }
}

function intervalText({ start, end }: EdtfInterval, { words, moment }: Writer): string {
  const noStart = start === 'open' ? words.openStart : words.startUnknown;
  const noEnd = end === 'open' ? words.openEnd : words.endUnknown;
  if (typeof start === 'string') {
    return words.list(typeof end === 'string' ? [noStart, noEnd] : [words.until(moment(end)), noStart]);
  }
  return typeof end === 'string'
    ? words.list([words.from(moment(start)), noEnd])
    : words.to(moment(start), moment(end, isBeforeChrist(start)));
}

/** After such a date, a year alone could be read as one BC. */
function isBeforeChrist(moment: EdtfMoment): boolean {
  return moment.kind === 'date' && /^-|^0000/.test(moment.year.digits);
}

function setText({ mode, members }: EdtfSet, writer: Writer): string {
  const { words } = writer;
  // A single time out of a range is not a stretch that lasted.
  const join = mode === 'one' && members.length === 1 ? words.between : words.to;
  const texts = members.map((member) =>
    member.kind === 'range' ? rangeText(member, writer, join) : writer.moment(member).text,
  );
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return only;
  return (mode === 'all' ? words.allOf : words.oneOf)(words.list(texts));
}

function rangeText({ start, end }: EdtfRange, { words, moment }: Writer, join: Words['to']): string {
  if (start && end) return join(moment(start), moment(end, isBeforeChrist(start)));
  if (start) return words.orLater(moment(start).text);
  return end ? words.orEarlier(moment(end).text) : words.dateUnknown;
}
