/** Finds the marks of a page (`performance.mark`) by name, in order of time. */
export function marksOf(events, ...names) {
  return events.filter(({ name, cat, ph }) => names.includes(name) && cat === 'blink.user_timing' && ph !== 'E');
}
