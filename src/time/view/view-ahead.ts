import { instant, type TimeSpan } from '../instant.js';
import { coarsestMsPerPx, resolutionOf, zoomAt } from './viewport.js';
import type { ViewLimits } from './view-limits.js';

/** Less of a change of the duration than this is a pan, rounded. */
const MIN_CHANGE = 1e-6;
/** How far beyond the border of its resolution the view lies, as a factor: about half a turn of a wheel. */
const BEYOND = 1.05;

/**
 * Returns the view in which a zoom will be when it has just reached its next resolution, if it goes on as from one view
 * to the next: about the same time.
 *
 * @returns null if that is no zoom, or ends before another resolution
 * @example viewAhead(timeSpan(0, 2000), timeSpan(0, 1800), 1000, limits) // 0 to 952
 */
export function viewAhead(before: TimeSpan, view: TimeSpan, widthPx: number, limits: ViewLimits): TimeSpan | null {
  const beforeMs = before.end - before.start;
  const durationMs = view.end - view.start;
  if (!(Math.abs(durationMs / beforeMs - 1) > MIN_CHANGE)) return null;
  const resolution = resolutionOf(view, widthPx);
  const isZoomIn = durationMs < beforeMs;
  const aheadMs = isZoomIn ? (resolution * widthPx) / BEYOND : coarsestMsPerPx(resolution) * widthPx * BEYOND;
  const fixed = view.start + ((view.start - before.start) * durationMs) / (beforeMs - durationMs);
  const ahead = zoomAt(view, durationMs / aheadMs, instant(fixed), limits);
  return resolutionOf(ahead, widthPx) === resolution ? null : ahead;
}
