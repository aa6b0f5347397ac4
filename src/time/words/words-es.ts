import { romanNumeral } from './roman-numeral.js';
import type { DateInWords, DateKind, Words } from './words.js';

const DOUBTED_PARTS = {
  uncertain: { year: 'año incierto', season: 'estación incierta', month: 'mes incierto', day: 'día incierto' },
  approximate: {
    year: 'año aproximado',
    season: 'estación aproximada',
    month: 'mes aproximado',
    day: 'día aproximado',
  },
};
const SEASONS = ['primavera', 'verano', 'otoño', 'invierno'] as const;
const PARTS_OF_YEAR = { quarter: 'trimestre', third: 'cuatrimestre', half: 'semestre' };
const ORDINALS = ['1.er', '2.º', '3.er', '4.º'];
const WITHIN = { year: 'de', month: 'de', decade: 'de la', century: 'del' };

const AGO = 'hace ';

type Articles = Partial<Record<DateKind, string>>;

/** Months and years take no article. */
const THE: Articles = { day: 'el ', season: 'el ', part: 'el ', farYear: 'el ', century: 'el ', decade: 'la ' };
const TO: Articles = { day: 'al ', season: 'al ', part: 'al ', farYear: 'al ', century: 'al ', decade: 'a la ' };
const IN: Articles = {
  day: 'el ',
  month: 'en ',
  season: 'en el ',
  part: 'en el ',
  year: 'en ',
  farYear: 'en el ',
  decade: 'en la ',
  century: 'en el ',
};

function after(articles: Articles, { text, kind }: DateInWords, otherwise = ''): string {
  const article = articles[kind] ?? otherwise;
  // Spring is the only feminine season.
  const isSpring = kind === 'season' && text.startsWith(SEASONS[0]);
  return `${isSpring ? article.replace('al ', 'a la ').replace('el ', 'la ') : article}${text}`;
}

/** `Intl` puts a number before "mil millones" even where it is 1. */
const amountOf = (amount: string): string => amount.replace(/^1 (?=mil millones)/, '');

export const words: Words = {
  corrected: (date) => date,
  about: (date) =>
    date.kind === 'yearsAgo' ? `${AGO}unos ${date.text.slice(AGO.length)}` : `hacia ${after(THE, date)}`,
  possibly: (date) => `posiblemente ${after(THE, date)}`,
  dateApproximate: 'fecha aproximada',
  doubt: (part, doubt) => DOUBTED_PARTS[doubt][part],
  decade: (firstYear) => `década de ${firstYear}`,
  century: (number, isBeforeChrist) => `siglo ${romanNumeral(number)}${isBeforeChrist ? ' a. C.' : ''}`,
  within: (unit, precision) => `en algún momento ${WITHIN[precision]} ${unit}`,
  between: (earliest, latest) => `entre ${after(THE, earliest)} y ${after(THE, latest)}`,
  yearUnknown: (dayAndMonth) => `${dayAndMonth}, año desconocido`,
  season: (season, year) => `${SEASONS[season]} de ${year}`,
  hemisphere: (season, side) => `${season} (hemisferio ${side === 'north' ? 'norte' : 'sur'})`,
  partOfYear: (part, number, year) => `${ORDINALS[number - 1] ?? number} ${PARTS_OF_YEAR[part]} de ${year}`,
  farYear: (year) => `año ${amountOf(year)}`,
  // Millón is a noun; cien mil is not.
  yearsAgo: (amount, years) => `${AGO}${amountOf(amount)} ${years < 1e6 ? 'años' : 'de años'}`,
  to: (start, end) => `${start.text} ${after(TO, end, 'a ')}`,
  from: (start) => `desde ${after(THE, start)}`,
  until: (end) => `hasta ${after(THE, end)}`,
  orLater: (date) => `${date} o después`,
  orEarlier: (date) => `${date} o antes`,
  openStart: 'inicio abierto',
  openEnd: 'final abierto',
  startUnknown: 'inicio desconocido',
  endUnknown: 'final desconocido',
  dateUnknown: 'fecha desconocida',
  oneOf: (dates) => `una de estas fechas: ${dates}`,
  allOf: (dates) => `todas estas fechas: ${dates}`,
  reported: (date) => `comunicado ${after(IN, date)}`,
  status: {
    confirmed: 'confirmado',
    reported: 'comunicado',
    disputed: 'en disputa',
    planned: 'previsto',
    denied: 'desmentido',
  },
  toward: (from, to) => `${from} a ${to}`,
  remark: (text, remark) => `${text} (${remark})`,
  events: (amount, number) => `${amount} ${number === 1 ? 'acontecimiento' : 'acontecimientos'}`,
  drawnAsOne: (amount) => `${amount} más, en un solo trazo`,
  labelled: (label, text) => `${label}: ${text}`,
  list: (items) => items.join(', '),
  figure: {
    timeline: 'Cronología',
    key: {
      point: 'En un día o momento conocido',
      span: 'En algún momento de este período',
      bar: 'Durante todo este período',
      approximate: 'Aproximado',
      uncertain: 'Incierto',
      open: 'Continúa',
      unknown: 'Inicio o final desconocido',
      planned: 'Previsto',
      denied: 'Desmentido',
      disputed: 'En disputa',
      claims: 'Otras fechas indicadas',
      later: 'Se supo después',
      cluster: 'Varios acontecimientos',
      density: 'Muchos acontecimientos: cuanto más alto, más hay',
      densityByLane: 'Muchos acontecimientos: cuanto más alto, más hay en su grupo',
    },
    other: 'Otros',
    sources: 'Fuentes',
    moreSources: (amount, number) => `y ${amount} ${number === 1 ? 'fuente' : 'fuentes'} más`,
    columns: {
      date: 'Fecha',
      event: 'Acontecimiento',
      who: 'Participantes',
      place: 'Lugar',
      lane: 'Grupo',
      category: 'Categoría',
      status: 'Estado',
      sources: 'Fuentes',
    },
  },
};
