import type { DateInWords, Words } from './words.js';

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

function ordinal(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  return `${number}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
}

const withThe = ({ text, kind }: DateInWords, the = 'the '): string =>
  /^(dec|cent|part)/.test(kind) ? the + text : text;

export const english: Words = {
  corrected: (date) => date,
  about: (date) => `about ${withThe(date)}`,
  possibly: (date) => `possibly ${withThe(date)}`,
  dateApproximate: 'date approximate',
  doubt: (part, doubt) => `${part} ${doubt}`,
  decade: (firstYear) => `${firstYear}s`,
  century: (number, isBeforeChrist) => `${ordinal(number)} century${isBeforeChrist ? ' BC' : ''}`,
  within: (text, kind) => `some time in ${withThe({ text, kind })}`,
  between: (earliest, latest) => `some time between ${withThe(earliest)} and ${withThe(latest)}`,
  yearUnknown: (dayAndMonth) => `${dayAndMonth}, year unknown`,
  season: (season, year) => `${SEASONS[season]} ${year}`,
  hemisphere: (season, side) => `${season} (${side === 'north' ? 'Northern' : 'Southern'} Hemisphere)`,
  partOfYear: (part, number, year) => `${ORDINALS[number - 1] ?? ordinal(number)} ${part} of ${year}`,
  farYear: (year) => `the year ${year}`,
  yearsAgo: (amount) => `${amount} years ago`,
  to: (start, end) => `${start.text} to ${end.text}`,
  from: (start) => `from ${withThe(start)}`,
  until: (end) => `until ${withThe(end)}`,
  orLater: (date) => `${date} or later`,
  orEarlier: (date) => `${date} or earlier`,
  openStart: 'open start',
  openEnd: 'open-ended',
  startUnknown: 'start unknown',
  endUnknown: 'end unknown',
  dateUnknown: 'date unknown',
  oneOf: (dates) => `one of: ${dates}`,
  allOf: (dates) => `all of: ${dates}`,
  reported: (date) => `reported ${withThe(date, 'in the ')}`,
  status: {
    confirmed: 'confirmed',
    reported: 'reported',
    disputed: 'disputed',
    planned: 'planned',
    denied: 'denied',
  },
  toward: (from, to) => `${from} to ${to}`,
  remark: (text, remark) => `${text} (${remark})`,
  events: (amount, number) => `${amount} ${number === 1 ? 'event' : 'events'}`,
  drawnAsOne: (amount) => `${amount} more, drawn as one`,
  labelled: (label, text) => `${label}: ${text}`,
  list: (items) => items.join(', '),
  figure: {
    timeline: 'Timeline',
    key: {
      point: 'On a known day or time',
      span: 'Some time in this period',
      bar: 'Throughout this period',
      approximate: 'Approximate',
      uncertain: 'Uncertain',
      open: 'Goes on',
      unknown: 'Start or end unknown',
      planned: 'Planned',
      denied: 'Denied',
      disputed: 'Disputed',
      claims: 'Other dates given',
      later: 'Became known later',
      cluster: 'Several events',
      density: 'Many events: taller means more',
      densityByLane: 'Many events: taller means more within its group',
    },
    other: 'Other',
    sources: 'Sources',
    moreSources: (amount, number) => `and ${amount} more ${number === 1 ? 'source' : 'sources'}`,
    columns: {
      date: 'Date',
      event: 'Event',
      who: 'Involved',
      place: 'Place',
      lane: 'Group',
      category: 'Category',
      status: 'Status',
      sources: 'Sources',
    },
  },
};
