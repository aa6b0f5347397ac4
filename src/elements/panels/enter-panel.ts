/** Moves the focus to the title of a panel that has opened, and brings that on the screen with the button beside it; what can be seen already stays where it is. */
export function enterPanel(panel: HTMLElement): void {
  const title = panel.shadowRoot?.querySelector('h2');
  if (!title) return;
  panel.scrollTop = 0;
  title.focus({ preventScroll: true });
  // The title comes last, as the panel may be higher than the screen. At once: a smooth scroll would be cut off by the next.
  for (const each of [panel, title.parentElement])
    each?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}
