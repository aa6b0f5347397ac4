import { daysFromCivil } from '../../time/civil.js';
import { edtfMonth, edtfYear } from '../../time/edtf/edtf-text.js';
import { englishMonth } from '../../time/english-months.js';
import { partOfMonth, partOfTime, type Part } from '../written-dates/part-of-time.js';
import { dayText, oneOfDays, type PublicationDay, type Tense } from './publication-day.js';
import { COUNT, numberOf, UNIT } from './english-counts.js';
import { MONTH } from './english-months.js';
import { YEAR_PATTERNS } from './english-years.js';
import { stated, type FoundTime, type Groups, type Resolve, type StatedTime } from './stated-time.js';

const PART = '(?<part>early|mid|late)';
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/**
 * Expressions that chrono does not read, or reads too precisely: as a day where a month was said. The first match
 * counts.
 */
const PATTERNS: readonly (readonly [pattern: string, resolve: Resolve])[] = [
  ...YEAR_PATTERNS,
  [`(?:in|over|during|for|within) (?:the )?(?:past|last|recent) (?:(?:few|several|many) )?${UNIT}`, recentTimes],
  [`(?:in |over |during )?recent ${UNIT}`, recentTimes],
  [`(?:in|over|during|for) (?:the )?(?:past|last) ${COUNT}(?: of)? ${UNIT}`, countedStretch],
  [
    `(?:in|over) (?:the )?(?:coming|following|next (?:few|several)) ${UNIT}`,
    (_, day) => stated(`${day.text}/`, 0.5, 'from the day of publication; no end is named'),
  ],
  [`(?:the )?(?<edge>end|beginning|start) of (?:the |this )?(?<unit>week|month|year|decade)`, edgeOfUnit],
  [`(?:the )?(?<edge>end|beginning|start) of (?:${MONTH}(?: (?<year>\\d{4}))?|(?<only>\\d{4}))`, edgeOfMonth],
  [`earlier (?<unit>this week|this month|this year)`, earlier],
  [
    `${PART} (?<which>last|this|next) month`,
    (groups, day) => partOf(day.monthText(STEPS[groups['which']!.toLowerCase()]!), groups),
  ],
  [`(?<which>last|this|next) (?<unit>week|month|year|weekend)`, calendarUnit],
  [
    `(?:at|over|on) the (?<unit>weekend)`,
    (groups, day, tense) => calendarUnit({ ...groups, which: tense === 'past' ? 'last' : 'next' }, day),
  ],
  [`${COUNT} ${UNIT} ago`, ago],
  [`${PART}[- ]${MONTH}(?:,? (?<year>\\d{4}))?`, (groups, day, tense) => partOf(monthText(groups, day, tense), groups)],
  [`(?:${PART}[- ])?(?:the )?(?<decade>\\d{3}0)s`, decade],
  [`(?:the )?(?<quarter>first|second|third|fourth) quarter(?: of (?<year>\\d{4}))?`, quarter],
  [
    `(?:in|last|this|next|since|until|by|of) (?:the )?(?<season>spring|summer|autumn|fall|winter)(?: of)?(?: (?<year>\\d{4}))?`,
    season,
  ],
  [
    `(?<![\\d,.$€£])(?<=\\b(?:in|since|until|till|by|of|during|from|before|after|early|late|about|around) )(?<year>1\\d{3}|20\\d\\d)(?![\\d,]*\\d|s\\b|-\\d)`,
    ({ year }) => stated(year!, 0.85, 'the year is named'),
  ],
];

const COMPILED = PATTERNS.map(([pattern, resolve]) => ({
  pattern: new RegExp(`\\b${pattern}(?!\\w)`, 'gi'),
  resolve,
}));

/** Finds the expressions of time in an English sentence that name a stretch of the calendar, or only a vague time. */
export function findEnglishTimes(sentence: string, day: PublicationDay, tense: Tense): FoundTime[] {
  const found: FoundTime[] = [];
  for (const { pattern, resolve } of COMPILED) {
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const time = resolve(match.groups ?? {}, day, tense);
      if (time !== null) found.push({ ...time, start, end });
    }
  }
  return found;
}

function recentTimes(_: object, day: PublicationDay): StatedTime {
  return stated(`/${day.text}`, 0.45, 'no start is named; it is known up to the day of publication');
}

function countedStretch({ count = '', unit = '' }: Groups, day: PublicationDay): StatedTime {
  return stated(
    `${approximately(numberOf(count), unit, day)}/${day.text}`,
    0.6,
    'counted back from the day of publication',
  );
}

function ago({ count = '', unit = '' }: Groups, day: PublicationDay): StatedTime {
  const number = numberOf(count);
  if (unit.toLowerCase() === 'day')
    return stated(dayText(day.day - number), 0.85, 'counted back from the day of publication');
  return stated(approximately(number, unit, day), 0.6, 'counted back from the day of publication, about');
}

