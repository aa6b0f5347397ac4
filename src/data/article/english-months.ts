const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A pattern for the name of a month, as a group. */
export const monthAs = (group: string): string =>
  `(?<${group}>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)`;

export const MONTH = monthAs('month');

/** The number of a month by its name, long or short, 1–12. */
export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}
