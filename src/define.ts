/** `event-timeline/define.js`: registers every element. */

import { EventTimelineDetail } from './elements/event-timeline-detail.js';

const ELEMENTS = {
  'event-timeline-detail': EventTimelineDetail,
};

// A page may hold two copies of this module (its own bundle and an article's): the first one keeps the names.
for (const [name, elementClass] of Object.entries(ELEMENTS)) {
  if (!customElements.get(name)) customElements.define(name, elementClass);
}
