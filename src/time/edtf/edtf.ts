/**
 * The shape of a parsed EDTF date (ISO 8601-2:2019, levels 0, 1 and 2).
 *
 * The tree is lossless: every qualifier is kept where it was written and every digit (or X) as text,
 * so `stringifyEdtf(parseEdtf(text))` gives the text back (except for white space inside sets).
 * For what the text means see `boundsOf`, `spanOf`, `qualifiersOf`, `levelOf`.
 */

/** `?` uncertain, `~` approximate, `%` both, empty: neither. */
export type Qualifier = '' | '?' | '~' | '%';

/** One component as written: digits and `X` (a negative year has a sign first), with the qualifiers around it. */
export interface EdtfPart {
  readonly digits: string;
  /** Written before the component: qualifies this component alone. */
  readonly before: Qualifier;
  /** Written after the component: qualifies it and everything to its left. */
  readonly after: Qualifier;
}

/** A century (`19`), decade (`193`), year, month or day. `month` holds `01`–`12` or X digits. */
export interface EdtfCalendarDate {
  readonly kind: 'date';
  readonly year: EdtfPart;
  readonly month: EdtfPart | null;
  readonly day: EdtfPart | null;
  /** `1950S2`: how many digits of the year are significant. */
  readonly significantDigits: number | null;
}

/** A year with a part of the year: seasons 21–32, quarters 33–36, quadrimesters 37–39, semesters 40–41. */
export interface EdtfSeason {
  readonly kind: 'season';
  readonly year: EdtfPart;
  readonly season: EdtfPart;
}

/** A `Y` year of more than four digits, or with an exponent: `Y-17E7S3`. */
export interface EdtfLongYear {
  readonly kind: 'long-year';
  /** As written after the `Y`, sign included: `-17`. */
  readonly digits: string;
  readonly exponent: number | null;
  readonly significantDigits: number | null;
  readonly before: Qualifier;
  readonly after: Qualifier;
}

/** A calendar day with a time of day. */
export interface EdtfDateTime {
  readonly kind: 'date-time';
  readonly date: EdtfCalendarDate;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** The digits after the decimal point as written; empty if there are none. */
  readonly fraction: string;
  /** As written: `Z`, `+05:00`, `-04`, `+0230`; empty for a local time. */
  readonly offset: string;
}

/** A single date: a day, month or year, a season, a long year, or a time. */
export type EdtfMoment = EdtfCalendarDate | EdtfSeason | EdtfLongYear | EdtfDateTime;

/** The end of an interval: a date, `open` (`..`: it goes on) or `unknown` (empty: nobody said). */
export type EdtfEnd = EdtfMoment | 'open' | 'unknown';

/** From one date to another: `2022-01/2022-02`. */
export interface EdtfInterval {
  readonly kind: 'interval';
  readonly start: EdtfEnd;
  readonly end: EdtfEnd;
}

/** A range inside a set (`1670..1672`); null where it is open (`..1760`). */
export interface EdtfRange {
  readonly kind: 'range';
  readonly start: EdtfMoment | null;
  readonly end: EdtfMoment | null;
}

/** `{…}`: all of its members; `[…]`: one of them. */
export interface EdtfSet {
  readonly kind: 'set';
  readonly mode: 'all' | 'one';
  readonly members: readonly (EdtfMoment | EdtfRange)[];
}

/** Any date in EDTF, as `parseEdtf` returns it. */
export type EdtfDate = EdtfMoment | EdtfInterval | EdtfSet;

/** What is doubted about a date or one of its components. */
export interface Doubt {
  readonly uncertain: boolean;
  readonly approximate: boolean;
}
