import { gestureDelta, limitTransform, mirrorTransform, type AxisTransform } from './gesture-delta.js';
import { inlinePx } from './gesture-input.js';
import { sameView } from './same-view.js';
import type { ViewHost } from './view-host.js';

/**
 * Asks the host for the view that a movement of the user on the surface leads to, its zoom held at the limits.
 *
 * @param move in px from the left of the surface, whatever the direction
 * @param atPx the pointer after the movement, likewise from the left
 * @returns whether the view changed by it
 */
export function moveView(host: ViewHost, move: AxisTransform, atPx: number): boolean {
  const { currentView: view, plot, surface, viewLimits, dir } = host;
  if (!view || !plot || !surface) return false;
  const inline = dir === 'rtl' ? mirrorTransform(move, inlinePx(surface, dir, 0)) : move;
  const next = gestureDelta(view, plot, limitTransform(inline, view, plot, viewLimits, inlinePx(surface, dir, atPx)));
  if (sameView(next, view)) return false;
  host.requestView(next, 'user');
  return !sameView(host.currentView, view);
}
