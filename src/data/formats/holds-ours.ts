import { isDoubtfulTime } from '../records/doubtful-time.js';
import { validateRecords } from '../records/validate-records.js';

/** How many rows are looked at to tell whose they are, and what their fields hold. */
export const SAMPLE_ROWS = 1000;

/**
 * Tells whether one of the first rows is a record of ours: one that can be drawn, whose date is no number that may be
 * a year. If none is, the fields have other names or the dates are written in another way.
 */
export function holdsOurs(rows: readonly unknown[]): boolean {
  return rows.slice(0, SAMPLE_ROWS).some((row) => {
    const [record] = validateRecords([row]).records;
    return record !== undefined && !isDoubtfulTime(record.date);
  });
}
