import { civilFromDays, daysFromCivil } from '../../time/civil.js';
import { edtfMonth, edtfYear } from '../../time/edtf/edtf-text.js';
import { COUNT, numberOf, UNIT } from './english-counts.js';
import { dayText } from './publication-day.js';
import { stated, type FoundTime, type StatedTime } from './stated-time.js';

const COUNTED = new RegExp(String.raw`\b${COUNT} ${UNIT} (?<way>later|afterwards|earlier)(?!\w)`, 'gi');
const NEXT =
  /\bthe (?:(?<step>following|previous) (?<unit>day|week|month|year)|(?<of>day|week|month|year) (?<way>before|after)(?=[.,;]|$))/gi;

/**
 * Tells whether an expression counts from something other than the day of publication: "two days later", "a week before
 * the vote".
 */
export function isAnchored(expression: string): boolean {
  return /\b(?:later|afterwards|earlier|after|before)$|^the (?:following|previous) /i.test(expression);
}

/**
 * Finds the times of an English sentence that count from the time named before them: "two years later". Gives none
 * without such a time, or if that is less precise than the counted unit.
 *
 * @param times of the sentence, in order
 * @param before the last time that was named before the sentence, as EDTF
 */
export function findAnchoredTimes(sentence: string, times: readonly FoundTime[], before: string | null): FoundTime[] {
  const found: FoundTime[] = [];
  const matches = [...sentence.matchAll(COUNTED), ...sentence.matchAll(NEXT)].sort((a, b) => a.index - b.index);
  for (const match of matches) {
    const [start, end] = [match.index, match.index + match[0].length];
    const earlier = [...times, ...found].filter((time) => time.end <= start).sort((a, b) => a.end - b.end);
    const anchor = earlier.at(-1)?.edtf ?? before;
    const { count = '1', unit, of = unit, way, step = way } = match.groups ?? {};
    const sign = /later|after|following/i.test(step ?? '') ? 1 : -1;
    const time = anchor === null ? null : counted(anchor, sign * numberOf(count), (of ?? '').toLowerCase());
    if (time !== null) found.push({ ...time, start, end });
  }
  return found;
}

function counted(anchor: string, number: number, unit: string): StatedTime | null {
  const [, year, month, day] = /^\[?(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(anchor) ?? [];
  if (year === undefined) return null;
  const why = `counted from the time named before, ${anchor}`;
  if (unit === 'year') return stated(edtfYear(Number(year) + number), 0.6, why);
  if (unit === 'decade') return stated(`${edtfYear(Number(year) + number * 10)}~`, 0.5, why);
  if (month === undefined || Number(month) > 12) return null;
  if (unit === 'month') {
    return stated(edtfMonth(civilFromDays(daysFromCivil(Number(year), Number(month) + number, 1))), 0.6, why);
  }
  if (day === undefined) return null;
  const first = daysFromCivil(Number(year), Number(month), Number(day));
  return unit === 'week'
    ? stated(`${dayText(first + number * 7)}~`, 0.55, why)
    : stated(dayText(first + number), 0.65, why);
}
