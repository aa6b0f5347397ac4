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
 * Converts a place of the window to px of a surface, however the page scales, turns or mirrors it. Not with `getScreenCTM`:
 * WebKit's ignores transforms around the picture, and Firefox's ignores `zoom`. Perspective is not undone.
 */
export function placeOn(surface: SVGSVGElement, { clientX, clientY }: ClientPoint): SurfacePlace {
  const box = surface.getBoundingClientRect();
  const width = surface.width.baseVal.value;
  const height = surface.height.baseVal.value;
  const { a, b, c, d } = turnOf(surface);
  // However it is turned, the middle of the picture is that of its box; what else scales it (`zoom`) shows in the size of the box.
  const zoom =
    (box.width + box.height) / ((Math.abs(a) + Math.abs(b)) * width + (Math.abs(c) + Math.abs(d)) * height) || 1;
  const dx = (clientX - box.left - box.width / 2) / zoom;
  const dy = (clientY - box.top - box.height / 2) / zoom;
  const area = a * d - b * c;
  return { x: width / 2 + (d * dx - c * dy) / area, y: height / 2 + (a * dy - b * dx) / area };
}

/** How the transforms of an element and of all around it turn, mirror and scale it. */
function turnOf(element: Element): DOMMatrix {
  let turn = new DOMMatrix();
  for (let each: Element | null = element; each; each = around(each)) {
    const { transform, rotate, scale } = getComputedStyle(each);
    const css = [
      isSet(rotate) ? rotation(rotate) : '',
      isSet(scale) ? `scale(${scale.split(' ').slice(0, 2).join()})` : '',
      isSet(transform) ? transform : '',
    ].join('');
    if (css !== '') turn = new DOMMatrix(css).multiply(turn);
  }
  // Seen edge-on, nothing of it can be pointed at.
  return turn.a * turn.d === turn.b * turn.c ? new DOMMatrix() : turn;
}

/** Whether a computed value is one; it is empty outside of a page. */
const isSet = (value: string): boolean => value !== 'none' && value !== '';

/** The property `rotate` as a function of `transform`: an angle, or an axis and an angle. */
function rotation(rotate: string): string {
  const parts = rotate.split(' ');
  const angle = parts.pop()!;
  const axis = { x: '1,0,0', y: '0,1,0', z: '0,0,1' }[parts[0] ?? 'z'] ?? parts.join();
  return `rotate3d(${axis},${angle})`;
}

/** The element that an element is shown in, which may be of another shadow tree. */
function around(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
