/** Makes a pattern for the name of a month, as a group. */
export const monthAs = (group: string): string =>
  `(?<${group}>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)`;

export const MONTH = monthAs('month');
