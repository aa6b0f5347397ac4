import { romanNumeral } from './roman-numeral.js';
import type { Words } from './words.js';

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

/** A day takes an article where a month and a year take none. */
const isDay = (date: string): boolean => /^\d\d? de /.test(date);
const withArticle = (date: string): string => (isDay(date) ? `el ${date}` : date);

export const words: Words = {
  about: (date) => (date.startsWith(AGO) ? `${AGO}unos ${date.slice(AGO.length)}` : `hacia ${withArticle(date)}`),
  possibly: (date) => `posiblemente ${date}`,
  dateApproximate: 'fecha aproximada',
  doubt: (part, doubt) => DOUBTED_PARTS[doubt][part],
  decade: (firstYear) => `década de ${firstYear}`,
  century: (number, isBeforeChrist) => `siglo ${romanNumeral(number)}${isBeforeChrist ? ' a. C.' : ''}`,
  within: (unit, precision) => `en algún momento ${WITHIN[precision]} ${unit}`,
  between: (earliest, latest) => `entre ${withArticle(earliest)} y ${withArticle(latest)}`,
  yearUnknown: (dayAndMonth) => `${dayAndMonth}, año desconocido`,
  season: (season, year) => `${SEASONS[season]} de ${year}`,
  hemisphere: (season, side) => `${season} (hemisferio ${side === 'north' ? 'norte' : 'sur'})`,
  partOfYear: (part, number, year) => `${ORDINALS[number - 1] ?? number} ${PARTS_OF_YEAR[part]} de ${year}`,
  farYear: (year) => `año ${year}`,
  // Millón is a noun; cien mil is not.
  yearsAgo: (amount, years) => `${AGO}${amount} ${years < 1e6 ? 'años' : 'de años'}`,
  to: (start, end) => `${start} ${isDay(end) ? 'al' : 'a'} ${end}`,
  from: (start) => `desde ${withArticle(start)}`,
  until: (end) => `hasta ${withArticle(end)}`,
  by: (date) => `a más tardar ${withArticle(date)}`,
  orLater: (date) => `${date} o después`,
  orEarlier: (date) => `${date} o antes`,
  openStart: 'inicio abierto',
  openEnd: 'final abierto',
  startUnknown: 'inicio desconocido',
  endUnknown: 'final desconocido',
  dateUnknown: 'fecha desconocida',
  oneOf: (dates) => `una de estas fechas: ${dates}`,
  allOf: (dates) => `todas estas fechas: ${dates}`,
  reported: (date) => `comunicado ${withArticle(date)}`,
  status: {
    confirmed: 'confirmado',
    reported: 'comunicado',
    disputed: 'discutido',
    planned: 'previsto',
    denied: 'desmentido',
  },
  toward: (from, to) => `${from} a ${to}`,
  remark: (text, remark) => `${text} (${remark})`,
  events: (amount, number) => `${amount} ${number === 1 ? 'acontecimiento' : 'acontecimientos'}`,
  drawnAsOne: (amount) => `${amount} más, dibujados como uno`,
  list: (items) => items.join(', '),
  figure: {
    key: {
      point: 'En un día o momento conocido',
      span: 'En algún momento de este mes, año…',
      bar: 'Duró de … a',
      approximate: 'Aproximado',
      uncertain: 'Incierto',
      open: 'Continúa',
      unknown: 'Inicio o fin desconocido',
      planned: 'Previsto',
      denied: 'Desmentido',
      disputed: 'En disputa',
      claims: 'Otras fechas indicadas',
      later: 'Se supo después',
      cluster: 'Varios eventos',
      density: 'Muchos eventos: cuanto más alto, más hay',
    },
    other: 'Otros',
    sources: 'Fuentes',
    moreSources: (amount, number) => `y ${amount} ${number === 1 ? 'fuente' : 'fuentes'} más`,
    columns: {
      date: 'Fecha',
      event: 'Acontecimiento',
      who: 'Implicados',
      place: 'Lugar',
      lane: 'Grupo',
      category: 'Categoría',
      status: 'Estado',
      sources: 'Fuentes',
    },
  },
};
