/** Languages whose months are always known. */
export const LANGUAGES: readonly string[] = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
/** Forms that people write and `Intl` does not have. */
const MORE: readonly [string, number][] = [
  ['sept', 9],
  ['jaen', 1],
  ['jänner', 1],
  ['mrz', 3],
];

/** Languages whose months are tried when no other name fits. A name that two of them have for different months is none. */
const ELSEWHERE = 'pl cs sk ru uk bg sv da nb fi hu ro el tr id hr sr lt lv et sl ca hi he ar'.split(' ');

const namesByLocale = new Map<string | undefined, ReadonlyMap<string, number>>();
let elsewhere: ReadonlyMap<string, number> | null = null;

/**
 * Maps the names of the months, long and short, in lower case and without dots, to 1–12: in several languages, and in
 * that of the locale.
 *
 * @param locale BCP 47; an invalid one adds no names
 */
export function monthNames(locale?: string): ReadonlyMap<string, number> {
  const known = namesByLocale.get(locale);
  if (known !== undefined) return known;
  const names = new Map(MORE);
  for (const language of locale === undefined ? LANGUAGES : [...LANGUAGES, locale]) {
    for (const [name, month] of monthsIn(language)) if (!names.has(name)) names.set(name, month);
  }
  namesByLocale.set(locale, names);
  return names;
}

/** Maps the names of the months in more languages, as far as each means one month. */
export function monthNamesElsewhere(): ReadonlyMap<string, number> {
  if (elsewhere !== null) return elsewhere;
  const names = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const [name, month] of ELSEWHERE.flatMap((language) => [...monthsIn(language)])) {
    if ((names.get(name) ?? month) !== month) ambiguous.add(name);
    names.set(name, month);
  }
  for (const name of ambiguous) names.delete(name);
  elsewhere = names;
  return names;
}

function monthsIn(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const writer of monthWriters(language)) {
    for (let month = 1; month <= 12; month++) {
      const parts = writer.formatToParts(Date.UTC(2001, month - 1, 15));
      const name = bareName(parts.find(({ type }) => type === 'month')?.value ?? '');
      // Not a name but a number: `2月`.
      if (!/^\d|^$/.test(name) && !names.has(name)) names.set(name, month);
    }
  }
  return names;
}

/** Some languages inflect the month next to a day, or have its first form only next to a year. */
function monthWriters(language: string): Intl.DateTimeFormat[] {
  try {
    // Thai names stand beside years of the Buddhist calendar, which would be read as years to come.
    if (new Intl.DateTimeFormat(language).resolvedOptions().calendar === 'buddhist') return [];
    return (['long', 'short'] as const).flatMap((month) =>
      ([{}, { day: 'numeric' }, { year: 'numeric' }] as const).map(
        (beside) => new Intl.DateTimeFormat(language, { month, ...beside, calendar: 'gregory', timeZone: 'UTC' }),
      ),
    );
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Gives a name as it is looked up: in lower case, without dots and other signs of abbreviation. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[.\u05F3\u0970]/g, '');
}
