import type { ParsedComponents, ParsedResult, ParsingReference } from 'chrono-node';
import { DAY_MS, daysFromCivil } from '../../time/civil.js';
import { edtfDay, edtfMonth, edtfOffset, edtfYear, twoDigits } from '../../time/edtf/edtf-text.js';
import { dayText, type PublicationDay, type Tense } from './publication-day.js';
import { stated, type FoundTime, type StatedTime } from './stated-time.js';

/** The part of chrono that is used, which each of its languages has. */
export interface TimeRecogniser {
  parse(text: string, reference?: ParsingReference | Date): ParsedResult[];
}

/** The languages that chrono supports as well as English; any other is read as English. */
const LANGUAGES: Readonly<Record<string, () => Promise<TimeRecogniser>>> = {
  de: () => import('chrono-node/de'),
  es: () => import('chrono-node/es'),
  fr: () => import('chrono-node/fr'),
  it: () => import('chrono-node/it'),
  ja: () => import('chrono-node/ja'),
  nl: () => import('chrono-node/nl'),
  pt: () => import('chrono-node/pt'),
};

/** How an article is read. */
export interface ArticleLanguage {
  readonly recogniser: TimeRecogniser;
  /** The language that the recogniser knows. */
  readonly language: string;
  readonly locale: string;
}

/** Loads the recogniser of a language. American and British dates have the month and the day first. */
export async function loadLanguageOf(locale: string): Promise<ArticleLanguage> {
  const language = new Intl.Locale(locale).language;
  const load = LANGUAGES[language];
  if (load !== undefined) return { recogniser: await load(), language, locale };
  const english = await import('chrono-node/en');
  const isAmerican = /-US\b/i.test(locale) || !locale.includes('-');
  return { recogniser: isAmerican ? english : english.GB, language: 'en', locale };
}

/** Finds the expressions of time that chrono knows, each as precise as what was said, without what chrono fills in. */
export function findChronoTimes(
  sentence: string,
  recogniser: TimeRecogniser,
  day: PublicationDay,
  tense: Tense,
): FoundTime[] {
  // Noon, so that it is the same day in the local zone.
  const instant = new Date(day.day * DAY_MS + DAY_MS / 2);
  return recogniser.parse(sentence, { instant, timezone: 0 }).flatMap(({ text: matched, index, start, end }) => {
    const text = matched.replace(/[\s,;]+$/, '');
    // "May" is a month, "may" is not; and a number alone is not a time.
    if (/^(?:(?:on|in|the) )*(?:may|mar|march|sun|sat|mon|now)\.?$/.test(text) || /^(?:\d{1,4})$/.test(text)) return [];
    // A duration does not say when something was.
    if (/^for\s(?!the\b)/i.test(text)) return [];
    const from = resolve(start, day, tense);
    const to = end && resolve(end, day, tense);
    if (from === null) return [];
    const place = { start: index, end: index + text.length };
    if (!to) return [{ ...from, ...place }];
    const confidence = Math.min(from.confidence, to.confidence);
    return [{ ...stated(`${from.edtf}/${to.edtf}`, confidence, from.why), ...place }];
  });
}

function resolve(said: ParsedComponents, day: PublicationDay, tense: Tense): StatedTime | null {
  const is = (component: 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute') => said.isCertain(component);
  const get = (component: 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute') => said.get(component) ?? 0;
  const clock =
    is('hour') && (is('minute') || is('day') || is('weekday'))
      ? `T${twoDigits(get('hour'))}:${twoDigits(get('minute'))}:00${offsetOf(said)}`
      : '';
  if (is('day') && is('month')) {
    const year = is('year') ? get('year') : day.yearOf(get('month'), get('day'), tense);
    const text = edtfDay({ year, month: get('month'), day: get('day') });
    // chrono gives no 30 February, but it may move a leap day to a year without one.
    if (dayText(daysFromCivil(year, get('month'), get('day'))) !== text) return null;
    const isRelative = [...said.tags()].some(
      (tag) => tag === 'result/relativeDate' || tag.startsWith('casualReference'),
    );
    if (isRelative) return stated(`${text}${clock}`, 0.85, 'counted from the day of publication');
    return stated(
      `${text}${clock}`,
      is('year') ? 0.95 : 0.85,
      is('year')
        ? 'the day is named'
        : `the day is named; the year is that of the ${tense === 'past' ? 'last' : 'next'}`,
    );
  }
  if (is('weekday'))
    return stated(
      `${dayText(day.weekday(get('weekday'), tense))}${clock}`,
      0.8,
      `the ${tense === 'past' ? 'last' : 'next'} such day of the week, seen from publication`,
    );
  if (is('month')) {
    const year = is('year') ? get('year') : day.yearOf(get('month'), null, tense);
    return stated(
      edtfMonth({ year, month: get('month') }),
      is('year') ? 0.9 : 0.8,
      is('year')
        ? 'the month is named'
        : `the month is named; the year is that of the ${tense === 'past' ? 'last' : 'next'}`,
    );
  }
  if (is('year')) return stated(edtfYear(get('year')), 0.85, 'the year is named');
  return null;
}

/** Gives the offset of the zone in which a time is stated. */
function offsetOf(said: ParsedComponents): string {
  const minutes = said.isCertain('timezoneOffset') ? said.get('timezoneOffset') : null;
  if (minutes === null) return '';
  return minutes === 0 ? 'Z' : edtfOffset(minutes);
}
