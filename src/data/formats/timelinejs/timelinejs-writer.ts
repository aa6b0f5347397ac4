import type { EdtfDate, EdtfDateTime, EdtfEnd, EdtfLongYear } from '../../../time/edtf/edtf.js';
import { stringifyEdtf } from '../../../time/edtf/stringify-edtf.js';
import type { EventRecord } from '../../event-record.js';
import { isForeignObject } from '../json-document.js';
import {
  htmlField,
  jsonText,
  otherFields,
  writeForeign,
  type OutgoingFields,
  type OutgoingRecord,
} from '../write-foreign.js';
import { onClocksOf, plainDates, type PlainMoment } from '../plain-dates.js';
import type { WriteOptions, WrittenRecords } from '../record-format.js';

type SlideDate = Readonly<Record<string, number>>;

const WRITTEN: readonly string[] = ['id', 'title', 'date', 'end', 'description', 'lane', 'media', 'display_date'];
const CLAIMED: readonly string[] = ['start_date', 'end_date', 'text', 'group', 'unique_id'];
/** The digits of the parts of a second that it keeps. */
const MILLISECONDS = 3;

/** Writes the JSON of TimelineJS 3. Fields that it does not know stand beside those that it does. */
export function writeTimelineJs(
  records: readonly EventRecord[],
  { title, document = {} }: WriteOptions,
): WrittenRecords {
  const { scale, ...rest } = document;
  let hasDeepTime = false;
  const write = (record: OutgoingRecord) => {
    const dates = slideDates(record);
    if (dates === null) return null;
    if (Math.abs(dates.start_date['year']!) > 9999) hasDeepTime = true;
    return {
      isEra: record.fields['kind'] === 'background' && dates.end_date !== undefined,
      slide: { ...dates, ...slideOf(record, dates.end_date) },
    };
  };
  return writeForeign(records, write, (items, losses) => {
    const slides = items.filter(({ isEra }) => !isEra).map(({ slide }) => slide);
    const eras = items.filter(({ isEra }) => isEra).map(({ slide }) => slide);
    return jsonText({
      ...(hasDeepTime ? { scale: 'cosmological' } : scale !== undefined && { scale }),
      ...((title !== undefined || Object.keys(rest).length > 0) && {
        title: titleSlide({ title: title ?? '', ...rest }, losses),
      }),
      events: slides,
      ...(eras.length > 0 && { eras }),
    });
  });
}

function slideOf(record: OutgoingFields, end_date?: SlideDate): Record<string, unknown> {
  const { fields, row, losses } = record;
  const { id, title, description, lane, display_date, media } = fields;
  const others = otherFields(record, WRITTEN, CLAIMED);
  if (others['kind'] === 'background') {
    // An era says by its place what it is.
    if (end_date !== undefined) delete others['kind'];
    else losses.add(row, 'kind', 'a background without an end is written as an event');
  }
  return {
    ...(id !== undefined && { unique_id: id }),
    text: {
      headline: htmlField(title, 'title', record),
      ...(description !== undefined && { text: htmlField(description, 'description', record) }),
    },
    ...mediaOf(media, record),
    ...(typeof lane === 'string' && lane !== '' && { group: lane }),
    ...(display_date !== undefined && { display_date: htmlField(display_date, 'display_date', record) }),
    ...others,
  };
}

/** The slide of the whole, written as that of an event without a date. */
function titleSlide(
  fields: Readonly<Record<string, unknown>>,
  losses: OutgoingFields['losses'],
): Record<string, unknown> {
  return slideOf({ row: -1, fields, losses });
}

function mediaOf(media: unknown, record: OutgoingFields): object {
  const list: readonly unknown[] = Array.isArray(media) ? media : media === undefined ? [] : [media];
  const [first] = list;
  if (list.length > 1)
    record.losses.add(record.row, 'media', `a slide has one medium; ${list.length - 1} more are left out`);
  if (!isForeignObject(first)) return {};
  const words = Object.entries(first).map(([part, value]) => {
    const isWords = typeof value === 'string' && (part === 'caption' || part === 'credit');
    return [part, isWords ? htmlField(value, `media.${part}`, record) : value] as const;
  });
  return { media: Object.fromEntries(words) };
}

