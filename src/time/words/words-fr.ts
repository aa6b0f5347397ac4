import { romanNumeral } from './roman-numeral.js';
import type { DateInWords, DateKind, Words } from './words.js';

const DOUBTED_PARTS = {
  uncertain: { year: 'année incertaine', season: 'saison incertaine', month: 'mois incertain', day: 'jour incertain' },
  approximate: {
    year: 'année approximative',
    season: 'saison approximative',
    month: 'mois approximatif',
    day: 'jour approximatif',
  },
};
const SEASONS = ['printemps', 'été', 'automne', 'hiver'] as const;
const PARTS_OF_YEAR = { quarter: 'trimestre', third: 'quadrimestre', half: 'semestre' };
const WITHIN = { year: 'courant', month: 'courant', decade: 'dans les', century: 'au cours du' };

const ordinal = (number: string, isFirst: boolean): string => `${number}${isFirst ? 'er' : 'e'}`;

const AGO = 'il y a ';

type Articles = Partial<Record<DateKind, string>>;

/** Months and years take no article; before seasons it is elided, and names of far years already have it. */
const THE: Articles = { day: 'le ', part: 'le ', century: 'le ', decade: 'les ', season: 'l’' };
const TO: Articles = { day: 'au ', part: 'au ', century: 'au ', decade: 'aux ', season: 'à l’' };
const IN: Articles = { ...TO, day: 'le ', month: 'en ', year: 'en ', farYear: 'en ', decade: 'dans les ' };

/** The first of a month is written as an ordinal. */
const withOrdinal = (day: string): string => day.replace(/^1(?=\s)/, '1er');

function after(articles: Articles, { text, kind }: DateInWords, otherwise = ''): string {
  const article = articles[kind] ?? otherwise;
  // Spring is the only season that begins with a consonant.
  const isSpring = kind === 'season' && text.startsWith(SEASONS[0]);
  return `${isSpring ? article.replace('à l’', 'au ').replace('l’', 'le ') : article}${kind === 'day' ? withOrdinal(text) : text}`;
}

export const words: Words = {
  corrected: (date) => (date.kind === 'day' ? { ...date, text: withOrdinal(date.text) } : date),
  about: (date) =>
    date.kind === 'yearsAgo' ? `${AGO}environ ${date.text.slice(AGO.length)}` : `vers ${after(THE, date)}`,
  possibly: (date) => `peut-être ${after(THE, date)}`,
  dateApproximate: 'date approximative',
  doubt: (part, doubt) => DOUBTED_PARTS[doubt][part],
  decade: (firstYear) => `années ${firstYear}`,
  century: (number, isBeforeChrist) =>
    `${ordinal(romanNumeral(number), number === 1)} siècle${isBeforeChrist ? ' av. J.-C.' : ''}`,
  within: (unit, precision) => `${WITHIN[precision]} ${unit}`,
  between: (earliest, latest) => `entre ${after(THE, earliest)} et ${after(THE, latest)}`,
  yearUnknown: (dayAndMonth) => `${withOrdinal(dayAndMonth)}, année inconnue`,
  season: (season, year) => `${SEASONS[season]} ${year}`,
  hemisphere: (season, side) => `${season} (hémisphère ${side === 'north' ? 'Nord' : 'Sud'})`,
  partOfYear: (part, number, year) => `${ordinal(String(number), number === 1)} ${PARTS_OF_YEAR[part]} ${year}`,
  farYear: (year) => `l’an ${year}`,
  // Million and milliard are nouns; cent mille is not.
  yearsAgo: (amount, years) => `${AGO}${amount} ${years < 1e6 ? 'ans' : 'd’années'}`,
  to: (start, end) => `${start.text} ${after(TO, end, 'à ')}`,
  from: (start) => `${start.kind === 'yearsAgo' ? 'à partir d’' : 'dès '}${after(THE, start)}`,
  until: (end) => `jusqu’${after(TO, end, 'à ')}`,
  orLater: (date) => `${date} ou plus tard`,
  orEarlier: (date) => `${date} ou plus tôt`,
  openStart: 'début ouvert',
  openEnd: 'fin ouverte',
  startUnknown: 'début inconnu',
  endUnknown: 'fin inconnue',
  dateUnknown: 'date inconnue',
  oneOf: (dates) => `une de ces dates\u00a0: ${dates}`,
  allOf: (dates) => `toutes ces dates\u00a0: ${dates}`,
  reported: (date) => `rapporté ${after(IN, date)}`,
  status: { confirmed: 'confirmé', reported: 'rapporté', disputed: 'contesté', planned: 'prévu', denied: 'démenti' },
  toward: (from, to) => `${from} vers ${to}`,
  remark: (text, remark) => `${text} (${remark})`,
  events: (amount, number) => `${amount} ${number < 2 ? 'événement' : 'événements'}`,
  drawnAsOne: (amount, number) => `${amount} ${number < 2 ? 'autre' : 'autres'}, en un seul tracé`,
  labelled: (label, text) => `${label}\u00a0: ${text}`,
  list: (items) => items.join(', '),
  figure: {
    timeline: 'Chronologie',
    key: {
      point: 'À un jour ou un moment connu',
      span: 'À un moment de cette période',
      bar: 'Pendant toute cette période',
      approximate: 'Approximatif',
      uncertain: 'Incertain',
      open: 'Se poursuit',
      unknown: 'Début ou fin inconnus',
      planned: 'Prévu',
      denied: 'Démenti',
      disputed: 'Contesté',
      claims: 'Autres dates avancées',
      later: 'Connu plus tard',
      cluster: 'Plusieurs événements',
      density: 'De nombreux événements\u00a0: plus c’est haut, plus il y en a',
      densityByLane: 'De nombreux événements\u00a0: plus c’est haut, plus il y en a dans le groupe',
    },
    other: 'Autres',
    sources: 'Sources',
    moreSources: (amount, number) => `et ${amount} ${number < 2 ? 'autre source' : 'autres sources'}`,
    columns: {
      date: 'Date',
      event: 'Événement',
      who: 'Parties concernées',
      place: 'Lieu',
      lane: 'Groupe',
      category: 'Catégorie',
      status: 'Statut',
      sources: 'Sources',
    },
  },
};
