/** Px a pointer may move between press and release of a click. */
export const CLICK_DISTANCE_PX = 4;

/** A place in the window, such as a MouseEvent or a Touch has. */
export interface ClientPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** Whether a pointer has gone too far for a click: from there on it is a drag. */
export function isDrag(from: ClientPoint, to: ClientPoint): boolean {
  return Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > CLICK_DISTANCE_PX;
}
