import { utcCivil } from '../time/civil.js';

/**
 * Writes ms since 1970-01-01T00:00Z as EDTF text, to the ms; outside the years −9999 to 9999 only the year, as `toEdtf` takes a number.
 *
 * @example momentText(Date.UTC(-43, 2, 15)) // '-0043-03-15T00:00:00.000Z'
 */
export function momentText(ms: number): string {
  const { year } = utcCivil(Math.floor(ms));
  // ISO 8601 has six digits for years before 0000 where EDTF has four.
  return Math.abs(year) <= 9999 ? new Date(ms).toISOString().replace(/^-00/, '-') : `Y${year}`;
}
