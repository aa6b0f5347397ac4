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

/** A place of the window in px of a surface, however that is scaled by the page around it. */
export function placeOn(surface: SVGSVGElement, { clientX, clientY }: ClientPoint): DOMPoint {
  return new DOMPoint(clientX, clientY).matrixTransform(surface.getScreenCTM()?.inverse());
}
