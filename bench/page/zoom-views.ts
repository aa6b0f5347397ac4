import { instant, type TimeSpan } from '../../src/core.js';

/** The script of the measure: 40 steps in about the centre, 40 out again, each by a tenth. */
export const ZOOM = { steps: 40, factor: 1.1 } as const;

/** Lists the views of the zoom script, the first one step nearer than `view`, the last `view` itself. */
export function zoomViews(view: TimeSpan): TimeSpan[] {
  const centre = (view.start + view.end) / 2;
  const halfMs = (view.end - view.start) / 2;
  return Array.from({ length: 2 * ZOOM.steps }, (_, step) => {
    const nearness = step < ZOOM.steps ? step + 1 : 2 * ZOOM.steps - step - 1;
    const reachMs = halfMs / ZOOM.factor ** nearness;
    return { start: instant(centre - reachMs), end: instant(centre + reachMs) };
  });
}
