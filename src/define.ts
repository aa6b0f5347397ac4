/** `event-timeline/define.js`: registers every element. */

import { defineElements } from './elements/define-elements.js';
import { EventTimeline } from './elements/event-timeline.js';
import { PANELS } from './elements/panels/panels.js';

const ELEMENTS = { 'event-timeline': EventTimeline, ...PANELS };
defineElements(ELEMENTS);

// With the types come the tag names and events that the elements add to those of the DOM.
export type * from './index.js';
