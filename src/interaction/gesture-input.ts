import type { ClientPoint } from './click-distance.js';

/** What drags, pinches and taps are recognised from. */
export type Input = MouseEvent | TouchEvent;

/** Whether an input comes from fingers. Not by instanceof: only browsers on touch devices have TouchEvent. */
export function isTouch(event: Input): event is TouchEvent {
  return 'touches' in event;
}

/** Where the mouse or the first finger is; for the end of a touch, where that was lifted. */
export function clientPoint(event: Input): ClientPoint {
  const { clientX, clientY } = isTouch(event) ? (event.touches[0] ?? event.changedTouches[0]!) : event;
  return { clientX, clientY };
}

/** Turns px from the left of a surface into px from its inline start, and back; both as it is laid out, however it is scaled. */
export function inlinePx(surface: SVGSVGElement, dir: 'ltr' | 'rtl', px: number): number {
  return dir === 'rtl' ? surface.width.baseVal.value - px : px;
}

/** A place in px from the left and the top of a surface, as that is laid out. */
export interface SurfacePlace {
  readonly x: number;
  readonly y: number;
}

/**
 * A place of the window in px of a surface, however that is scaled by the page around it. Not by `getScreenCTM`: WebKit's knows of no
 * transform around the picture, and Firefox's of no `zoom`.
 */
export function placeOn(surface: SVGSVGElement, { clientX, clientY }: ClientPoint): SurfacePlace {
  const { left, top, width, height } = surface.getBoundingClientRect();
  const scaled = (px: number, own: SVGAnimatedLength, shownPx: number) =>
    shownPx > 0 ? (px * own.baseVal.value) / shownPx : px;
  return { x: scaled(clientX - left, surface.width, width), y: scaled(clientY - top, surface.height, height) };
}
