import { english } from './words-en.js';

/**
 * What a text of a date is, by which languages choose articles, cases and prepositions. A day may have a time of day;
 * `part` is a quarter, third or half of a year; a `phrase` has words of its own already: "about 1984", "1985 to 2004".
 */
export type DateKind =
  'day' | 'month' | 'season' | 'part' | 'year' | 'farYear' | 'yearsAgo' | 'decade' | 'century' | 'phrase';

/** A date as it is written, and what that is. */
export interface DateInWords {
  readonly text: string;
  readonly kind: DateKind;
}

/** A text that takes no more words before it. */
export function phrase(text: string): DateInWords {
  return { text, kind: 'phrase' };
}

/** The words that dates and records take in one language, beyond what Intl knows. Functions where grammar has a say. */
export interface Words {
  /** Puts right what Intl writes otherwise than people do. */
  readonly corrected: (date: DateInWords) => DateInWords;
  readonly about: (date: DateInWords) => string;
  readonly possibly: (date: DateInWords) => string;
  /** Of a date that is vague in itself, such as "some time in the 1980s". */
  readonly dateApproximate: string;
  /** Of one component alone: "month approximate". */
  readonly doubt: (part: 'year' | 'season' | 'month' | 'day', doubt: 'uncertain' | 'approximate') => string;

  /** Of the digits of its first year: "1980s". */
  readonly decade: (firstYear: string) => string;
  /** `digits` are those of `number`, as the locale writes them. */
  readonly century: (number: number, isBeforeChrist: boolean, digits: string) => string;
  /** Of a year, month, decade or century: "some time in the 1980s". */
  readonly within: (unit: string, precision: 'year' | 'month' | 'decade' | 'century') => string;
  readonly between: (earliest: DateInWords, latest: DateInWords) => string;
  readonly yearUnknown: (dayAndMonth: string) => string;

  /** Spring is 0. */
  readonly season: (season: 0 | 1 | 2 | 3, year: string) => string;
  readonly hemisphere: (season: string, hemisphere: 'north' | 'south') => string;
  /** The `number`th quarter, third or half (from 1) of a year. */
  readonly partOfYear: (part: 'quarter' | 'third' | 'half', number: number, year: string) => string;

  /** Of a year past 9999: "the year 12,000". */
  readonly farYear: (year: string) => string;
  /** `amount` is the text of `years`: "170 million". */
  readonly yearsAgo: (amount: string, years: number) => string;

  readonly to: (start: DateInWords, end: DateInWords) => string;
  readonly from: (start: DateInWords) => string;
  readonly until: (end: DateInWords) => string;
  readonly orLater: (date: string) => string;
  readonly orEarlier: (date: string) => string;
  readonly openStart: string;
  readonly openEnd: string;
  readonly startUnknown: string;
  readonly endUnknown: string;
  readonly dateUnknown: string;
  readonly oneOf: (dates: string) => string;
  readonly allOf: (dates: string) => string;

  readonly reported: (date: DateInWords) => string;
  readonly status: Readonly<Record<'confirmed' | 'reported' | 'disputed' | 'planned' | 'denied', string>>;
  /** Who acted on whom. */
  readonly toward: (from: string, to: string) => string;
  /** `amount` is the text of `number`: "1,200 events". */
  readonly events: (amount: string, number: number) => string;
  /** Of what is too close together to be drawn one by one; `amount` is the text of `number`: "380 more, drawn as one". */
  readonly drawnAsOne: (amount: string, number: number) => string;
  /** Puts a remark in brackets behind a text. */
  readonly remark: (text: string, remark: string) => string;
  /** Puts a text behind what it is: "place: Tokyo". */
  readonly labelled: (label: string, text: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly figure: FigureWords;
}

/** What the drawn vocabulary stands for, one word or sentence for each sample of a key. */
export type KeyWord =
  | 'point'
  | 'span'
  | 'bar'
  | 'approximate'
  | 'uncertain'
  | 'open'
  | 'unknown'
  | 'planned'
  | 'denied'
  | 'disputed'
  | 'claims'
  | 'later'
  | 'cluster'
  | 'density';

/** What is written around a drawing: in its key, its list of sources, its table. */
export interface FigureWords {
  /** What a timeline is called that has no name. */
  readonly timeline: string;
  readonly key: Readonly<Record<KeyWord, string>>;
  /** Of events that have no value where others have one. */
  readonly other: string;
  readonly sources: string;
  /** Behind a list that was cut: "and 12 more sources". */
  readonly moreSources: (amount: string, number: number) => string;
  readonly columns: Readonly<
    Record<'date' | 'event' | 'who' | 'place' | 'lane' | 'category' | 'status' | 'sources', string>
  >;
}

/** English is always there; the others come by `loadLanguage`, so that a page carries no language it does not speak. */
const wordsByLanguage = new Map<string, Words>([['en', english]]);

/** Gives the language of a locale, by which words are kept. @example languageOf('de-AT') // 'de' */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split('-', 1)[0]!;
}

/** Makes the words of a language known. */
export function addWords(language: string, words: Words): void {
  wordsByLanguage.set(language, words);
}

/**
 * Gives the words of a locale's language, English where there are none (yet: see `loadLanguage`).
 *
 * @param locale BCP 47
 * @example wordsFor('de-AT').about({ text: '1984', kind: 'year' }) // 'etwa 1984', after loadLanguage('de')
 */
export function wordsFor(locale: string): Words {
  return wordsByLanguage.get(languageOf(locale)) ?? english;
}
