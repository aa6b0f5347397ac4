/** Renders. If that removes or hides the focused element, the focus moves to the drawing, or while there is none to the frame. */
export function keepFocus(root: ShadowRoot | null, render: () => void): void {
  const focused = root?.activeElement;
  render();
  if (root && focused && (!focused.isConnected || focused.closest('[hidden], .frame:focus'))) passOn(root);
}

function passOn(root: ShadowRoot): void {
  // While a message is shown there is no drawing.
  const drawing = root.querySelector<SVGElement>('.content:not([hidden]) svg');
  drawing?.focus({ preventScroll: true });
  const frame = root.querySelector<HTMLElement>('.frame');
  if (!frame || (drawing && drawing === root.activeElement)) return;
  // Focusable only until then: else it would take the focus on any click beside the drawing.
  frame.tabIndex = -1;
  frame.addEventListener('blur', leave, { once: true });
  frame.focus({ preventScroll: true });
}

function leave({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).removeAttribute('tabindex');
}
