import type { Rect } from '../layout/scene.js';
import type { TimeSpan } from '../time/instant.js';
import type { ViewLimits } from '../time/view/viewport.js';
import type { PlacedHost } from './host-frame.js';

/** Who changes the view: the user, by a key (which may be held) or in any other way, or the host page through the API. */
export type ViewCause = 'user' | 'key' | 'api';

/**
 * What the controllers of gestures and animations need from the element they serve.
 *
 * They read the view and request another; they never keep one of their own. So `requestView` must take effect at once: the
 * next read of `currentView` returns the clamped span, though it is painted a frame later.
 */
export interface ViewHost extends PlacedHost {
  /** What is shown; null before the first layout. */
  readonly currentView: TimeSpan | null;
  readonly viewLimits: ViewLimits;
  /** The node gestures happen on; null before the first render. */
  readonly surface: SVGSVGElement | null;
  /** Where time is drawn, in px of the surface, x from its inline start; null before the first layout. */
  readonly plot: Rect | null;
  /** The resolved direction, never `auto`. */
  readonly dir: 'ltr' | 'rtl';
  /** Requests another view. The host clamps it, schedules a frame, and fires `timeline-view-change` unless the cause is `api`. */
  requestView(next: TimeSpan, cause: ViewCause): void;
}
