const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/** From here on, the distance to the next number is itself a normal number. */
const MIN_SCALED = 2 ** -960;
/** Multiplied by the size of a number, 0.5 to 1.5 times the distance to the next one, so that the sum rounds to it. */
const STEP = 1.25 * 2 ** -53;

/** Returns the least float64 greater than a finite number. @example nextAbove(1) // 1.0000000000000002 */
export function nextAbove(value: number): number {
  const size = Math.abs(value);
  // Ten times as fast as via the bits, which matters for a million instants.
  if (size >= MIN_SCALED) return value + size * STEP;
  float[0] = value + 0; // + 0: not −0, whose bits count downwards
  bits[0]! += value >= 0 ? 1n : -1n;
  return float[0];
}

/** Returns the greatest float64 less than a finite number. @example nextBelow(1) // 0.9999999999999999 */
export function nextBelow(value: number): number {
  return -nextAbove(-value);
}
