import { romanNumeral } from './roman-numeral.js';
import type { Words } from './words.js';

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

/** A day takes an article where a month and a year (`44 av. J.-C.`) take none. */
const isDay = (date: string): boolean => /^\d\d?(er)? (?!a[vp]\. )\p{L}/u.test(date);
const withArticle = (date: string): string => (isDay(date) ? `le ${date}` : date);

export const words: Words = {
  about: (date) => (date.startsWith(AGO) ? `${AGO}environ ${date.slice(AGO.length)}` : `vers ${withArticle(date)}`),
  possibly: (date) => `peut-être ${date}`,
  dateApproximate: 'date approximative',
  doubt: (part, doubt) => DOUBTED_PARTS[doubt][part],
  decade: (firstYear) => `années ${firstYear}`,
  century: (number, isBeforeChrist) =>
    `${ordinal(romanNumeral(number), number === 1)} siècle${isBeforeChrist ? ' av. J.-C.' : ''}`,
  within: (unit, precision) => `${WITHIN[precision]} ${unit}`,
  between: (earliest, latest) => `entre ${withArticle(earliest)} et ${withArticle(latest)}`,
  yearUnknown: (dayAndMonth) => `${dayAndMonth}, année inconnue`,
  season: (season, year) => `${SEASONS[season]} ${year}`,
  hemisphere: (season, side) => `${season} (hémisphère ${side === 'north' ? 'Nord' : 'Sud'})`,
  partOfYear: (part, number, year) => `${ordinal(String(number), number === 1)} ${PARTS_OF_YEAR[part]} ${year}`,
  farYear: (year) => `l’an ${year}`,
  // Million and milliard are nouns; cent mille is not.
  yearsAgo: (amount, years) => `${AGO}${amount} ${years < 1e6 ? 'ans' : 'd’années'}`,
  to: (start, end) => `${start} ${isDay(end) ? 'au' : 'à'} ${end}`,
  from: (start) => `dès ${withArticle(start)}`,
  until: (end) => `jusqu’${isDay(end) ? 'au' : 'à'} ${end}`,
  by: (date) => `au plus tard ${withArticle(date)}`,
  orLater: (date) => `${date} ou plus tard`,
  orEarlier: (date) => `${date} ou plus tôt`,
  openStart: 'début ouvert',
  openEnd: 'fin ouverte',
  startUnknown: 'début inconnu',
  endUnknown: 'fin inconnue',
  dateUnknown: 'date inconnue',
  oneOf: (dates) => `une de ces dates : ${dates}`,
  allOf: (dates) => `toutes ces dates : ${dates}`,
  reported: (date) => `rapporté ${withArticle(date)}`,
  status: { confirmed: 'confirmé', reported: 'rapporté', disputed: 'contesté', planned: 'prévu', denied: 'démenti' },
  toward: (from, to) => `${from} à ${to}`,
  remark: (text, remark) => `${text} (${remark})`,
  events: (amount, number) => `${amount} ${number === 1 ? 'événement' : 'événements'}`,
  drawnAsOne: (amount, number) => `${amount} ${number === 1 ? 'autre' : 'autres'}, d’un seul tenant`,
  list: (items) => items.join(', '),
  figure: {
    key: {
      point: 'À un jour ou un moment connu',
      span: 'À un moment de ce mois, de cette année…',
      bar: 'A duré de … à',
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
      density: 'De nombreux événements : plus c’est haut, plus il y en a',
    },
    other: 'Autres',
    sources: 'Sources',
    moreSources: (amount, number) => `et ${amount} ${number < 2 ? 'autre source' : 'autres sources'}`,
    columns: {
      date: 'Date',
      event: 'Événement',
      who: 'Personnes concernées',
      place: 'Lieu',
      lane: 'Groupe',
      category: 'Catégorie',
      status: 'Statut',
      sources: 'Sources',
    },
  },
};
