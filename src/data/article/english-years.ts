import { daysInMonth } from '../../time/civil.js';
import { edtfMonth, edtfYear, twoDigits } from '../../time/edtf/edtf-text.js';
import { englishMonth } from '../../time/english-months.js';
import { partOfTime, YEARS_OF_CENTURY, yearsFrom, type Part } from '../written-dates/part-of-time.js';
import { MONTH, monthAs } from './english-months.js';
import type { PublicationDay, Tense } from './publication-day.js';
import { stated, type Groups, type Resolve, type StatedTime } from './stated-time.js';

const BEFORE_CHRIST = String.raw`(?:B\.\s?C\.\s?E\.|B\.\s?C\.|BCE?\b)`;
const AFTER_CHRIST = String.raw`(?:A\.\s?D\.|C\.\s?E\.|AD\b|CE\b)`;
const ERA = `(?<era>${BEFORE_CHRIST}|${AFTER_CHRIST})`;
const YEAR = String.raw`(?<year>\d{1,4})`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const NEARLY = String.raw`(?:c\.|ca\.|circa|about|around)\s?`;
const ABOUT = `(?<about>${NEARLY})?`;
/** A year of four digits that is not part of an amount. */
const FULL = String.raw`(?:1\d{3}|20\d\d)(?![\d,]*\d|s\b)`;
const CENTURY = String.raw`(?<nth>\d{1,2})(?:st|nd|rd|th)[- ]century`;
const FISCAL = String.raw`(?:FY|(?:fiscal|financial|budget) year|fiscal|season|school year|academic year)`;

const PATTERNS: readonly (readonly [pattern: string, resolve: Resolve])[] = [
  [
    String.raw`${ABOUT}(?<from>\d{1,4})(?: to | until | and |\s?[–-]\s?)(?<to>\d{1,4})\s?(?<era>${BEFORE_CHRIST})`,
    yearsBefore,
  ],
  [`${DAY} (?:of )?${MONTH},? ${YEAR} ?${ERA}`, yearOfEra],
  [`${MONTH} ${DAY},? ${YEAR} ?${ERA}`, yearOfEra],
  [`${MONTH},? ${YEAR} ?${ERA}`, yearOfEra],
  [`${ABOUT}${YEAR} ?${ERA}`, yearOfEra],
  [String.raw`${ABOUT}(?<era>${AFTER_CHRIST}) ?(?<from>\d{1,4})(?: to |\s?[–-]\s?)(?<to>\d{1,4})`, yearsAfter],
  [`${ABOUT}(?<era>${AFTER_CHRIST}) ?${YEAR}`, yearOfEra],
  [
    `(?:the )?(?<from>\\d{1,2})(?:st|nd|rd|th)(?: and | to | through |\\s?[–-]\\s?)(?:the )?(?<to>\\d{1,2})(?:st|nd|rd|th) centuries(?: (?<era>${BEFORE_CHRIST}))?`,
    centuries,
  ],
  [
    `(?:the )?(?:(?<part>early|mid|late)[- ]|(?<half>first|second|latter) half of (?:the )?)?(?:the )?${CENTURY}(?: (?<era>${BEFORE_CHRIST}))?`,
    century,
  ],
  [
    String.raw`(?:(?:between|from) )?${monthAs('first')}(?: to | until | through |\s?[–-]\s?|(?<=\bbetween \S+) and )${monthAs('last')},? (?<year>${FULL})`,
    twoMonths,
  ],
  [
    String.raw`(?:between|from) (?<fromAbout>${NEARLY})?(?<from>${FULL})\s?(?:and|to|until|[–-])\s?(?<toAbout>${NEARLY})?(?<to>${FULL})`,
    twoYears,
  ],
  [String.raw`${FISCAL} ?(?<from>${FULL})[–/-](?<to>\d{4}|\d\d)`, fiscalYears],
  [`${FISCAL} ?(?<year>${FULL})`, fiscalYear],
  [String.raw`(?<![\d/.-])(?<from>${FULL})\s?[–-]\s?(?<to>${FULL})(?![/\d-])`, twoYears],
  // With a hyphen it is as often an amount.
  [String.raw`(?<![\d/.-])(?<from>(?:1\d|20)\d\d)(?:[–/]|(?<=\(\d{4})-)(?<to>\d\d)(?![/\d–-])`, shortRange],
  [`(?<part>early|mid|late)[- ](?<year>${FULL})`, partOfYear],
  [`(?:Q(?<quarter>[1-4])(?:(?: of)?,? |/)(?<year>${FULL})|(?<first>${FULL}) ?Q(?<last>[1-4]))`, quarterOfYear],
  ['Q(?<quarter>[1-4])', quarterAlone],
  [`(?:the )?(?:H(?<half>[12])(?: of)?|(?<word>first|second) half of),? (?<year>${FULL})`, halfOfYear],
  // A number below a thousand is a year if a new clause follows, and an amount before the thing it counts.
  [
    String.raw`(?<=\bin (?:the year )?)(?<year>[2-9]\d\d)(?=[,.;:)]|$| (?:the|a|an|he|she|they|it|his|her|its|their|when|after|king|queen|emperor|pope)\b)`,
    shortYear,
  ],
];

/** How English names years: with an era, as a range, a part of a century, a fiscal year. The first match counts. */
export const YEAR_PATTERNS = PATTERNS;

