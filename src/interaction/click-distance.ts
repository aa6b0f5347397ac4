/** How far a pointer may move between the press and the release of a click, px. */
export const CLICK_DISTANCE_PX = 4;

/** A point in the window, as a MouseEvent or a Touch gives it. */
export interface ClientPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** Whether a pointer has moved too far for a click: from there on it is a drag. */
export function isDrag(from: ClientPoint, to: ClientPoint): boolean {
  return Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > CLICK_DISTANCE_PX;
}