interface SlideDates {
  readonly start_date: SlideDate;
  readonly end_date?: SlideDate;
}

function slideDates(record: OutgoingRecord): SlideDates | null {
  const { date, row, losses } = record;
  const deep = deepDates(date, record);
  if (deep !== undefined) return deep;
  const { start, end, lost } = plainDates(date);
  for (const why of lost) losses.add(row, 'date', why);
  const start_date = partsOf(start, 'date', record);
  if (start_date === null) {
    losses.add(row, 'date', `"${stringifyEdtf(date)}" has no start to show it at; the event is left out`);
    return null;
  }
  if (end === undefined) return { start_date };
  const end_date = partsOf(end, 'end', record);
  if (end_date === null) {
    losses.add(row, 'end', `an end that is ${typeof end === 'string' ? end : 'outside its years'} is left out`);
    return { start_date };
  }
  return { start_date, end_date };
}

/** Years of five digits and more, alone or at either end; undefined for other dates. */
function deepDates(date: EdtfDate, record: OutgoingRecord): SlideDates | undefined {
  const [start, end] = date.kind === 'interval' ? [date.start, date.end] : [date, undefined];
  const isDeep = (part: EdtfDate | EdtfEnd | undefined): part is EdtfLongYear =>
    typeof part === 'object' && part.kind === 'long-year';
  if (!isDeep(start)) return undefined;
  const start_date = { year: deepYear(start, 'date', record) };
  if (end === undefined) return { start_date };
  if (isDeep(end)) return { start_date, end_date: { year: deepYear(end, 'end', record) } };
  // What is not deep itself opposite a deep start.
  const plain = typeof end === 'string' ? end : plainDates(end).start;
  const end_date = partsOf(plain, 'end', record);
  if (end_date === null)
    record.losses.add(
      record.row,
      'end',
      `an end that is ${typeof end === 'string' ? end : 'no plain date'} is left out`,
    );
  return end_date === null ? { start_date } : { start_date, end_date };
}

function deepYear(year: EdtfLongYear, path: string, { row, losses }: OutgoingRecord): number {
  const { digits, exponent, significantDigits, before, after } = year;
  if (before + after !== '') losses.add(row, path, `"${before + after}" is left out`);
  if (significantDigits !== null) losses.add(row, path, `"S${significantDigits}" is left out`);
  if (exponent !== null) losses.add(row, path, `"E${exponent}" is written out`);
  return Number(digits) * 10 ** (exponent ?? 0);
}

function hasOffset(moment: PlainMoment): moment is EdtfDateTime {
  return moment.kind === 'date-time' && moment.offset !== '';
}

function partsOf(
  given: PlainMoment | 'open' | 'unknown' | null,
  path: string,
  { row, losses, fields }: OutgoingRecord,
): SlideDate | null {
  if (given === null || typeof given === 'string') return null;
  // Read again it is a time of the zone beside it.
  const { timezone } = fields;
  const shown = typeof timezone === 'string' && hasOffset(given) ? onClocksOf(timezone, given) : null;
  const moment = shown ?? given;
  const { year, month, day } = moment.kind === 'date-time' ? moment.date : moment;
  const number = Number(year.digits);
  const parts = {
    // 1 BC, the year 0 of EDTF, is its year -1.
    year: number <= 0 && number > -9999 ? number - 1 : number,
    ...(month && { month: Number(month.digits) }),
    ...(day && { day: Number(day.digits) }),
  };
  if (moment.kind !== 'date-time') return parts;
  const { hour, minute, second, fraction, offset } = moment;
  if (offset !== '') losses.add(row, path, `the offset "${offset}" is left out`);
  if (fraction !== '' && fraction.length !== MILLISECONDS) {
    losses.add(row, path, `the fraction ".${fraction}" is written as milliseconds`);
  }
  const millisecond = Number(fraction.slice(0, MILLISECONDS).padEnd(MILLISECONDS, '0'));
  return { ...parts, hour, minute, second, ...(fraction !== '' && { millisecond }) };
}
