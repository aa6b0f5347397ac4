import type { EventRecord, EventStatus } from '../data/event-record.js';
import { SOURCED, TIED } from '../data/table/event-flags.js';
import type { EventTable } from '../data/event-table.js';
import { boundsOfRecord, dateOf } from '../data/records/record-date.js';
import { SpanReader } from '../data/records/span-reader.js';
import { qualifiersOf } from '../time/edtf/qualifiers.js';
import { BoundedCache } from '../time/bounded-cache.js';
import { LONGEST_DAY_MS } from '../time/civil.js';

/** One end of what is known. `outer` is as far as it may extend, `inner` is where it is certain; both finite, in ms. */
export interface FigureEnd {
  readonly kind: 'known' | 'open' | 'unknown';
  readonly outer: number;
  readonly inner: number;
  /** Known to less than a day: drawn soft. */
  readonly coarse: boolean;
}

/** What is known about the time of an event, in drawable terms but independent of scale. */
export interface EventFigure {
  readonly form: 'moment' | 'interval';
  readonly start: FigureEnd;
  readonly end: FigureEnd;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly status: EventStatus;
  /** Other dates claimed for it, in ms. */
  readonly claims: readonly { readonly start: number; readonly end: number }[];
  /** When it became known (ms, the middle of that day); null if that is within what is drawn anyway. */
  readonly reported: number | null;
}

/** Whether an event is known to have happened at some time within more than a day: in a month, before a year. */
export function isImprecise({ form, start, end }: EventFigure): boolean {
  const isOpen = start.kind === 'open' || end.kind === 'open';
  return form === 'moment' && (isOpen || end.outer - start.outer > LONGEST_DAY_MS);
}

const figures = new WeakMap<EventTable, BoundedCache<number, EventFigure>>();

/** Many times as many as are in a picture. Panning over a million events would keep all of them. */
const MAX_FIGURES = 8192;

/** Gives what there is to draw for a row; kept for recently used rows. */
export function figureOf(table: EventTable, row: number): EventFigure {
  let byRow = figures.get(table);
  if (!byRow) figures.set(table, (byRow = new BoundedCache(MAX_FIGURES)));
  let figure = byRow.peek(row);
  if (!figure) byRow.set(row, (figure = makeFigure(table, row)));
  return figure;
}

function makeFigure(table: EventTable, row: number): EventFigure {
  const record = table.recordAt(row);
  if (isPlain(table, row, record)) return plainFigure(table, row, record);
  const spans = new SpanReader(table.timezone);
  const bounds = boundsOfRecord(record, table.timezone);
  const doubt = qualifiersOf(dateOf(record));
  const fallback = { start: table.starts.at(row), end: table.ends.at(row) };
  // The bounds of a moment give the precision of its time, those of an interval the precision of each end.
  const isMoment = bounds.kind === 'moment';
  const innerStart = isMoment ? bounds.earliestStart : bounds.latestStart;
  const innerEnd = isMoment ? bounds.latestEnd : bounds.earliestEnd;
  const start = figureEnd(bounds.earliestStart, innerStart, bounds.latestEnd, fallback.start);
  const end = figureEnd(bounds.latestEnd, innerEnd, bounds.earliestStart, fallback.end);
  return {
    form: bounds.kind,
    start,
    end,
    uncertain: doubt.uncertain,
    approximate: doubt.approximate,
    status: record.status ?? 'confirmed',
    claims: claimsOf(record, spans),
    reported: reportedAfter(record, end.outer, spans),
  };
}

/** A day or a time of day, or an interval of two: drawn from the columns of the table alone. */
const PLAIN = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?(?:\/\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?)?$/;

function isPlain({ flags }: EventTable, row: number, { date, end, claims, reported }: EventRecord): boolean {
  const isOrdinary = (flags[row]! & ~(TIED | SOURCED)) === 0 && claims === undefined && reported === undefined;
  return isOrdinary && isPlainDate(date) && (end === undefined || isPlainDate(end));
}

function isPlainDate(date: EventRecord['date']): boolean {
  return typeof date === 'string' ? PLAIN.test(date) : typeof date === 'number' || date instanceof Date;
}

/** The fast path for nearly every mark: parsing its dates again would dominate the frame. */
function plainFigure(
  { starts, ends }: EventTable,
  row: number,
  { date, end: until, status }: EventRecord,
): EventFigure {
  const side = (at: number): FigureEnd => ({ kind: 'known', outer: at, inner: at, coarse: false });
  const isInterval = until !== undefined || (typeof date === 'string' && date.includes('/'));
  return {
    form: isInterval ? 'interval' : 'moment',
    start: side(starts.at(row)),
    end: side(ends.at(row)),
    uncertain: false,
    approximate: false,
    status: status ?? 'confirmed',
    claims: [],
    reported: null,
  };
}

/** An unknown end is drawn from the other, known end; an open end extends to the clamped extent and beyond. */
function figureEnd(outer: number | null, inner: number | null, opposite: number | null, clamped: number): FigureEnd {
  if (outer === null) {
    const at = opposite !== null && Number.isFinite(opposite) ? opposite : clamped;
    return { kind: 'unknown', outer: at, inner: at, coarse: false };
  }
  if (!Number.isFinite(outer)) return { kind: 'open', outer: clamped, inner: clamped, coarse: false };
  const certain = inner !== null && Number.isFinite(inner) ? inner : outer;
  return { kind: 'known', outer, inner: certain, coarse: Math.abs(certain - outer) > LONGEST_DAY_MS };
}

/**
 * A claim with an open or unknown side is drawn at the other; claims that are no dates, in unvalidated records, are
 * skipped.
 */
function claimsOf({ claims, timezone }: EventRecord, spans: SpanReader): EventFigure['claims'] {
  return (claims ?? []).flatMap((claim) => {
    const { start = -Infinity, end = Infinity } = spans.readOrNull(claim.date, claim.end, timezone) ?? {};
    const known = [start, end].filter(Number.isFinite);
    return known.length === 0 ? [] : [{ start: known[0]!, end: known.at(-1)! }];
  });
}

function reportedAfter({ reported, timezone }: EventRecord, endMs: number, spans: SpanReader): number | null {
  if (reported === undefined) return null;
  const { start = NaN, end = NaN } = spans.readOrNull(reported, undefined, timezone) ?? {};
  return Number.isFinite(end - start) && start >= endMs ? (start + end) / 2 : null;
}
