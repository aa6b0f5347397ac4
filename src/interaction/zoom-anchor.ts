import { instant, type Instant, type TimeSpan } from '../time/instant.js';
import { zoomAt } from '../time/view/viewport.js';
import { inlinePx } from './gesture-input.js';
import { sameView } from './same-view.js';
import type { ViewHost } from './view-host.js';

/**
 * Zooms about a resting pointer, and remembers the time under it while it rests.
 *
 * If the time were computed again at each turn of the wheel, it would be off by the rounding of that view: half a minute at
 * 13.8 billion years, which the following turns would magnify to a thousand px.
 */
export class ZoomAnchor {
  readonly #host: ViewHost;
  #px = NaN;
  #at: Instant = instant(0);

  constructor(host: ViewHost) {
    this.#host = host;
  }

  /** Zooms in by a factor (out below 1) about a place, in px from the left of the surface. */
  zoom(factor: number, atPx: number): void {
    const view = this.#host.currentView;
    const under = view && timeUnder(this.#host, view, atPx);
    if (!view || under === null) return;
    if (atPx !== this.#px || !isSameTime(view, this.#at, under)) this.#at = under;
    this.#px = atPx;
    const next = zoomAt(view, factor, this.#at, this.#host.viewLimits);
    if (!sameView(next, view)) this.#host.requestView(next, 'user');
  }
}

/** Whether two times of a view differ by rounding alone, so that neither a limit nor anything else has moved the view. */
function isSameTime({ start, end }: TimeSpan, a: Instant, b: Instant): boolean {
  const stepMs = Number.EPSILON * Math.max(Math.abs(start), Math.abs(end));
  return Math.abs(a - b) <= 4 * stepMs + 1e-6 * (end - start);
}

/** Returns the time that a view shows at a place, in px from the left of the surface; null before the first layout. */
export function timeUnder({ plot, surface, dir }: ViewHost, view: TimeSpan, atPx: number): Instant | null {
  if (!plot || !surface || !(plot.width > 0)) return null;
  const px = inlinePx(surface, dir, atPx);
  return instant(view.start + ((px - plot.x) / plot.width) * (view.end - view.start));
}
