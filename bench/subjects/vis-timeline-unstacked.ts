import { visTimelineSubject } from '../page/vis-timeline-subject.js';

/** Without stacking, which takes most of its time: items of a lane overlap. */
export const subject = visTimelineSubject({ stack: false });
