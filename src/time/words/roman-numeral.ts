const NUMERALS: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Writes a number in Roman numerals, as French and Spanish number their centuries. */
export function romanNumeral(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, numeral] of NUMERALS) {
    text += numeral.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
