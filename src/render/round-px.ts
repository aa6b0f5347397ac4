/** Rounds to a hundredth of a px: finer than any screen shows. */
export function roundPx(px: number): number {
  return Math.round(px * 100) / 100;
}
