/** Renders; where that takes away or hides what has the focus, that passes on to the drawing, or to where it stands until there is one. */
export function keepFocus(root: ShadowRoot | null, render: () => void): void {
  const focused = root?.activeElement;
  render();
  if (root && focused && (!focused.isConnected || focused.closest('[hidden], .frame:focus'))) passOn(root);
}

function passOn(root: ShadowRoot): void {
  // Behind a message there is no drawing.
  const drawing = root.querySelector<SVGElement>('.content:not([hidden]) svg');
  drawing?.focus({ preventScroll: true });
  const frame = root.querySelector<HTMLElement>('.frame');
  if (!frame || (drawing && drawing === root.activeElement)) return;
  // Only for as long: it would take the focus of any click beside the drawing.
  frame.tabIndex = -1;
  frame.addEventListener('blur', leave, { once: true });
  frame.focus({ preventScroll: true });
}

function leave({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).removeAttribute('tabindex');
}
