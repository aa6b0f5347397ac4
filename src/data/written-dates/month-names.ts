/** Languages whose months are always known. */
export const LANGUAGES: readonly string[] = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
/** Forms that people write and `Intl` does not have. */
const MORE: readonly [string, number][] = [
  ['sept', 9],
  ['jaen', 1],
  ['jänner', 1],
  ['mrz', 3],
];

let known: ReadonlyMap<string, number> | null = null;
let knownLocale: string | undefined;

/**
 * Maps the names of the months, long and short, in lower case and without dots, to 1–12: in several languages, and in
 * that of the locale.
 *
 * @param locale BCP 47; an invalid one adds no names
 */
export function monthNames(locale?: string): ReadonlyMap<string, number> {
  if (known !== null && knownLocale === locale) return known;
  const names = new Map<string, number>(MORE);
  for (const language of locale === undefined ? LANGUAGES : [...LANGUAGES, locale]) addNames(language, names);
  known = names;
  knownLocale = locale;
  return names;
}

function addNames(language: string, names: Map<string, number>): void {
  try {
    for (const style of ['long', 'short'] as const) {
      const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const date = Date.UTC(2001, month - 1, 15);
        // Some languages inflect the month next to a day.
        const part = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
        for (const name of [alone.format(date), part].map(bareName)) {
          // Not a name but a number: `2月`.
          if (!/^\d/.test(name) && !names.has(name)) names.set(name, month);
        }
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

/** Gives a name as it is looked up: in lower case, without dots. */
export function bareName(name: string): string {
  return name.toLowerCase().replaceAll('.', '');
}
