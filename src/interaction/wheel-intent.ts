/** `cooperative`: the page keeps its scroll, ctrl or two fingers zoom; `greedy`: the timeline takes every gesture. */
export type Gestures = 'cooperative' | 'greedy';

/** What a turn of the wheel asks for: `page` leaves it to the browser. */
export type WheelIntent = 'zoom' | 'pan' | 'page';

/** The fields of a WheelEvent that say what is meant. */
export type Wheel = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Px of a line and of a page, the units of `deltaMode` 1 (Firefox with a mouse) and 2. */
const PX_PER_UNIT = [1, 16, 400] as const;

/** The largest zoom of one event, in powers of two: a notch of a mouse, under ctrl, is about 120 px. */
const MAX_EXPONENT = 0.5;

/** Says what a wheel event means. Browsers send a trackpad pinch as a wheel with `ctrlKey`. */
export function wheelIntent(wheel: Wheel, gestures: Gestures): WheelIntent {
  if (wheel.ctrlKey || wheel.metaKey) return wheel.deltaY === 0 ? 'page' : 'zoom';
  if (wheel.shiftKey || Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY)) return 'pan';
  return gestures === 'greedy' && wheel.deltaY !== 0 ? 'zoom' : 'page';
}

/** How far a wheel event zooms, as an exponent of two; positive zooms in. A pinch counts ten times a scroll, as its deltas are small. */
export function wheelExponent(wheel: Wheel): number {
  const exponent = -wheel.deltaY * pxPerUnit(wheel) * (wheel.ctrlKey ? 0.02 : 0.002);
  return Math.min(MAX_EXPONENT, Math.max(-MAX_EXPONENT, exponent));
}

/** How far a wheel event pans, in px to the right. Shift turns a vertical wheel sideways where the browser has not. */
export function wheelPanPx(wheel: Wheel): number {
  const sideways = wheel.shiftKey && wheel.deltaX === 0 ? wheel.deltaY : wheel.deltaX;
  return sideways * pxPerUnit(wheel);
}

function pxPerUnit(wheel: Wheel): number {
  return PX_PER_UNIT[wheel.deltaMode] ?? 1;
}
