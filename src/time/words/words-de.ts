import type { DateInWords, DateKind, Words } from './words.js';

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

type Forms = Partial<Record<DateKind, string>>;

/** The words before a date, by its kind. Months and years mostly take none. */
const BETWEEN: Forms = { day: 'dem', season: 'dem', part: 'dem', farYear: 'dem', decade: 'den', century: 'dem' };
const FROM: Forms = { part: 'ab dem', farYear: 'ab dem', decade: 'ab den', century: 'ab dem', yearsAgo: 'beginnend' };
const UNTIL: Forms = { part: 'bis zum', farYear: 'bis zum', decade: 'bis in die', century: 'bis zum' };
const ON: Forms = { day: 'am', month: 'im', season: 'im', part: 'im', farYear: 'im', decade: 'in den', century: 'im' };
const ABOUT: Forms = { farYear: 'etwa im' };

const AGO = 'vor ';

/** "dem 5. Februar 2022", "den 1980er-Jahren" */
function after(forms: Forms, { text, kind }: DateInWords, otherwise = ''): string {
  const word = forms[kind] ?? otherwise;
  const isPluralDative = kind === 'decade' && word.endsWith('den');
  return `${word} ${text}${isPluralDative ? 'n' : ''}`.trimStart();
}

export const words: Words = {
  corrected: (date) => date,
  about: (date) =>
    date.kind === 'yearsAgo' ? `${AGO}etwa ${date.text.slice(AGO.length)}` : after(ABOUT, date, 'etwa'),
  possibly: (date) => `möglicherweise ${date.text}`,
  dateApproximate: 'Datum ungefähr',
  doubt: (part, doubt) => `${PARTS[part]} ${DOUBTS[doubt]}`,
  decade: (firstYear) => `${firstYear}er-Jahre`,
  century: (number, isBeforeChrist) => `${number}. Jahrhundert${isBeforeChrist ? ' v. Chr.' : ''}`,
  within: (unit, precision) => `irgendwann ${WITHIN[precision](unit)}`,
  between: (earliest, latest) => `irgendwann zwischen ${after(BETWEEN, earliest)} und ${after(BETWEEN, latest)}`,
  yearUnknown: (dayAndMonth) => `${dayAndMonth}, Jahr unbekannt`,
  season: (season, year) => `${SEASONS[season]} ${year}`,
  hemisphere: (season, side) => `${season} (${side === 'north' ? 'Nordhalbkugel' : 'Südhalbkugel'})`,
  partOfYear: (part, number, year) => `${number}. ${PARTS_OF_YEAR[part]} ${year}`,
  farYear: (year) => `Jahr ${year}`,
  yearsAgo: (amount) => `${AGO}${amount} Jahren`,
  to: (start, end) => `${start.text} bis ${end.text}`,
  from: (start) => after(FROM, start, 'ab'),
  until: (end) => after(UNTIL, end, 'bis'),
  orLater: (date) => `${date} oder später`,
  orEarlier: (date) => `${date} oder früher`,
  openStart: 'Anfang offen',
  openEnd: 'Ende offen',
  startUnknown: 'Anfang unbekannt',
  endUnknown: 'Ende unbekannt',
  dateUnknown: 'Datum unbekannt',
  oneOf: (dates) => `eines von: ${dates}`,
  allOf: (dates) => `alle: ${dates}`,
  reported: (date) => `gemeldet ${after(ON, date)}`,
  status: {
    confirmed: 'bestätigt',
    reported: 'gemeldet',
    disputed: 'umstritten',
    planned: 'geplant',
    denied: 'dementiert',
  },
  toward: (from, to) => `${from} an ${to}`,
  remark: (text, remark) => `${text} (${remark})`,
  events: (amount, number) => `${amount} ${number === 1 ? 'Ereignis' : 'Ereignisse'}`,
  drawnAsOne: (amount, number) => `${amount} ${number === 1 ? 'weiteres' : 'weitere'}, zusammen gezeichnet`,
  labelled: (label, text) => `${label}: ${text}`,
  list: (items) => items.join(', '),
  figure: {
    timeline: 'Zeitleiste',
    key: {
      point: 'An einem bekannten Tag oder Zeitpunkt',
      span: 'Irgendwann in diesem Zeitraum',
      bar: 'Während dieses ganzen Zeitraums',
      approximate: 'Ungefähr',
      uncertain: 'Unsicher',
      open: 'Dauert an',
      unknown: 'Anfang oder Ende unbekannt',
      planned: 'Geplant',
      denied: 'Dementiert',
      disputed: 'Umstritten',
      claims: 'Andere Angaben zum Datum',
      later: 'Später bekannt geworden',
      cluster: 'Mehrere Ereignisse',
      density: 'Viele Ereignisse: je höher, desto mehr',
      densityByLane: 'Viele Ereignisse: je höher, desto mehr in der Gruppe',
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
