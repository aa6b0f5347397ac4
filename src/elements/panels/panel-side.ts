import { beginOf, ceaseOf } from '../../data/table/presence.js';
import type { Stage } from '../stage.js';

/** A panel that leaves less than this share of the drawing free has no other side to go to. */
const WIDEST = 0.6;

/**
 * Lets the panels lie over the side of the drawing where the event that was opened is not: at its end, or at its start where
 * more of the event would be under them there. They stay where they were when both sides cover it alike.
 *
 * @param panel an open one, beside which the drawing can be seen
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
