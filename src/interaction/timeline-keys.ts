/** The keys that a timeline acts by, alone or with shift: as keyboards differ in what shares a key, + is = and - is _ too. */
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
 * Gives the key of the timeline that was pressed; null for others. With ctrl, alt or ⌘ keys are the browser's: ctrl and + is
 * its own zoom, alt and left its history.
 */
export function timelineKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): TimelineKey | null {
  if (ctrlKey || altKey || metaKey) return null;
  return TIMELINE_KEYS.find((each) => each === key) ?? null;
}
