/**
 * Advance widths of the printable ASCII characters (from the space on), in hundredths of an em, as the fonts' own tables have them.
 * `narrow` is Helvetica, Arial and Liberation Sans, which were made to the same measure; `wide` is DejaVu Sans, as
 * wide as Verdana and wider than any other sans-serif that readers are likely to have.
 */
const ASCII = {
  narrow: {
    regular: advances(
      '28 28 35 56 56 89 67 19 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 28 28 58 58 58 56 102 67 67 72 72 67 61 78 72 28 50 67 56 83 72 78 67 78 72 67 61 72 67 94 67 67 61 28 28 28 47 56 33 56 56 50 56 56 28 56 56 22 22 50 22 83 56 56 56 56 33 50 28 56 50 72 50 50 50 33 26 33 58',
    ),
    bold: advances(
      '28 33 47 56 56 89 72 24 33 33 39 58 28 33 28 28 56 56 56 56 56 56 56 56 56 56 33 33 58 58 58 61 98 72 72 72 72 67 61 78 72 28 56 72 61 83 72 78 67 78 72 67 61 72 67 94 67 67 61 33 28 33 58 56 33 56 61 56 61 56 33 61 61 28 28 56 28 89 61 61 61 61 39 56 33 61 56 78 56 56 50 39 28 39 58',
    ),
  },
  wide: {
    regular: advances(
      '32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50 50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84',
    ),
    bold: advances(
      '35 46 52 84 70 100 87 31 46 46 52 84 38 42 38 37 70 70 70 70 70 70 70 70 70 70 40 40 84 84 84 58 100 77 76 73 83 68 68 82 84 37 37 77 64 100 84 85 73 85 77 72 68 81 77 110 77 72 73 46 37 46 84 50 50 67 72 59 72 68 44 72 71 34 34 67 34 104 71 69 72 72 49 60 48 71 65 92 65 65 58 71 37 71 84',
    ),
  },
} as const;

export type FontWidth = keyof typeof ASCII;

const MARK = /\p{M}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u;
const FULL = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/u;
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const ARABIC_OR_HEBREW = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const THIN = /[\u00a1\u00a6\u00b4\u00b7\u00b8\u2018-\u201b\u2022\u2032\u2039\u203a\u0131]/u;
const DASH_OF_AN_EM = /[\u2014\u2026\u2030\u2122\u0152\u00c6]/u;

/**
 * Tells how wide a character is, in em. What the tables do not hold is estimated by its script, rather too wide.
 *
 * @param character one code point
 */
export function advanceOf(character: string, width: FontWidth, isBold: boolean): number {
  const table = ASCII[width][isBold ? 'bold' : 'regular'];
  const known = table[character.charCodeAt(0) - 32];
  if (known !== undefined) return known;
  if (MARK.test(character)) return 0;
  if (PICTURE.test(character)) return 1.3;
  if (FULL.test(character)) return 1;
  // An accent adds nothing: the letter below it is in the table.
  const base = table[character.normalize('NFD').charCodeAt(0) - 32];
  if (base !== undefined) return base;
  const stretch = (width === 'wide' ? 1.12 : 1) * (isBold ? 1.08 : 1);
  if (DASH_OF_AN_EM.test(character)) return 1.05 * stretch;
  if (ARABIC_OR_HEBREW.test(character)) return 0.55 * stretch;
  if (THIN.test(character)) return 0.36 * stretch;
  return (/\p{Lu}/u.test(character) ? 0.82 : 0.62) * stretch;
}

function advances(hundredths: string): readonly number[] {
  return hundredths.split(' ').map((advance) => Number(advance) / 100);
}
