import type { ClientPoint } from './click-distance.js';

/** The events from which drags, pinches and taps are recognised. */
export type Input = MouseEvent | TouchEvent;

/** Whether an input comes from fingers. Not by instanceof: only browsers on touch devices have TouchEvent. */
export function isTouch(event: Input): event is TouchEvent {
  return 'touches' in event;
}

/** The place of the mouse or the first finger; at the end of a touch, where it was lifted. */
export function clientPoint(event: Input): ClientPoint {
  const { clientX, clientY } = isTouch(event) ? (event.touches[0] ?? event.changedTouches[0]!) : event;
  return { clientX, clientY };
}

/** Converts px from the left of a surface to px from its inline start, and back; both in layout px, whatever the scale. */
export function inlinePx(surface: SVGSVGElement, dir: 'ltr' | 'rtl', px: number): number {
  return dir === 'rtl' ? surface.width.baseVal.value - px : px;
}

/** A place in layout px from the left and the top of a surface. */
export interface SurfacePlace {
  readonly x: number;
  readonly y: number;
}

/**
 * Converts a place of the window to px of a surface, however the page scales it. Not with `getScreenCTM`: WebKit's ignores
 * transforms around the picture, and Firefox's ignores `zoom`.
 */
export function placeOn(surface: SVGSVGElement, { clientX, clientY }: ClientPoint): SurfacePlace {
  const { left, top, width, height } = surface.getBoundingClientRect();
  const scaled = (px: number, own: SVGAnimatedLength, shownPx: number) =>
    shownPx > 0 ? (px * own.baseVal.value) / shownPx : px;
  return { x: scaled(clientX - left, surface.width, width), y: scaled(clientY - top, surface.height, height) };
}
