/** `dist/event-timeline.min.js`: registers the timeline, and every other element a moment later, from a file beside it. */

import { defineElements } from './elements/define-elements.js';
import { EventTimeline } from './elements/event-timeline.js';
import { definePanelsLate } from './elements/late-panels.js';
import { loadPart } from './elements/load-part.js';

/** What shows a panel at once. Where there is none of it, they are loaded when the page is idle, which is after the first frame. */
const SHOWS_PANEL =
  'event-timeline[controls], event-timeline-toolbar, event-timeline-legend, event-timeline-detail[open]';
const IDLE_WITHIN_MS = 500;

function pageIsIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: IDLE_WITHIN_MS });
    else setTimeout(resolve, IDLE_WITHIN_MS / 2);
  });
}

const load = async () =>
  (await loadPart('Buttons, key and details', 'parts/panels.js', () => import('./elements/panels.js'))).PANELS;
definePanelsLate(document.querySelector(SHOWS_PANEL) ? load() : pageIsIdle().then(load));
defineElements({ 'event-timeline': EventTimeline });
