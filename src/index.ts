/** `event-timeline`: classes, functions and types. Registers nothing: that is `event-timeline/define.js`. */

export * from './core.js';
export { canvasTextMeasurer } from './render/canvas-text-measurer.js';
export { paintScene } from './render/paint-scene.js';
export { EventTimelineDetail } from './elements/event-timeline-detail.js';
export {
  TimelineActivateEvent,
  TimelineErrorEvent,
  TimelineLoadEvent,
  TimelineSelectEvent,
  TimelineViewChangeEvent,
} from './elements/timeline-events.js';
