import type { ClientPoint } from './click-distance.js';

/** What Safari adds to a UIEvent for a pinch on the trackpad; the standard has no such event. */
interface GestureEvent extends UIEvent, ClientPoint {
  readonly scale: number;
}

export interface TrackpadPinch {
  /** Whether a pinch is in progress, during which Safari may also send wheel events for the same movement. */
  readonly active: boolean;
}

/**
 * Listens for the trackpad pinch of desktop Safari, which arrives as `gesturestart` and `gesturechange` and not, as in other
 * browsers, as a wheel with ctrl. On iOS these accompany the touches, which are handled already, and are ignored.
 *
 * @param onPinch called for each step with its scale and place
 */
export function hearTrackpadPinch(
  surface: SVGSVGElement,
  signal: AbortSignal,
  onPinch: (scale: number, at: ClientPoint) => void,
): TrackpadPinch {
  let lastScale = 0;
  let touches = 0;
  const countTouches = (event: TouchEvent) => (touches = event.touches.length);
  for (const type of ['touchstart', 'touchend', 'touchcancel'] as const) {
    surface.addEventListener(type, countTouches, { signal, passive: true, capture: true });
  }
  const follow = (event: Event): void => {
    // For touches too, or Safari would zoom the page.
    event.preventDefault();
    const { scale } = event as GestureEvent;
    if (event.type === 'gesturestart') lastScale = touches === 0 ? scale : 0;
    if (lastScale > 0 && scale > 0 && scale !== lastScale) onPinch(scale / lastScale, event as GestureEvent);
    if (lastScale > 0) lastScale = event.type === 'gestureend' ? 0 : scale;
  };
  for (const type of ['gesturestart', 'gesturechange', 'gestureend']) {
    surface.addEventListener(type, follow, { signal, passive: false });
  }
  return {
    get active() {
      return lastScale > 0;
    },
  };
}
