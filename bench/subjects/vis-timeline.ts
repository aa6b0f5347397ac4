import { visTimelineSubject } from '../page/vis-timeline-subject.js';

/** Used as its documentation shows. */
export const subject = visTimelineSubject();
