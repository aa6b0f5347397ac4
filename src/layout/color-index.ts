import type { LaneAssignment } from './lanes/lane-assignment.js';

/** How many colours the palette has before they repeat. */
export const PALETTE_SIZE = 8;
/** In place of a palette index: a colour without meaning. */
export const NEUTRAL = -1;

export interface ColorKey {
  /** What colour stands for; null if everything has the same colour. */
  readonly by: 'category' | 'lane' | null;
  /** The values in the order of their colours. */
  readonly values: readonly string[];
  /** Palette index of an event on a lane; `NEUTRAL` if it has no value. */
  indexOf(row: number, laneIndex: number): number;
  /** Palette index of the events of a lane that are drawn as one; `NEUTRAL` if they may have different colours. */
  indexOfCrowd(laneIndex: number): number;
}

const keys = new WeakMap<LaneAssignment, ColorKey>();

/** Gives what the colours of a timeline mean: the category if any record has one, otherwise the lane. */
export function colorKeyOf(assignment: LaneAssignment): ColorKey {
  let key = keys.get(assignment);
  if (!key) keys.set(assignment, (key = makeColorKey(assignment)));
  return key;
}

function makeColorKey({ table, lanes, laneBy }: LaneAssignment): ColorKey {
  const values = table.categories;
  if (values.length > 0) {
    const places = new Map(values.map((value, place) => [value, place]));
    const indexOfValue = (value = '') => (places.has(value) ? places.get(value)! % PALETTE_SIZE : NEUTRAL);
    const indexOf = (row: number) => indexOfValue(table.recordAt(row).category);
    const indexOfCrowd = (lane: number) => (laneBy === 'category' ? indexOfValue(lanes[lane]?.key) : NEUTRAL);
    return { by: 'category', values, indexOf, indexOfCrowd };
  }
  if (lanes.length < 2) return { by: null, values: [], indexOf: () => 0, indexOfCrowd: () => 0 };
  const indexOfCrowd = (lane: number) => Math.max(lane, 0) % PALETTE_SIZE;
  const indexOf = (_row: number, lane: number) => indexOfCrowd(lane);
  return { by: 'lane', values: lanes.map((lane) => lane.key), indexOf, indexOfCrowd };
}
