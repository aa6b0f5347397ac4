import { english } from './words-en.js';

/**
 * The kind of text that a date is, by which languages choose articles, cases and prepositions. A `day` may have a time
 * of day; `part` is a quarter, third or half of a year; a `phrase` has words of its own: "about 1984", "1985 to 2004".
 */
export type DateKind =
  'day' | 'month' | 'season' | 'part' | 'year' | 'farYear' | 'yearsAgo' | 'decade' | 'century' | 'phrase';

/** The text of a date, and the kind of text that it is. */
export interface DateInWords {
  readonly text: string;
  readonly kind: DateKind;
}

/** Makes a text that takes no more words before it. */
export function phrase(text: string): DateInWords {
  return { text, kind: 'phrase' };
}

/**
 * The words that dates and records need in one language beyond what Intl knows; functions where grammar plays a part.
 */
export interface Words {
  /** Corrects what Intl writes otherwise than people do. */
  readonly corrected: (date: DateInWords) => DateInWords;
  readonly about: (date: DateInWords) => string;
  readonly possibly: (date: DateInWords) => string;
  /** For a date that is vague in itself, such as "some time in the 1980s". */
  readonly dateApproximate: string;
  /** For one component alone: "month approximate". */
  readonly doubt: (part: 'year' | 'season' | 'month' | 'day', doubt: 'uncertain' | 'approximate') => string;

  /** From the digits of its first year: "1980s". */
  readonly decade: (firstYear: string) => string;
  /** `digits` are those of `number`, as the locale writes them. */
  readonly century: (number: number, isBeforeChrist: boolean, digits: string) => string;
  /** For a year, month, decade or century: "some time in the 1980s". */
  readonly within: (unit: string, precision: 'year' | 'month' | 'decade' | 'century') => string;
  readonly between: (earliest: DateInWords, latest: DateInWords) => string;
  readonly yearUnknown: (dayAndMonth: string) => string;

  /** Spring is 0. */
  readonly season: (season: 0 | 1 | 2 | 3, year: string) => string;
  readonly hemisphere: (season: string, hemisphere: 'north' | 'south') => string;
  /** The `number`th quarter, third or half (from 1) of a year. */
  readonly partOfYear: (part: 'quarter' | 'third' | 'half', number: number, year: string) => string;

  /** For a year past 9999: "the year 12,000". */
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
  /**
   * For events too close together to be drawn one by one; `amount` is the text of `number`: "380 more, drawn as one".
   */
  readonly drawnAsOne: (amount: string, number: number) => string;
  /** Puts a remark in brackets after a text. */
  readonly remark: (text: string, remark: string) => string;
  /** Puts a text after its label: "place: Tokyo". */
  readonly labelled: (label: string, text: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly figure: FigureWords;
}

/** The samples in the key of a drawing, each explained by one word or sentence. */
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
  | 'density'
  /** Like `density`, if there are several lanes, each with a scale of its own. */
  | 'densityByLane';

/** The words around a drawing: in its key, its list of sources, its table. */
export interface FigureWords {
  /** The name of a timeline that has none of its own. */
  readonly timeline: string;
  readonly key: Readonly<Record<KeyWord, string>>;
  /** For events that have no value where others have one. */
  readonly other: string;
  readonly sources: string;
  /** After a list that was cut: "and 12 more sources". */
  readonly moreSources: (amount: string, number: number) => string;
  readonly columns: Readonly<
    Record<'date' | 'event' | 'who' | 'place' | 'lane' | 'category' | 'status' | 'sources', string>
  >;
}

/**
 * English is always present; `loadLanguage` adds the others, so that a page carries no language that it does not use.
 */
const wordsByLanguage = new Map<string, Words>([['en', english]]);

/** Returns the language of a locale, by which words are kept. @example languageOf('de-AT') // 'de' */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split('-', 1)[0]!;
}

/** Registers the words of a language. */
export function addWords(language: string, words: Words): void {
  wordsByLanguage.set(language, words);
}

/**
 * Returns the words of a locale's language, or English where there are none (yet: see `loadLanguage`).
 *
 * @param locale BCP 47
 * @example wordsFor('de-AT').about({ text: '1984', kind: 'year' }) // 'etwa 1984', after loadLanguage('de')
 */
export function wordsFor(locale: string): Words {
  return wordsByLanguage.get(languageOf(locale)) ?? english;
}
