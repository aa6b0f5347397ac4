import type { TimeSpan } from '../../src/core.js';

/**
 * The script that every subject is driven through, in steps like those of a wheel or a drag: 60 zoom steps about the
 * centre, half of them in to a 64th of the view and half out again; then 60 pan steps of 40 px towards later times, in
 * windows of an eighth of the view, so that the middle two eighths pass by.
 */
export const SCRIPT = { zoomSteps: 60, nearest: 64, panSteps: 60, panPx: 40, panNearness: 8 } as const;

export type ScriptPart = 'zoom' | 'pan';

/** Returns the view that is shown, at rest, before the first step of a part of the script. */
export function firstView(part: ScriptPart, view: TimeSpan, widthPx: number): TimeSpan {
  return part === 'zoom' ? view : panned(view, widthPx, 0);
}

/**
 * Lists the views of a part of the script, in order.
 *
 * @param widthPx of the box, which gives the 40 px of a step their duration
 */
export function scriptViews(part: ScriptPart, view: TimeSpan, widthPx: number): TimeSpan[] {
  return part === 'zoom'
    ? Array.from({ length: SCRIPT.zoomSteps }, (_, step) => zoomed(view, step + 1))
    : Array.from({ length: SCRIPT.panSteps }, (_, step) => panned(view, widthPx, step + 1));
}

function zoomed(view: TimeSpan, step: number): TimeSpan {
  const half = SCRIPT.zoomSteps / 2;
  const nearness = SCRIPT.nearest ** ((half - Math.abs(step - half)) / half);
  return about((view.start + view.end) / 2, (view.end - view.start) / nearness);
}

function panned(view: TimeSpan, widthPx: number, step: number): TimeSpan {
  const durationMs = (view.end - view.start) / SCRIPT.panNearness;
  const msPerPx = durationMs / widthPx;
  const centre = (view.start + view.end) / 2;
  return about(centre + (step - SCRIPT.panSteps / 2) * SCRIPT.panPx * msPerPx, durationMs);
}

function about(centre: number, durationMs: number): TimeSpan {
  return { start: centre - durationMs / 2, end: centre + durationMs / 2 } as TimeSpan;
}
