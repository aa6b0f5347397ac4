/** Whether an event is for this timeline, and not for one that stands in a slot of it: of those it has passed, the first. */
export function isMeantFor(timeline: EventTarget, event: Event): boolean {
  return event.composedPath().find((target) => 'stopLoading' in target) === timeline;
}
