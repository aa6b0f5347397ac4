/** `event-timeline/define.js`: registers every element. */

import { defineElements } from './elements/define-elements.js';
import { EventTimeline } from './elements/event-timeline.js';
import { PANELS } from './elements/panels/panels.js';

const ELEMENTS = { 'event-timeline': EventTimeline, ...PANELS };
defineElements(ELEMENTS);

// The types include the tag names and events that the elements add to the DOM's own.
export type * from './index.js';
