/** Renders; where that takes away what has the focus, that passes on to the drawing, or to where it stands. */
export function keepFocus(root: ShadowRoot | null, render: () => void): void {
  const focused = root?.activeElement;
  render();
  if (root && focused && !focused.isConnected) passOn(root);
}

function passOn(root: ShadowRoot): void {
  root.querySelector<SVGElement>('.content svg')?.focus({ preventScroll: true });
  // Behind a message there is no drawing.
  const frame = root.activeElement === null && root.querySelector<HTMLElement>('.frame');
  if (!frame) return;
  // Not before: it would take the focus of any click beside the drawing.
  frame.tabIndex = -1;
  frame.focus({ preventScroll: true });
}
