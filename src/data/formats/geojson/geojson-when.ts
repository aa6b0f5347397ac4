import { boundsOf } from '../../../time/edtf/date-bounds.js';
import { toEdtf } from '../../../time/edtf/date-input.js';
import { edtfYear } from '../../../time/edtf/edtf-text.js';
import { unitBetween } from '../calendar-unit.js';
import { isForeignObject, foreignText, type ForeignObject } from '../json-document.js';
import { foreignDate } from '../foreign-date.js';
import type { RecordGatherer } from '../record-gatherer.js';
import { writtenDate } from '../../written-dates/written-date.js';

/** Names of an edge, in our order of preference. */
const STARTS = ['start', 'begin', 'datetime', '@value'];
const ENDS = ['end', 'stop'];

export interface WhenDates {
  readonly date: unknown;
  readonly end: unknown;
  /** The `when`, where it says more than the dates do. */
  readonly when?: ForeignObject;
}

/** The `when` of a feature. In the properties one is what we kept of it ourselves, where a date stands beside it. */
export function whenOf(feature: ForeignObject, properties: ForeignObject): ForeignObject | undefined {
  const own = foreignText(properties['date']) === '' ? [properties['when'], properties['timespan']] : [];
  return [feature['when'], ...own].find(isForeignObject);
}

/** Reads a `when` of GeoJSON-LD, GeoJSON-T or Linked Places: its edges, or those of the first of its `timespans`. */
export function readWhen(when: ForeignObject, gatherer: RecordGatherer): WhenDates {
  const spans: readonly unknown[] = Array.isArray(when['timespans']) ? when['timespans'] : [when];
  const span = isForeignObject(spans[0]) ? spans[0] : {};
  const [start, end] = [STARTS, ENDS].map((names) => names.map((name) => span[name]).find((edge) => edge != null));
  if (spans.length > 1) {
    const taken = 'one stretch of time; the first is taken';
    gatherer.assume('date', `a feature with ${spans.length} stretches of time`, foreignText(start), taken);
  }
  const isMoment = end === undefined;
  const [from, to] = [readEdge(start, 'date', isMoment, gatherer), readEdge(end, 'end', false, gatherer)];
  const read = spans[0] === when ? [...STARTS, ...ENDS, 'type'] : ['timespans', 'type'];
  const isMore =
    spans.length > 1 ||
    Object.keys(when).some((name) => !read.includes(name)) ||
    Object.keys(span).some((name) => ![...STARTS, ...ENDS, 'type'].includes(name)) ||
    [from, to].some(({ isRough }) => isRough);
  return { date: from.date, end: to.date, ...(isMore && { when }) };
}

interface Edge {
  readonly date: unknown;
  /** Whether the date says less than the edge. */
  readonly isRough: boolean;
}

/**
 * An edge may be an object that says within which bounds it lies. Bounds that enclose a unit of the calendar are that unit; of others the
 * outer one is taken, as approximate. A moment is one of those that its bounds enclose.
 */
function readEdge(edge: unknown, field: 'date' | 'end', isMoment: boolean, gatherer: RecordGatherer): Edge {
  if (!isForeignObject(edge)) return { date: foreignDate(yearIn(edge), field, gatherer), isRough: false };
  const { in: within, earliest, latest } = edge;
  const isMore = Object.keys(edge).some((name) => !['in', 'earliest', 'latest'].includes(name));
  const bounds = within == null ? [earliest, latest].map((bound) => textIn(bound)) : [];
  const [from, to] = bounds;
  if (from != null && to != null) {
    const unit = enclosed(from, to) ?? (isMoment && isPlain(from + to) ? `[${from}..${to}]` : null);
    if (unit !== null) return { date: unit, isRough: isMore };
  }
  const [outer, inner] = field === 'date' ? [earliest, latest] : [latest, earliest];
  const date = foreignDate(yearIn(within ?? outer ?? inner), field, gatherer);
  if (within != null || inner == null || typeof date !== 'string') return { date, isRough: isMore };
  const taken =
    'a date, or bounds that enclose a year, a month or a day; one is taken, as approximate, and both are kept';
  gatherer.assume(field, 'a start or an end between two bounds', date, taken);
  return { date: isPlain(date) ? `${date}~` : date, isRough: true };
}

/** A number is a year: no form of `when` counts ms. */
function yearIn(value: unknown): unknown {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 9999 ? edtfYear(value) : value;
}

function textIn(value: unknown): string | null {
  const bound = yearIn(value);
  return typeof bound === 'string' ? writtenDate(bound) : null;
}

/** Whether dates can stand in a set, and be approximate. */
function isPlain(dates: string): boolean {
  return /^[-\d]*$/.test(dates);
}

/** The unit of the calendar from the beginning of one date to the end of another. */
function enclosed(earliest: string, latest: string): string | null {
  if (earliest === latest) return earliest;
  const from = boundsOf(toEdtf(earliest)).earliestStart ?? NaN;
  return unitBetween(from, boundsOf(toEdtf(latest)).latestEnd ?? NaN);
}
