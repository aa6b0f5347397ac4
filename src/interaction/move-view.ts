import type { TimeSpan } from '../time/instant.js';
import { AXIS_IDENTITY, gestureDelta, limitTransform, mirrorTransform, type AxisTransform } from './gesture-delta.js';
import { sameView } from './same-view.js';
import type { ViewCause, ViewHost } from './view-host.js';

/**
 * Finds the view that a movement on the surface leads to, its zoom held at the limits.
 *
 * @param move in px from the left of the surface, whatever the direction
 * @param atPx the pointer after the movement, likewise from the left
 * @param from the view that moves; what is shown when null
 * @returns null before there is anything to move
 */
export function viewAfter(
  host: ViewHost,
  move: AxisTransform,
  atPx: number,
  from: TimeSpan | null = null,
): TimeSpan | null {
  const { plot, surface, viewLimits, dir } = host;
  const view = from ?? host.currentView;
  if (!view || !plot || !surface) return null;
  if (dir === 'ltr') return gestureDelta(view, plot, AXIS_IDENTITY, limitTransform(move, view, viewLimits, atPx));
  const widthPx = surface.getBoundingClientRect().width;
  const mirrored = limitTransform(mirrorTransform(move, widthPx), view, viewLimits, widthPx - atPx);
  return gestureDelta(view, plot, AXIS_IDENTITY, mirrored);
}

/** Asks the host for the view that a movement leads to. @returns whether the view changed by it */
export function moveView(host: ViewHost, move: AxisTransform, atPx: number, cause: ViewCause): boolean {
  const before = host.currentView;
  const next = viewAfter(host, move, atPx);
  if (!next || sameView(next, before)) return false;
  host.requestView(next, cause);
  return !sameView(host.currentView, before);
}