/** Gives a time in the past, as precise as the unit it is counted in: about a month, for a number of months. */
function approximately(number: number, unit: string, day: PublicationDay): string {
  const { year } = day;
  switch (unit.toLowerCase()) {
    case 'day':
      return dayText(day.day - number);
    case 'week':
      return `${dayText(day.day - number * 7)}~`;
    case 'month':
      return `${day.monthText(-number)}~`;
    case 'year':
      return `${edtfYear(year - number)}~`;
    default:
      return `${edtfYear(year - number * 10)}~`;
  }
}

function edgeOfUnit({ edge = '', unit = '' }: Groups, day: PublicationDay): StatedTime {
  const isEnd = edge.toLowerCase() === 'end';
  const why = `the ${edge.toLowerCase()} of the ${unit.toLowerCase()} of publication`;
  switch (unit.toLowerCase()) {
    case 'week':
      return stated(isEnd ? oneOfDays(day.monday(0) + 4, day.monday(0) + 6) : dayText(day.monday(0)), 0.7, why);
    case 'month':
      return stated(partOfMonth(day.monthText(0), isEnd ? 'late' : 'early'), 0.7, why);
    case 'year':
      return stated(edtfMonth({ year: day.year, month: isEnd ? 12 : 1 }), 0.7, why);
    default: {
      const first = Math.floor(day.year / 10) * 10;
      return stated(edtfYear(isEnd ? first + 9 : first), 0.6, why);
    }
  }
}

function edgeOfMonth(groups: Groups, day: PublicationDay, tense: Tense): StatedTime {
  const { edge = '', only } = groups;
  const isEnd = edge.toLowerCase() === 'end';
  const why = `the ${edge.toLowerCase()} of what is named`;
  if (only !== undefined) return stated(`${only}-${isEnd ? '12' : '01'}`, 0.75, why);
  return stated(partOfMonth(monthText(groups, day, tense), isEnd ? 'late' : 'early'), 0.7, why);
}

function earlier({ unit = '' }: Groups, day: PublicationDay): StatedTime {
  const why = `from the first day of ${unit.toLowerCase()} to the day of publication`;
  if (/week/i.test(unit)) return stated(oneOfDays(day.monday(0), day.day), 0.7, why);
  const first = /month/i.test(unit) ? daysFromCivil(day.year, day.month, 1) : daysFromCivil(day.year, 1, 1);
  return stated(oneOfDays(first, day.day), 0.65, why);
}

function calendarUnit({ which = '', unit = '' }: Groups, day: PublicationDay): StatedTime {
  const step = STEPS[which.toLowerCase()]!;
  const why = `the ${unit.toLowerCase()} is counted from the day of publication`;
  switch (unit.toLowerCase()) {
    case 'week':
      return stated(oneOfDays(day.monday(step), day.monday(step) + 6), 0.75, why);
    case 'weekend': {
      // On a Sunday, the last weekend may be the current one; during the week it is the previous one.
      const saturday = day.monday(0) + 5;
      const isOver = step < 0 && day.day < saturday;
      const first =
        step < 0 ? (isOver ? saturday - 7 : saturday) : step > 0 && day.day > saturday ? saturday + 7 : saturday;
      // A past weekend does not reach beyond the day of publication.
      return stated(oneOfDays(first, step < 0 ? Math.min(first + 1, day.day) : first + 1), 0.65, why);
    }
    case 'month':
      return stated(day.monthText(step), 0.85, why);
    default:
      return stated(edtfYear(day.year + step), 0.85, why);
  }
}

function monthText({ month = '', year }: Groups, day: PublicationDay, tense: Tense): string {
  const number = englishMonth(month);
  const of = year === undefined ? day.yearOf(number, null, tense) : Number(year);
  return edtfMonth({ year: of, month: number });
}

function partOf(month: string, { part = '' }: Groups): StatedTime {
  return stated(partOfMonth(month, part.toLowerCase() as Part), 0.65, `a part of the month, read as ten days of it`);
}

function decade({ decade: digits = '', part }: Groups): StatedTime {
  const tens = digits.slice(0, 3);
  if (part === undefined) return stated(tens, 0.85, 'the decade is named');
  const years = partOfTime(tens, part.toLowerCase() as Part)!;
  return stated(years, 0.6, 'a part of the decade, read as some of its years');
}

function quarter({ quarter: nth = '', year }: Groups, day: PublicationDay, tense: Tense): StatedTime {
  const number = ['first', 'second', 'third', 'fourth'].indexOf(nth.toLowerCase());
  const of = year === undefined ? day.yearOf(number * 3 + 1, null, tense) : Number(year);
  return stated(`${edtfYear(of)}-${33 + number}`, year === undefined ? 0.65 : 0.85, 'the quarter is named');
}

function season({ season: name = '', year }: Groups, day: PublicationDay, tense: Tense): StatedTime {
  const number = Math.max(0, SEASONS.indexOf(name.toLowerCase().replace('fall', 'autumn')));
  const first = [3, 6, 9, 12][number]!;
  const of = year === undefined ? day.yearOf(first, null, tense) : Number(year);
  return stated(
    `${edtfYear(of)}-${21 + number}`,
    year === undefined ? 0.6 : 0.8,
    'the season is named; it is read as the northern one',
  );
}
