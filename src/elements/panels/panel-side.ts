import { beginOf, ceaseOf } from '../../data/table/presence.js';
import type { Stage } from '../stage.js';

/** A panel wider than this share of the drawing has no other side to move to. */
const WIDEST = 0.6;

/**
 * Puts the panels on the side of the drawing where they cover less of the opened event: the end, or else the start. If both
 * sides cover it alike, they stay where they are.
 *
 * @param panel an open panel
 */
export function keepClearOf(
  panel: HTMLElement,
  { animation, currentView, lanes, plot, scene }: Stage,
  row: number,
): void {
  const view = animation.target ?? currentView;
  const panels = panel.parentElement;
  if (!view || !lanes || !plot || !panels) return;
  const widthPx = plot.x + plot.width;
  const panelPx = panel.offsetWidth;
  if (panelPx > widthPx * WIDEST) return;
  const xOf = (ms: number) => {
    const share = (ms - view.start) / (view.end - view.start);
    return plot.x + Math.min(Math.max(share, 0), 1) * plot.width;
  };
  const from = xOf(beginOf(lanes.table, row));
  const label = scene?.marks.find((mark) => mark.row === row)?.label;
  const until = Math.max(xOf(ceaseOf(lanes.table, row)), from + (label?.anchor === 'start' ? label.widthPx : 1));
  const coveredPx = (x0: number, x1: number) => Math.max(Math.min(until, x1) - Math.max(from, x0), 0);
  const atStartPx = coveredPx(0, panelPx);
  const atEndPx = coveredPx(widthPx - panelPx, widthPx);
  if (atStartPx !== atEndPx) panels.toggleAttribute('data-at-start', atStartPx < atEndPx);
}
