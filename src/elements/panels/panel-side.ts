import { anchorOf, type Anchor } from '../place-tooltip.js';
import type { Stage } from '../stage.js';
import { enterPanel } from './enter-panel.js';

/** A panel wider than this share of the drawing lies below or above the event, not beside it. */
const WIDEST = 0.6;
/** In less height than this a panel is of no use, and covers the event. */
const LEAST_HEIGHT_PX = 160;
/** Between the panel and the event, whose focus ring is wider than the event itself. */
const GAP_PX = 10;

/** What a panel over the drawing is about. */
export interface PanelSubject {
  /** The key of what was opened; null if that is not in sight. */
  readonly key: string | null;
  /** When it is, ms. */
  readonly start: number;
  readonly end: number;
}

/**
 * Puts the panels on the side of the drawing where they cover less of what was opened: the end, or else the start. If both
 * sides cover it alike, they stay where they are. A panel across the drawing is only as high as there is room below or above.
 *
 * @param panel an open panel
 */
export function keepClearOf(panel: HTMLElement, stage: Stage, { key, start, end }: PanelSubject): void {
  const { animation, currentView, plot, scene } = stage;
  const view = animation.target ?? currentView;
  const panels = panel.parentElement;
  if (!view || !plot || !panels) return;
  const widthPx = plot.x + plot.width;
  const panelPx = panel.offsetWidth;
  if (panelPx > widthPx * WIDEST) {
    const anchor = scene && key !== null ? anchorOf(scene, key) : null;
    if (anchor) keepBelowOrAbove(panel, panels, anchor);
    return;
  }
  const xOf = (ms: number) => {
    const share = (ms - view.start) / (view.end - view.start);
    return plot.x + Math.min(Math.max(share, 0), 1) * plot.width;
  };
  const from = xOf(start);
  const label = scene?.marks.find((mark) => mark.key === key)?.label;
  const until = Math.max(xOf(end), from + (label?.anchor === 'start' ? label.widthPx : 1));
  const coveredPx = (x0: number, x1: number) => Math.max(Math.min(until, x1) - Math.max(from, x0), 0);
  const atStartPx = coveredPx(0, panelPx);
  const atEndPx = coveredPx(widthPx - panelPx, widthPx);
  if (atStartPx !== atEndPx) panels.toggleAttribute('data-at-start', atStartPx < atEndPx);
}

function keepBelowOrAbove(panel: HTMLElement, panels: HTMLElement, { top, bottom }: Anchor): void {
  const belowPx = panels.clientHeight - bottom - GAP_PX;
  const abovePx = top - GAP_PX;
  panel.style.removeProperty('--_room');
  const fitsBelow = Math.max(panel.offsetHeight, LEAST_HEIGHT_PX) <= belowPx;
  const roomPx = fitsBelow ? belowPx : Math.max(belowPx, abovePx);
  const hasRoom = roomPx >= LEAST_HEIGHT_PX;
  panels.toggleAttribute('data-at-start', hasRoom && !fitsBelow && abovePx > belowPx);
  // Also where it fits: its content may grow, as when a picture arrives.
  if (hasRoom) panel.style.setProperty('--_room', `${roomPx}px`);
  // It may have been scrolled to before, at the other side.
  enterPanel(panel);
}
