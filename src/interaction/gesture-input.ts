import { pointers } from 'd3';
import type { ClientPoint } from './click-distance.js';

/** What the gestures are recognised from. */
export type Input = MouseEvent | TouchEvent | WheelEvent;

export function isWheel(event: Input): event is WheelEvent {
  return event.type === 'wheel';
}

/** How many fingers are down; a mouse counts as one. */
export function fingersOf(event: Input): number {
  // Not instanceof: only browsers on touch devices have TouchEvent.
  return 'touches' in event ? event.touches.length : 1;
}

/** Where the mouse or the first finger is; for the end of a touch, where that was lifted. */
export function clientPoint(event: Input): ClientPoint {
  const { clientX, clientY } = 'touches' in event ? (event.touches[0] ?? event.changedTouches[0]!) : event;
  return { clientX, clientY };
}

/** The place of the mouse, or the middle between the fingers, in px from the left of a surface. */
export function meanX(event: Input, surface: SVGSVGElement): number {
  const places = pointers(event, surface);
  return places.reduce((sum, [x]) => sum + x, 0) / places.length;
}
