/** Moves the focus to the title of an opened panel, and scrolls the title and the button beside it into view if needed. */
export function enterPanel(panel: HTMLElement): void {
  const title = panel.shadowRoot?.querySelector('h2');
  if (!title) return;
  panel.scrollTop = 0;
  title.focus({ preventScroll: true });
  // The title last, as the panel may be higher than the screen. Instantly: the second call would interrupt a smooth scroll.
  for (const each of [panel, title.parentElement])
    each?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
}
