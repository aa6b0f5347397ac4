/**
 * `dist/event-timeline.min.js`: registers the timeline at once, and all other elements later, from a file beside it.
 */

import { defineElements } from './elements/define-elements.js';
import { EventTimeline } from './elements/event-timeline.js';
import { definePanelsLate } from './elements/panels/late-panels.js';
import { loadPart } from './elements/load-part.js';
import { pageIsIdle } from './elements/page-is-idle.js';

/** What shows a panel at once. On a page without any, panels load when it is idle, after the first frame. */
const SHOWS_PANEL =
  'event-timeline[controls], event-timeline-toolbar, event-timeline-legend, event-timeline-detail[open]';
const load = async () =>
  (await loadPart('Buttons, key and details', 'parts/panels.js', () => import('./elements/panels/panels.js'))).PANELS;
definePanelsLate(document.querySelector(SHOWS_PANEL) ? load() : pageIsIdle().then(load));
defineElements({ 'event-timeline': EventTimeline });
