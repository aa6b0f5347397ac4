import { BoundedCache } from '../bounded-cache.js';

const FALLBACK = 'en-GB';
const resolved = new BoundedCache<string, string>(256);

/**
 * Gives the locale whose conventions are shown for a BCP 47 tag. Bare `en` follows en-GB: day before month and a 24-hour clock, which
 * more of its readers expect than those of en-US. A tag that Intl refuses (a `lang` of "en_US", say) is shown as en-GB too,
 * as a page's mistake must not take its timeline away.
 *
 * @example displayLocale('en') // 'en-GB'
 */
export function displayLocale(locale: string): string {
  return resolved.get(locale, () => (locale.toLowerCase() === 'en' || !isLocale(locale) ? FALLBACK : locale));
}

/** Says whether `Intl` knows what to do with a BCP 47 tag. */
export function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
