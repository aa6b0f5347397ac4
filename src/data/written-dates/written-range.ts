import { twoDigits } from '../../time/edtf/edtf-text.js';

const DASH = '\\s*[-–—]\\s*';
/** Two years, the second with two digits: `1914–18`, `2021/22`, `1999/00`. */
const SHORT_RANGE = /^(\d\d)(\d\d)\s?[-–—/]\s?(\d\d)$/;
const TWO_YEARS = /^(\d{4})\s*[-–—]\s*(\d{4})$/;
const TWO_DATES = /^(.{4,30}?)\s+(?:[-–—]|to|bis|until)\s+(.{4,30})$/;
const DAY = '\\d{1,2}(?:st|nd|rd|th|\\.)?';
const WORD = '\\p{Letter}{3,}\\.?';
/** `12–15 January 2012`, `5.–7. März 2012` */
const DAYS_FIRST = new RegExp(`^(${DAY})${DASH}(${DAY})((?: of| de)? ${WORD},? (?:de )?\\d{4})$`, 'u');
/** `January 12–15, 2012` */
const MONTH_FIRST = new RegExp(`^(${WORD} )(${DAY})${DASH}(${DAY})(,? \\d{4})$`, 'u');
/** `Jan 30 – Feb 2, 2012`, `30 January – 2 February 2012`, `May–June 2012` */
const TWO_MONTHS = new RegExp(
  `^((?:${DAY} )?${WORD}|${WORD} ${DAY})${DASH}((?:${DAY} )?${WORD}|${WORD} ${DAY})(,? \\d{4})$`,
  'u',
);
/** `May/June 2012`, as on a magazine. */
const ISSUE = new RegExp(`^(${WORD})\\s?/\\s?(${WORD})(,? \\d{4})$`, 'u');
/** What both share is written once: `1200–800 BC`, `15th to 16th century`, `AD 100–200`. */
const SHARED_END = new RegExp(
  `^(\\d{1,5}(?:st|nd|rd|th|\\.)?)(?:${DASH}|\\s+(?:to|bis)\\s+)(\\d{1,5}(?:st|nd|rd|th|\\.)?)(\\s+\\p{Letter}.*)$`,
  'u',
);
const SHARED_ERA = new RegExp(`^(A\\.?D\\.?\\s+)(\\d{1,4})${DASH}(\\d{1,4})$`, 'i');
const DECADES = new RegExp(`^(\\d{3}0s)${DASH}(\\d{3}0s)$`);
const SHORT_DECADES = new RegExp(`^(\\d\\d)(\\d0s)${DASH}(\\d0s)$`);
/** `May 1990–June 1991`; a hyphen without spaces is part of a date. */
const CLOSE_DATES = /^(.{4,30}?)[–—](.{4,30})$/;
const CLOSE_YEARS = /^\d{1,5}[-–—]\d/;
const GOES_ON = /^(?:present|now|today|ongoing|current|heute|aujourd['’]hui|actualidad|presente|heden|oggi)$/i;
const LAST_WORD = /^(.{4,30}?)(?:\s*[-–—]\s*|\s+(?:to|bis)\s+)(\S+)$/;
/** What people write into a cell for an end that is not there, or not known. */
const NO_DATE =
  /^(?:[-–—?]+|n\/?a|nan|nat|null|none|\\n|(?:date )?unknown|(?:no|sans|ohne) (?:date|datum|jahr)|sin fecha|[nso]\.\s?[dfj]\.|undated|undatiert|tb[adc])$/i;

/** Splits a range into two dates as they would be written alone; null for any other text. */
export function rangeEnds(text: string): readonly [start: string, end: string] | null {
  const years = shortRange(text);
  if (years !== null) return years;
  const [, first, last, month] = DAYS_FIRST.exec(text) ?? [];
  if (month !== undefined) return [`${first}${month}`, `${last}${month}`];
  const [, name, from, to, year] = MONTH_FIRST.exec(text) ?? [];
  if (year !== undefined) return [`${name}${from}${year}`, `${name}${to}${year}`];
  const [, start, end, ofBoth] = TWO_MONTHS.exec(text) ?? ISSUE.exec(text) ?? [];
  if (ofBoth !== undefined) return [`${start}${ofBoth}`, `${end}${ofBoth}`];
  const [, early, late, shared] = SHARED_END.exec(text) ?? [];
  if (shared !== undefined) return [`${early}${shared}`, `${late}${shared}`];
  const [, era, firstYear, lastYear] = SHARED_ERA.exec(text) ?? [];
  if (era !== undefined) return [`${era}${firstYear}`, `${era}${lastYear}`];
  const [, century, decade, nextDecade] = SHORT_DECADES.exec(text) ?? [];
  if (century !== undefined) return [`${century}${decade}`, `${century}${nextDecade}`];
  const ends = TWO_YEARS.exec(text) ?? DECADES.exec(text) ?? TWO_DATES.exec(text) ?? CLOSE_DATES.exec(text);
  return ends === null ? null : [ends[1]!, ends[2]!];
}

/** Tells whether a text begins with two years without spaces between them: `1870–1880`. */
export function isCloseRange(text: string): boolean {
  return CLOSE_YEARS.test(text);
}

/** Returns the start of a range that goes on, as it would be written alone; null for any other text. */
export function openRange(text: string): string | null {
  const [, start, word] = LAST_WORD.exec(text) ?? [];
  return word !== undefined && goesOn(word) ? start! : null;
}

/** Tells whether a text in the place of an end says that there is none yet: `present`, `ongoing`. */
export function goesOn(text: string): boolean {
  return GOES_ON.test(text);
}

/** Tells whether a text in the place of a date says that there is none, or none that is known: `-`, `N/A`, `TBD`. */
export function isNoDate(text: string): boolean {
  return NO_DATE.test(text);
}

/** Tells whether a text is two years, the second with two digits. */
export function hasYearsOnly(text: string): boolean {
  return shortRange(text) !== null;
}

function shortRange(text: string): readonly [start: string, end: string] | null {
  const [, century, start, end] = SHORT_RANGE.exec(text) ?? [];
  if (century === undefined) return null;
  const next = start === '99' && end === '00' ? Number(century) + 1 : Number(century);
  if (next === Number(century) && Number(end) <= Number(start)) return null;
  return [`${century}${start}`, `${twoDigits(next)}${end}`];
}
