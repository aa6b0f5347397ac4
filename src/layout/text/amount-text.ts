import { BoundedCache } from '../../time/bounded-cache.js';
import { isLocale } from '../../time/words/display-locale.js';

const formats = new BoundedCache<string, Intl.NumberFormat>(50);

/** Writes a count as a locale does: "1,200", or "1.2K" where there is little room. */
export function amountText(count: number, locale: string, notation: 'standard' | 'compact' = 'standard'): string {
  return formats
    .get(`${locale} ${notation}`, () => new Intl.NumberFormat(isLocale(locale) ? locale : 'en', { notation }))
    .format(count);
}
