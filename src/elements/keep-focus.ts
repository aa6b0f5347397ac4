import type { LitElement } from 'lit';

/** Does what a button asks for that may go with it: the focus then passes on to the drawing, or to where that stands. */
export function keepFocus(host: LitElement, act: () => void): void {
  const root = host.shadowRoot!;
  const hadFocus = root.activeElement !== null;
  act();
  if (hadFocus) void host.updateComplete.then(() => passOn(root));
}

function passOn(root: ShadowRoot): void {
  if (root.activeElement !== null) return;
  root.querySelector<SVGElement>('.content svg')?.focus({ preventScroll: true });
  // Behind a message there is no drawing.
  const frame = root.activeElement === null && root.querySelector<HTMLElement>('.frame');
  if (!frame) return;
  // Not before: it would take the focus of any click beside the drawing.
  frame.tabIndex = -1;
  frame.focus({ preventScroll: true });
}
