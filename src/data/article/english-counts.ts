const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  couple: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
/** Patterns for a number in digits or words, as the group `count`, and for the counted unit, as the group `unit`. */
export const COUNT = `(?<count>\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
export const UNIT = '(?<unit>day|week|month|year|decade)s?';

/** Gives the number that the group `count` matched. */
export function numberOf(text: string): number {
  return NUMBERS[text.toLowerCase()] ?? Number(text);
}
