/** Marks of direction, which `Intl` writes into Arabic dates. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F]/g;
/** Marks of footnotes, which tables copied from an encyclopedia keep: `4 October 1957[2]`. */
const FOOTNOTES = /^([^[].*?)(?:\s*\[[\p{Letter}\d ]{1,20}\])+$/u;
/** Parentheses around all of it, as in catalogues: what the object itself does not say. `(12)` is rather a negative amount. */
const PARENTHESES = /^\((?=.*\d{4})([^()]+)\)$/;
/** What a maker wrote on an object. */
const DATED = /^dated\s+(?=\d)/i;
/** "Year" after a Slavic date: `5 февраля 2022 г.`; after fewer digits, `г` is rather a gram. */
const WORD_FOR_YEAR = /(?<=\d{4})\s*(?:г|р|год|года|році|року|рік)\.?$/u;
/** A year of sports or theatre: `2023–24 season`. */
const WORD_FOR_SEASON = /(?<=^\d{4}[-–/](?:\d{4}|\d\d)) season$/i;
/** The dot after the last number, in Hungarian and Korean: `2022. 2. 5.` */
const LAST_DOT = /^(\d{1,4}\..*\d)\.$/;

/** Takes away what surrounds a date and says nothing of it. */
export function plainText(text: string): string {
  return text
    .replace(DIRECTION_MARKS, '')
    .trim()
    .replace(FOOTNOTES, '$1')
    .replace(PARENTHESES, '$1')
    .replace(DATED, '')
    .replace(WORD_FOR_YEAR, '')
    .replace(WORD_FOR_SEASON, '')
    .replace(LAST_DOT, '$1')
    .trim();
}
