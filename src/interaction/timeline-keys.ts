/** The keys that a timeline acts on, alone or with shift. As + and = share a key on many keyboards, = counts as +, and _ as -. */
const TIMELINE_KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  '+',
  '=',
  '-',
  '_',
  '0',
  'Enter',
  ' ',
  'Escape',
] as const;

export type TimelineKey = (typeof TIMELINE_KEYS)[number];

/**
 * Returns the pressed key of the timeline; null for any other. With ctrl, alt or ⌘ a key belongs to the browser: ctrl and +
 * is its own zoom, alt and left its history.
 */
export function timelineKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): TimelineKey | null {
  if (ctrlKey || altKey || metaKey) return null;
  return TIMELINE_KEYS.find((each) => each === key) ?? null;
}
