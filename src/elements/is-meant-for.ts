import { isTimeline } from './timeline-state.js';

/** Whether `timeline` is the innermost timeline on the event's path: one slotted into another handles its own events. */
export function isMeantFor(timeline: EventTarget, event: Event): boolean {
  return event.composedPath().find(isTimeline) === timeline;
}
