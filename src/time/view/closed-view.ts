import { LONGEST_YEAR_MS } from '../civil.js';
import { FURTHEST_YEAR, instant, type TimeSpan } from '../instant.js';
import { clampView, durationLimits, knownEnds, slackMs, type ViewLimits } from './view-limits.js';

/** A view that reaches further counts as open: EDTF has no year beyond. */
const FURTHEST_MS = FURTHEST_YEAR * LONGEST_YEAR_MS;

/**
 * Replaces the ends of a view that are open, or beyond all years, by those of the extent. A view with two known ends
 * stays as it is: a figure may show a time far from its events, or far more time than they take.
 *
 * @throws {RangeError} when nothing is left between its ends, or less than a float64 can resolve
 */
export function closedView({ start, end }: TimeSpan, limits: ViewLimits): TimeSpan {
  const [isFrom, isUntil] = [start > -FURTHEST_MS, end < FURTHEST_MS];
  if (!isFrom && !isUntil) return clampView({ start: instant(-Infinity), end: instant(Infinity) }, limits);
  const { earliest, latest } = knownEnds(limits);
  const view = { start: instant(isFrom ? start : earliest), end: instant(isUntil ? end : latest) };
  if (view.start >= view.end) {
    const [open, side] = isFrom ? ['end', 'after its start'] : ['start', 'before its end'];
    throw new RangeError(`view: found an open ${open} and no event ${side}, expected a date, such as "2021/2022"`);
  }
  const { minMs } = durationLimits(view, limits);
  if (view.end - view.start < minMs - slackMs(view)) {
    throw new RangeError(`view: found ${view.start} to ${view.end}, expected at least ${Math.ceil(minMs)} ms there`);
  }
  return view;
}
