import { DAY_MS } from '../../../time/civil.js';
import { edtfDayOf } from '../../../time/edtf/edtf-text.js';
import {
  edtfTimeOf,
  endsOf,
  momentText,
  readMarkwhenTime,
  timeOf,
  type MarkwhenContext,
  type MarkwhenEnds,
  type MarkwhenTime,
} from './markwhen-dates.js';
import { readMarkwhenDuration } from './markwhen-duration.js';
import { moveEdge, readRelative, startEdge, type Edge } from './markwhen-relative.js';

/** The date of an entry. */
export interface MarkwhenRange extends MarkwhenEnds {
  /** `every …`, as written. */
  readonly recurrence: string | null;
}

/** The date of an entry comes first and is no longer than this. */
const LONGEST_RANGE = 160;
/** Separators of the two times of a range, the surest first: `/` and `-` also occur within dates. */
const SEPARATORS = [/\s+\/\s+/g, /\s+[-–]\s+/g, /\s+to\s+/gi, /\//g, /[-–]/g];
const RECURRENCE = /\bevery\b.*$/i;
const CLOCK = /^\d{1,2}(?::\d\d){0,2}\s*(?:[ap]m)?$/i;

/**
 * Reads the date of an entry and what follows its colon. Null for a line that does not begin with a date.
 *
 * @example readMarkwhenLine('2022-01-17 / 5 days: Address', context)?.text // 'Address'
 */
export function readMarkwhenLine(
  line: string,
  context: MarkwhenContext,
): { readonly range: MarkwhenRange; readonly text: string } | null {
  // A clock has colons, too: the right one is the first whose text before it reads as a date.
  for (const { index } of line.slice(0, LONGEST_RANGE).matchAll(/:/g)) {
    const head = line.slice(0, index).trim();
    const isWithinClock = /\d$/.test(head) && /^:\d\d/.test(line.slice(index));
    if (isWithinClock || head === '') continue;
    // Guesses made in a text that turns out not to be a date are not reported.
    const guesses: (readonly [string, string])[] = [];
    const range = readMarkwhenRange(head, { ...context, warn: (...guess) => guesses.push(guess) });
    if (range === null) continue;
    for (const guess of guesses) context.warn(...guess);
    return { range, text: line.slice(index + 1).trim() };
  }
  return null;
}

function readMarkwhenRange(head: string, context: MarkwhenContext): MarkwhenRange | null {
  const recurrence = RECURRENCE.exec(head)?.[0].trim() ?? null;
  const dates = head.replace(RECURRENCE, '').trim();
  const alone = readMarkwhenTime(dates, context);
  if (alone !== null) return { ...endsOf(alone), recurrence };
  const relative = readRelativeAlone(dates, context);
  if (relative !== null) return { ...relative, recurrence };
  for (const separator of SEPARATORS) {
    for (const { 0: between, index } of dates.matchAll(separator)) {
      const [from, to] = [dates.slice(0, index), dates.slice(index + between.length)];
      // "2022-13" is not a range of years.
      const isWithinDate = between.length === 1 && [from, to].some((end) => /^\s*\d{1,2}\s*$/.test(end));
      const range = isWithinDate ? null : readEnds(from, to, context);
      if (range !== null) return { ...range, recurrence };
    }
  }
  // Plain EDTF, with notation that Markwhen itself does not have: "2022-01~", "../2022".
  const edtf = /[\d.]/.test(dates) ? edtfTimeOf(dates) : null;
  return edtf && { ...endsOf(edtf), recurrence };
}

/** Reads a length that counts from another entry: `5 days`, `after !launch 2 weeks`, `before !launch`. */
function readRelativeAlone(text: string, context: MarkwhenContext): MarkwhenEnds | null {
  const relative = readRelative(text, context, 'end');
  if (relative === null) return null;
  const { at, length, isBefore } = relative;
  if (length !== null) return isBefore ? between(moveEdge(at, length, -1), at) : between(at, moveEdge(at, length));
  const time = isBefore ? endTime(at) : startTime(at);
  return time && { start: time, end: time };
}

function readEnds(from: string, to: string, context: MarkwhenContext): MarkwhenEnds | null {
  const known = readMarkwhenTime(from, context);
  if (known !== null) {
    const { start } = endsOf(known);
    return readEnd(startEdge(start), start, to, context);
  }
  const relative = readRelative(from, context, 'end');
  if (relative === null) return null;
  // The first part of a range gives its distance from the other entry.
  const { at, length, isBefore } = relative;
  const edge = length === null ? at : moveEdge(at, length, isBefore ? -1 : 1);
  const duration = isBefore ? readMarkwhenDuration(to) : null;
  if (duration !== null) return between(moveEdge(edge, duration, -1), edge);
  const start = startTime(edge);
  return start && readEnd(edge, start, to, context);
}

/** Reads the second part of a range whose first part is known. */
function readEnd(edge: Edge, start: MarkwhenTime, to: string, context: MarkwhenContext): MarkwhenEnds | null {
  // Something that goes on until now has no end yet, whenever it is read.
  if (/^now$/i.test(to.trim())) return { start, end: context.now ?? 'open' };
  const known = readMarkwhenTime(to, { ...context, previous: { start, end: start } });
  if (known !== null) {
    const { end } = endsOf(known);
    const isNextDay = end !== 'open' && end.startMs < start.startMs && CLOCK.test(to.trim());
    const later = isNextDay ? startTime({ ...startEdge(end), ms: end.startMs + DAY_MS }) : end;
    return later && { start, end: later };
  }
  const duration = readMarkwhenDuration(to);
  if (duration !== null) return between(edge, moveEdge(edge, duration));
  const relative = readRelative(to, context, 'start');
  if (relative === null) return null;
  const { at, length, isBefore } = relative;
  const end = endTime(length === null ? at : moveEdge(at, length, isBefore ? -1 : 1), edge);
  return end && { start, end };
}

/** Returns the range between two edges: whole days end with their last day, times at the moment when they end. */
function between(one: Edge, other: Edge): MarkwhenEnds | null {
  const [from, to] = other.ms < one.ms ? [other, one] : [one, other];
  const asTimes = from.isTime || to.isTime;
  const start = startTime({ ...from, isTime: asTimes });
  const end = endTime({ ...to, isTime: asTimes }, from);
  return start && end && { start, end };
}

function startTime({ ms, isTime, offset }: Edge): MarkwhenTime | null {
  if (!Number.isFinite(ms)) return null;
  return timeOf(isTime ? momentText(ms, offset) : edtfDayOf(ms));
}

/** Returns the last time before an edge; for an empty range, the day on which it is. */
function endTime(edge: Edge, from?: Edge): MarkwhenTime | null {
  if (edge.isTime) return startTime(edge);
  const isNothing = from !== undefined && from.ms > edge.ms - DAY_MS && from.ms <= edge.ms;
  return startTime({ ...edge, ms: isNothing ? from.ms : edge.ms - DAY_MS });
}
