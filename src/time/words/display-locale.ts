import { BoundedCache } from '../bounded-cache.js';

const FALLBACK = 'en-GB';
const resolved = new BoundedCache<string, string>(256);

/**
 * Returns the locale whose conventions are used for a BCP 47 tag. Bare `en` follows en-GB: day before month and a
 * 24-hour clock, which more of its readers expect than the conventions of en-US. A tag that Intl refuses (a `lang` of
 * "en_US", say) is shown as en-GB too: a mistake in the page must not cost it its timeline.
 *
 * @example displayLocale('en') // 'en-GB'
 */
export function displayLocale(locale: string): string {
  return resolved.get(locale, () => (locale.toLowerCase() === 'en' || !isLocale(locale) ? FALLBACK : locale));
}

/** Returns whether `Intl` accepts a BCP 47 tag. */
export function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
