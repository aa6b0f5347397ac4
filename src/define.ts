/** `event-timeline/define.js`: registers every element. */

import { EventTimeline } from './elements/event-timeline.js';
import { EventTimelineDetail } from './elements/event-timeline-detail.js';
import { EventTimelineLegend } from './elements/event-timeline-legend.js';
import { EventTimelineToolbar } from './elements/event-timeline-toolbar.js';

const ELEMENTS = {
  'event-timeline': EventTimeline,
  'event-timeline-detail': EventTimelineDetail,
  'event-timeline-legend': EventTimelineLegend,
  'event-timeline-toolbar': EventTimelineToolbar,
};

// A page may hold two copies of this module (its own bundle and an article's): the first one keeps the names.
for (const [name, elementClass] of Object.entries(ELEMENTS)) {
  if (!customElements.get(name)) customElements.define(name, elementClass);
}

// With the types come the tag names and events that the elements add to those of the DOM.
export type * from './index.js';
