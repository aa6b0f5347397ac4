/** `event-timeline`: classes, functions and types. Registers nothing; `event-timeline/define.js` does. */

export * from './core.js';
// Replaces that of core: this one also loads the words of the interface.
export { loadLanguage } from './elements/strings/load-language.js';
export { canvasTextMeasurer, type MeasuredFonts } from './render/canvas-text-measurer.js';
export { paintScene, type PaintOptions } from './render/paint-scene.js';
export { EventTimeline } from './elements/event-timeline.js';
export { EventTimelineClusterList } from './elements/panels/event-timeline-cluster-list.js';
export { EventTimelineDetail } from './elements/panels/event-timeline-detail.js';
export { EventTimelineLegend } from './elements/panels/event-timeline-legend.js';
export { EventTimelineToolbar } from './elements/panels/event-timeline-toolbar.js';
export type { TimelineLike, TimelineState } from './elements/timeline-state.js';
export type { Gestures } from './interaction/wheel-intent.js';
export type { ClusterMembers, CrowdPlace } from './layout/lanes/cluster-members.js';
export type { PictureOptions } from './elements/timeline-figures.js';
export {
  TimelineActivateEvent,
  TimelineErrorEvent,
  TimelineLoadEvent,
  TimelineProgressEvent,
  TimelineRequestEvent,
  TimelineSelectEvent,
  TimelineViewChangeEvent,
  type TimelineRequest,
} from './elements/timeline-events.js';
