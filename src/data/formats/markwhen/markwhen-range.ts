import {
  readMarkwhenDuration,
  readMarkwhenTime,
  stretchFrom,
  timeOf,
  type MarkwhenContext,
  type MarkwhenTime,
} from './markwhen-dates.js';

/** When an entry is. */
export interface MarkwhenRange {
  readonly start: MarkwhenTime;
  /** The start itself for what is one time; `open` for what goes on until now. */
  readonly end: MarkwhenTime | 'open';
  /** `every …`, as written. */
  readonly recurrence: string | null;
}

/** Entries have their date first and no more than this long. */
const LONGEST_RANGE = 160;
/** Between the two times of a range, the surest first: `/` and `-` also stand within dates. */
const SEPARATORS = [/\s+\/\s+/g, /\s+[-–]\s+/g, /\s+to\s+/gi, /\//g, /[-–]/g];
const RECURRENCE = /\bevery\b.*$/i;
const RELATIVE = /^(?:(before|after|by)\s+)?!([\p{L}\p{N}_-]+)(?:\.(start|end))?\s*(?:\+|plus)?\s*(.*)$/iu;

/**
 * Reads the date of an entry and what follows its colon. Null for a line that does not begin with a date.
 *
 * @example readMarkwhenLine('2022-01-17 / 5 days: Address', context)?.text // 'Address'
 */
export function readMarkwhenLine(
  line: string,
  context: MarkwhenContext,
): { readonly range: MarkwhenRange; readonly text: string } | null {
  // A clock has colons too: the first after which the text reads as a date is the one.
  for (const { index } of line.slice(0, LONGEST_RANGE).matchAll(/:/g)) {
    const head = line.slice(0, index).trim();
    const isWithinClock = /\d$/.test(head) && /^:\d\d/.test(line.slice(index));
    if (isWithinClock || head === '') continue;
    const range = readMarkwhenRange(head, context);
    if (range !== null) return { range, text: line.slice(index + 1).trim() };
  }
  return null;
}

function readMarkwhenRange(head: string, context: MarkwhenContext): MarkwhenRange | null {
  const recurrence = RECURRENCE.exec(head)?.[0].trim() ?? null;
  const dates = head.replace(RECURRENCE, '').trim();
  const alone = readMarkwhenTime(dates, context);
  if (alone !== null) return { start: alone, end: alone, recurrence };
  const relative = readRelative(dates, context);
  if (relative !== null) return { ...relative, recurrence };
  for (const separator of SEPARATORS) {
    for (const { 0: between, index } of dates.matchAll(separator)) {
      const range = readEnds(dates.slice(0, index), dates.slice(index + between.length), context);
      if (range !== null) return { ...range, recurrence };
    }
  }
  // EDTF as it is, with what Markwhen itself does not know: "2022-01~", "../2022".
  const edtf = /[\d.]/.test(dates) ? timeOf(dates) : null;
  return edtf && { start: edtf, end: edtf, recurrence };
}

function readEnds(
  from: string,
  to: string,
  context: MarkwhenContext,
): { readonly start: MarkwhenTime; readonly end: MarkwhenTime | 'open' } | null {
  const start = readMarkwhenTime(from, context) ?? readRelative(from, context)?.start ?? null;
  if (start === null) return null;
  // What goes on until now has no end yet, whenever it is read.
  if (/^now$/i.test(to.trim())) return { start, end: context.now ?? 'open' };
  const inner = { ...context, previous: { start, end: start } };
  const end = readMarkwhenTime(to, inner);
  if (end !== null) return { start, end };
  const duration = readMarkwhenDuration(to);
  if (duration !== null) return stretchFrom(start.startMs, duration, start.edtf.includes('T'));
  const relative = readRelative(to, inner);
  return relative && { start, end: relative.end };
}

/** A length after the entry before, or before or after another: `5 days`, `after !launch 2 weeks`, `before !launch`. */
function readRelative(
  text: string,
  { previous, byId }: MarkwhenContext,
): { readonly start: MarkwhenTime; readonly end: MarkwhenTime } | null {
  const alone = readMarkwhenDuration(text);
  if (alone !== null) {
    if (previous === null) return null;
    const { start, end } = previous;
    const isTime = end.edtf.includes('T');
    return stretchFrom(isTime ? end.startMs : Math.max(start.endMs, end.endMs), alone, isTime);
  }
  const match = RELATIVE.exec(text.trim());
  const other = match && byId.get(match[2] ?? '');
  if (!other) return null;
  const [, direction = 'after', , side, length = ''] = match;
  const isBefore = /before|by/i.test(direction);
  const at = (side ?? (isBefore ? 'start' : 'end')) === 'start' ? other.start : other.end;
  if (length === '') return { start: at, end: at };
  const duration = readMarkwhenDuration(length);
  if (duration === null) return null;
  const isTime = at.edtf.includes('T');
  const from = isBefore || isTime ? at.startMs : at.endMs;
  const { years = 0, months = 0, days = 0, ms = 0, hasTimes } = duration;
  const signed = isBefore ? { years: -years, months: -months, days: -days, ms: -ms, hasTimes } : duration;
  return stretchFrom(from, signed, isTime);
}
