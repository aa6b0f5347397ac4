import { visTimelineSubject } from '../page/vis-timeline-subject.js';

/** As its documentation shows it. */
export const subject = visTimelineSubject();
