import { boundsOf } from '../../../time/edtf/date-bounds.js';
import { DAY_MS, utcCivil } from '../../../time/civil.js';
import { parseEdtf } from '../../../time/edtf/parse-edtf.js';
import { toEdtf } from '../../../time/edtf/date-input.js';
import { edtfDayOf, edtfYear } from '../../../time/edtf/edtf-text.js';
import { unitBetween } from '../calendar-unit.js';
import type { RecordGatherer } from '../record-gatherer.js';
import { isBareYear } from '../../written-dates/bare-year.js';
import { writtenDate } from '../../written-dates/written-date.js';

/** The four bounds of SIMILE, as written. Its dates are points; an end is the first point after the event. */
export interface SimileBounds {
  readonly start: string;
  readonly latestStart: string;
  readonly earliestEnd: string;
  readonly end: string;
  /** Whether the event is a moment, somewhere between its start and its end. */
  readonly isMoment: boolean;
}

const BOUNDS = ['start', 'latestStart', 'earliestEnd', 'end'] as const;

/**
 * Reads the bounds of an event as the dates of a record. Bounds that enclose a year, a month or a day become that year,
 * month or day; a moment between other bounds becomes one of the days between them.
 */
export function readBounds(bounds: SimileBounds, gatherer: RecordGatherer): Record<string, unknown> {
  const points = Object.fromEntries(BOUNDS.map((name) => [name, point(bounds[name], gatherer)])) as Record<
    (typeof BOUNDS)[number],
    string | null
  >;
  const { start, latestStart, earliestEnd, end } = points;
  // A start that is not a known date is passed on as it is, for validation to report.
  if (start === null) return { date: bounds.start, ...(bounds.end !== '' && { end: bounds.end }) };
  const lost = BOUNDS.filter((name) => bounds[name] !== '' && points[name] === null);
  const kept = Object.fromEntries(lost.map((name) => [name, bounds[name]]));
  for (const name of lost) gatherer.warn(name, JSON.stringify(bounds[name]), 'a date; the event is read without it');
  const last = end ?? latestStart;
  if (bounds.isMoment || (end === null && earliestEnd === null)) {
    return { date: last === null || last === start ? start : between(start, last), ...kept };
  }
  const from =
    latestStart === null || latestStart === start
      ? start
      : (unitBetween(startMs(start), startMs(latestStart)) ?? approximately(start, gatherer));
  const until = end ?? earliestEnd!;
  const to =
    end !== null && earliestEnd !== null && earliestEnd !== end
      ? (unitBetween(startMs(earliestEnd), startMs(end)) ?? approximately(lastBefore(end, gatherer), gatherer))
      : lastBefore(until, gatherer);
  const isApproximate = from.endsWith('~') || to.endsWith('~');
  const exact = isApproximate ? given(bounds) : {};
  return isEmpty(start, until) ? { date: from, ...kept } : { date: from, end: to, ...exact, ...kept };
}

/** Keeps the inner bounds as written. */
function given({ latestStart, earliestEnd }: SimileBounds): Record<string, string> {
  return { ...(latestStart !== '' && { latestStart }), ...(earliestEnd !== '' && { earliestEnd }) };
}

function point(text: string, gatherer: RecordGatherer): string | null {
  if (text.trim() === '') return null;
  // SIMILE has neither centuries nor decades: 476 is the year.
  const date = isBareYear(text.trim()) ? edtfYear(Number(text.replace('−', '-'))) : writtenDate(text);
  if (date === null || /[[{/]/.test(date)) return null;
  const [day = '', time] = date.split('T');
  if (time === undefined) {
    if (/^-?\d{4}$/.test(day)) {
      gatherer.assume(
        'date',
        'a year alone',
        text,
        'a point in time; it is read as the year, and as an end as its beginning',
      );
    }
    return date;
  }
  if (!/^00:00:00(?:\.0+)?(?:Z|\+00:?00|-00:?00)?$/.test(time)) return date;
  gatherer.assume('date', 'a time of 00:00', text, 'a time where one is meant; it is read as the day');
  return day;
}

function startMs(date: string): number {
  return boundsOf(toEdtf(date)).earliestStart ?? NaN;
}

const HAS_OFFSET = /T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/;

function isEmpty(start: string, end: string): boolean {
  // Whether a local time or one with an offset is earlier depends on the zone.
  if (HAS_OFFSET.test(start) !== HAS_OFFSET.test(end) && start.includes('T') && end.includes('T')) return false;
  return !(startMs(end) > startMs(start));
}

/** Returns the date that covers the time between two points: a unit of the calendar, or one of several. */
function between(start: string, end: string): string {
  if (isEmpty(start, end)) return start;
  const [from, to] = [startMs(start), startMs(end)];
  const unit = unitBetween(from, to);
  if (unit !== null) return unit;
  if (from % DAY_MS !== 0 || to % DAY_MS !== 0) return `[${start}..${end}]`;
  const [first, next] = [utcCivil(from), utcCivil(to)];
  if (first.day !== 1 || next.day !== 1) return `[${edtfDayOf(from)}..${edtfDayOf(to - DAY_MS)}]`;
  if (first.month !== 1 || next.month !== 1)
    return `[${edtfDayOf(from).slice(0, -3)}..${edtfDayOf(to - DAY_MS).slice(0, -3)}]`;
  return `[${edtfYear(first.year)}..${edtfYear(next.year - 1)}]`;
}

/** Returns the last unit before a point, of the kind in which the point is written. */
function lastBefore(end: string, gatherer: RecordGatherer): string {
  if (end.includes('T')) return end;
  const parsed = parseEdtf(end);
  const ms = startMs(end);
  if (parsed.kind !== 'date' || !Number.isFinite(ms)) return end;
  if (parsed.month === null) return edtfYear(utcCivil(ms).year - 1);
  gatherer.assume(
    'end',
    'an end at the beginning of a day',
    end,
    'the first moment after the event; it is taken to last to the end of the day before',
  );
  return parsed.day === null ? edtfDayOf(ms - DAY_MS).slice(0, -3) : edtfDayOf(ms - DAY_MS);
}

function approximately(date: string, gatherer: RecordGatherer): string {
  const taken =
    'bounds that enclose a year, a month or a day; the outer one is taken, as approximate, and the inner one kept as a field';
  gatherer.assume('date', 'a start or an end between two bounds', date, taken);
  return date.includes('T') ? date : `${date}~`;
}
