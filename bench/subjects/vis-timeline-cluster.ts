import { visTimelineSubject } from '../page/vis-timeline-subject.js';

/**
 * With `cluster`, which its maintainers name as the remedy for thousands of items (visjs/vis-timeline#10, #342); with the
 * options that its documentation sets by default.
 */
export const subject = visTimelineSubject({ cluster: {} });
