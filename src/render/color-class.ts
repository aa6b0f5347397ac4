/** The class by which the styles give a palette index its colour; a neutral one where it is `NEUTRAL`. */
export function colorClass(colorIndex: number): string {
  return colorIndex < 0 ? 'neutral' : `c${colorIndex}`;
}
