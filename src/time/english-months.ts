export const ENGLISH_MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** Gives the number of a month, 1–12, by its English name, long or short; 0 for any other text. */
export function englishMonth(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return ENGLISH_MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === start) + 1;
}
