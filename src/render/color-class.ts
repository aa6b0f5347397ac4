/** Gives the CSS class that colours a palette index, or the neutral class for `NEUTRAL`. */
export function colorClass(colorIndex: number): string {
  return colorIndex < 0 ? 'neutral' : `c${colorIndex}`;
}