function isBefore(era: string | undefined): boolean {
  return era !== undefined && /^B/i.test(era);
}

/** Converts a year of an era to an astronomical one: 44 BC is −43. */
function astronomical(year: string, era: string | undefined): string {
  return edtfYear(isBefore(era) ? 1 - Number(year) : Number(year));
}

function yearOfEra({ day, month, year = '', era, about }: Groups): StatedTime | null {
  if (Number(year) === 0) return null;
  const text = [astronomical(year, era)];
  if (month !== undefined) text.push(twoDigits(englishMonth(month)));
  if (day !== undefined) {
    if (Number(day) < 1 || Number(day) > daysInMonth(4, englishMonth(month ?? ''))) return null;
    text.push(twoDigits(day));
  }
  return stated(`${text.join('-')}${about ? '~' : ''}`, 0.9, 'the year is named with its era');
}

function yearsBefore({ from = '', to = '', era, about }: Groups): StatedTime {
  return stated(
    `${astronomical(from, era)}${about ? '~' : ''}/${astronomical(to, era)}`,
    0.9,
    'both years are named with their era',
  );
}

function century({ nth = '', part, half, era }: Groups): StatedTime | null {
  const number = Number(nth);
  if (number === 0) return null;
  const named = half ?? part;
  if (named === undefined) return stated(centuryIn(number, era), 0.85, 'the century is named');
  const first = era === undefined ? (number - 1) * 100 : 1 - number * 100;
  const share = SHARES[named.toLowerCase()]!;
  return stated(yearsFrom(first, share), 0.7, 'a part of the century, read as some of its years');
}

/** The 5th century BC is from 500 to 401 BC, and EDTF has a year 0: these years all begin with -04. */
function centuryIn(number: number, era: string | undefined): string {
  return era === undefined ? twoDigits(number - 1) : `-${twoDigits(number - 1)}XX`;
}

function centuries({ from = '', to = '', era }: Groups): StatedTime | null {
  const [first, last] = [Number(from), Number(to)];
  if (first === 0 || last === 0 || (era === undefined ? first >= last : first <= last)) return null;
  return stated(`${centuryIn(first, era)}/${centuryIn(last, era)}`, 0.8, 'both centuries are named');
}

function twoMonths({ first = '', last = '', year = '' }: Groups): StatedTime | null {
  const months = [englishMonth(first), englishMonth(last)];
  // From November to January: the year belongs to the second month.
  const years = [months[0]! > months[1]! ? Number(year) - 1 : Number(year), Number(year)];
  const texts = months.map((month, i) => edtfMonth({ year: years[i]!, month }));
  return stated(texts.join('/'), 0.85, 'both months are named');
}

const SHARES: Readonly<Record<string, readonly [from: number, to: number]>> = {
  ...YEARS_OF_CENTURY,
  first: [0, 49],
  second: [50, 99],
  latter: [50, 99],
};

function twoYears({ from = '', to = '', fromAbout, toAbout }: Groups): StatedTime {
  return stated(`${from}${fromAbout ? '~' : ''}/${to}${toAbout ? '~' : ''}`, 0.9, 'both years are named');
}

function yearsAfter({ from = '', to = '', about }: Groups): StatedTime {
  const [first, last] = [edtfYear(Number(from)), edtfYear(Number(to))];
  return stated(`${first}${about ? '~' : ''}/${last}`, 0.9, 'both years are named with their era');
}

function partOfYear({ part = '', year = '' }: Groups): StatedTime {
  const months = partOfTime(year, part.toLowerCase() as Part)!;
  return stated(months, 0.7, 'a part of the year, read as four months of it');
}

function fiscalYear({ year = '' }: Groups): StatedTime {
  return stated(`${year}~`, 0.6, 'a year that may begin in another month; it is read as about that year');
}

function quarterOfYear({ quarter, year, first, last }: Groups): StatedTime {
  return stated(`${year ?? first}-${32 + Number(quarter ?? last)}`, 0.85, 'the quarter is named');
}

function quarterAlone({ quarter }: Groups, day: PublicationDay, tense: Tense): StatedTime {
  const year = edtfYear(day.yearOf(Number(quarter) * 3 - 2, null, tense));
  const which = tense === 'past' ? 'last' : 'next';
  return stated(`${year}-${32 + Number(quarter)}`, 0.6, `the quarter is named; the year is that of the ${which}`);
}

function halfOfYear({ half, word, year = '' }: Groups): StatedTime {
  const isFirst = half === '1' || word?.toLowerCase() === 'first';
  return stated(`${year}-${isFirst ? 40 : 41}`, 0.85, 'the half of the year is named');
}

function shortYear({ year = '' }: Groups): StatedTime {
  return stated(edtfYear(Number(year)), 0.5, 'a number is read as a year');
}

function fiscalYears({ from = '', to = '' }: Groups): StatedTime | null {
  const last = to.length === 4 ? to : `${from.slice(0, 2)}${to}`;
  return Number(last) === Number(from) + 1
    ? stated(`${from}~/${last}~`, 0.65, 'a year that begins in one and ends in the next')
    : null;
}

function shortRange({ from = '', to = '' }: Groups): StatedTime | null {
  const last = `${from.slice(0, 2)}${to}`;
  return Number(last) > Number(from) ? stated(`${from}/${last}`, 0.8, 'both years are named') : null;
}
