import type { Words } from './words.js';

const PARTS = { year: 'Jahr', season: 'Jahreszeit', month: 'Monat', day: 'Tag' };
const DOUBTS = { uncertain: 'unsicher', approximate: 'ungefähr' };
const SEASONS = ['Frühling', 'Sommer', 'Herbst', 'Winter'] as const;
const PARTS_OF_YEAR = { quarter: 'Quartal', third: 'Drittel', half: 'Halbjahr' };
const WITHIN = {
  year: (year: string): string => `im Jahr ${year}`,
  month: (month: string): string => `im ${month}`,
  decade: (decade: string): string => `in den ${decade}n`,
  century: (century: string): string => `im ${century}`,
};

/** A day takes an article where a month and a year take none. */
const isDay = (date: string): boolean => /^\d\d?\. /.test(date);
const inDative = (date: string): string => (isDay(date) ? `dem ${date}` : date);

export const words: Words = {
  about: (date) => `etwa ${date}`,
  possibly: (date) => `möglicherweise ${date}`,
  dateApproximate: 'Datum ungefähr',
  doubt: (part, doubt) => `${PARTS[part]} ${DOUBTS[doubt]}`,
  decade: (firstYear) => `${firstYear}er-Jahre`,
  century: (number, isBeforeChrist) => `${number}. Jahrhundert${isBeforeChrist ? ' v. Chr.' : ''}`,
  within: (unit, precision) => `irgendwann ${WITHIN[precision](unit)}`,
  between: (earliest, latest) => `irgendwann zwischen ${inDative(earliest)} und ${inDative(latest)}`,
  yearUnknown: (dayAndMonth) => `${dayAndMonth}, Jahr unbekannt`,
  season: (season, year) => `${SEASONS[season]} ${year}`,
  hemisphere: (season, side) => `${season} (${side === 'north' ? 'Nordhalbkugel' : 'Südhalbkugel'})`,
  partOfYear: (part, number, year) => `${number}. ${PARTS_OF_YEAR[part]} ${year}`,
  farYear: (year) => `Jahr ${year}`,
  yearsAgo: (amount) => `vor ${amount} Jahren`,
  to: (start, end) => `${start} bis ${end}`,
  from: (start) => `ab ${start}`,
  until: (end) => `bis ${end}`,
  by: (date) => `spätestens ${date}`,
  orLater: (date) => `${date} oder später`,
  orEarlier: (date) => `${date} oder früher`,
  openStart: 'Anfang offen',
  openEnd: 'Ende offen',
  startUnknown: 'Anfang unbekannt',
  endUnknown: 'Ende unbekannt',
  dateUnknown: 'Datum unbekannt',
  oneOf: (dates) => `eines von: ${dates}`,
  allOf: (dates) => `alle: ${dates}`,
  reported: (date) => `berichtet ${isDay(date) ? 'am ' : ''}${date}`,
  status: {
    confirmed: 'bestätigt',
    reported: 'berichtet',
    disputed: 'umstritten',
    planned: 'geplant',
    denied: 'dementiert',
  },
  toward: (from, to) => `${from} an ${to}`,
  remark: (text, remark) => `${text} (${remark})`,
  events: (amount, number) => `${amount} ${number === 1 ? 'Ereignis' : 'Ereignisse'}`,
  drawnAsOne: (amount) => `${amount} weitere, zusammen gezeichnet`,
  list: (items) => items.join(', '),
  figure: {
    key: {
      point: 'An einem bekannten Tag oder Zeitpunkt',
      span: 'Irgendwann in diesem Monat, Jahr …',
      bar: 'Dauerte von … bis',
      approximate: 'Ungefähr',
      uncertain: 'Unsicher',
      open: 'Dauert an',
      unknown: 'Beginn oder Ende unbekannt',
      planned: 'Geplant',
      denied: 'Dementiert',
      disputed: 'Umstritten',
      claims: 'Andere Angaben zum Datum',
      later: 'Später bekannt geworden',
      cluster: 'Mehrere Ereignisse',
      density: 'Viele Ereignisse: je höher, desto mehr',
    },
    other: 'Sonstige',
    sources: 'Quellen',
    moreSources: (amount, number) => `und ${amount} weitere ${number === 1 ? 'Quelle' : 'Quellen'}`,
    columns: {
      date: 'Datum',
      event: 'Ereignis',
      who: 'Beteiligte',
      place: 'Ort',
      lane: 'Gruppe',
      category: 'Kategorie',
      status: 'Status',
      sources: 'Quellen',
    },
  },
};
