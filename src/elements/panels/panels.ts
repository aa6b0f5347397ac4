import { EventTimelineClusterList } from './event-timeline-cluster-list.js';
import { EventTimelineDetail } from './event-timeline-detail.js';
import { EventTimelineLegend } from './event-timeline-legend.js';
import { EventTimelineToolbar } from './event-timeline-toolbar.js';

/** The elements around a timeline, by tag: its first frame can be drawn without them. */
export const PANELS = {
  'event-timeline-cluster-list': EventTimelineClusterList,
  'event-timeline-detail': EventTimelineDetail,
  'event-timeline-legend': EventTimelineLegend,
  'event-timeline-toolbar': EventTimelineToolbar,
};
