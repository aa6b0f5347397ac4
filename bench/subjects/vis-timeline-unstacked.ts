import { visTimelineSubject } from '../page/vis-timeline-subject.js';

/** Without stacking, which is what most of its time goes into: items of a lane lie upon one another. */
export const subject = visTimelineSubject({ stack: false });
