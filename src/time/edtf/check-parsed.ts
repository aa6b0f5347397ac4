import { escaped } from '../escaped.js';
import type { EdtfDate } from './edtf.js';

/**
 * Refuses a date that has not been parsed. Hosts without types pass its text to `spanOf` or `formatEdtf`.
 *
 * @throws {TypeError} for anything but an object
 */
export function checkParsed(date: EdtfDate): void {
  const given: unknown = date;
  if (typeof given === 'object' && given) return;
  throw new TypeError(`date: found ${escaped(String(given))}, expected what parseEdtf returns for it`);
}
