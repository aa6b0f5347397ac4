/**
 * Returns a quantile, interpolated between neighbours; NaN for no values.
 *
 * @param {readonly number[]} values
 * @param {number} p 0–1
 */
export function quantile(values, p) {
  if (values.length === 0) return NaN;
  const sorted = Float64Array.from(values).sort();
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** Returns the median; NaN for no values. @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}
