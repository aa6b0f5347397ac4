import type { LaneAssignment } from './lane-assignment.js';

/** How many colours the palette has before they come round again. */
export const PALETTE_SIZE = 8;

export interface ColorKey {
  /** What colour stands for here; null when everything has one colour. */
  readonly by: 'category' | 'lane' | null;
  /** The values in the order of their colours. */
  readonly values: readonly string[];
  /** Palette index of an event on a lane. */
  indexOf(row: number, laneIndex: number): number;
}

const keys = new WeakMap<LaneAssignment, ColorKey>();

/** Tells what the colours of a timeline mean: the category where records have one, else the lane. */
export function colorKeyOf(assignment: LaneAssignment): ColorKey {
  let key = keys.get(assignment);
  if (!key) keys.set(assignment, (key = makeColorKey(assignment)));
  return key;
}

function makeColorKey({ table, lanes }: LaneAssignment): ColorKey {
  const values = table.categories;
  if (values.length > 0) {
    const places = new Map(values.map((value, place) => [value, place]));
    const indexOf = (row: number) => (places.get(table.recordAt(row).category ?? '') ?? 0) % PALETTE_SIZE;
    return { by: 'category', values, indexOf };
  }
  if (lanes.length < 2) return { by: null, values: [], indexOf: () => 0 };
  const indexOf = (_row: number, lane: number) => Math.max(lane, 0) % PALETTE_SIZE;
  return { by: 'lane', values: lanes.map((lane) => lane.key), indexOf };
}
