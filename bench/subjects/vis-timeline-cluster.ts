import { visTimelineSubject } from '../page/vis-timeline-subject.js';

/**
 * With `cluster`, which its maintainers recommend for thousands of items (visjs/vis-timeline#10, #342), and its default
 * options.
 */
export const subject = visTimelineSubject({ cluster: {} });
