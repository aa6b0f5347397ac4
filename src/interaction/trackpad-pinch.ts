/** What Safari adds to a UIEvent for a pinch on the trackpad; the standard has no such event. */
interface GestureEvent extends UIEvent {
  readonly scale: number;
  readonly clientX: number;
}

export interface TrackpadPinch {
  /** Whether a pinch goes on, in which Safari may send wheel events for the same movement. */
  readonly active: boolean;
}

/**
 * Hears the trackpad pinch of desktop Safari, which comes as `gesturestart` and `gesturechange` and not, as
 * elsewhere, as a wheel with ctrl. On iOS these come beside the touches, which are heard already, and are ignored.
 *
 * @param onPinch told by how much each step scales, and where
 */
export function hearTrackpadPinch(
  surface: SVGSVGElement,
  signal: AbortSignal,
  onPinch: (scale: number, clientX: number) => void,
): TrackpadPinch {
  let lastScale = 0;
  let touches = 0;
  const countTouches = (event: TouchEvent) => (touches = event.touches.length);
  for (const type of ['touchstart', 'touchend', 'touchcancel'] as const) {
    surface.addEventListener(type, countTouches, { signal, passive: true, capture: true });
  }
  const follow = (event: Event): void => {
    // Also for touches, or Safari would zoom the page.
    event.preventDefault();
    const { scale, clientX } = event as GestureEvent;
    if (event.type === 'gesturestart') lastScale = touches === 0 ? scale : 0;
    if (lastScale > 0 && scale > 0 && scale !== lastScale) onPinch(scale / lastScale, clientX);
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
