import { daysInMonth } from '../../time/civil.js';
import type { FoundTime } from './stated-time.js';

/** Words before a time that turn it into a bound. */
const BOUND =
  /\b(since|until|till|up to|by|no later than|before|from|between|after)\s+(?:the\s+)?(?:about\s+|around\s+)?$/i;
const LEADING_BOUND = /^(?:since|until|by)\s/i;
const ABOUT = /\b(?:about|around|roughly|circa|approximately)\s+$/i;
const BETWEEN = /^\s*(?:to|and|until|till|through|–|-)\s*(?:the\s+)?$/i;

/**
 * Joins the times of a sentence with the words before them: "since March" is ongoing, "until Friday" and "by the end of
 * the year" have only an end, "from January to March" is one interval. A time after "about" is approximate.
 */
export function joinBounds(sentence: string, times: readonly FoundTime[]): FoundTime[] {
  const joined: FoundTime[] = [];
  for (let index = 0; index < times.length; index++) {
    const time = times[index]!;
    const next = times[index + 1];
    const before = sentence.slice(0, time.start);
    const own = LEADING_BOUND.exec(sentence.slice(time.start, time.end))?.[0].trim();
    const word = (own ?? BOUND.exec(before)?.[1] ?? '').toLowerCase();
    if ((word === 'from' || word === 'between') && next && BETWEEN.test(sentence.slice(time.end, next.start))) {
      joined.push(stretch(time, next));
      index++;
    } else
      joined.push(
        ABOUT.test(before) && /^[\d-]+$/.test(time.edtf) ? { ...time, edtf: `${time.edtf}~` } : bound(time, word),
      );
  }
  return joined;
}

function stretch(from: FoundTime, to: FoundTime): FoundTime {
  const first = /^\[([\d-]+)/.exec(from.edtf)?.[1] ?? from.edtf;
  const last = /([\d-]+)\]$/.exec(to.edtf)?.[1] ?? to.edtf;
  return {
    edtf: `${first}/${last}`,
    confidence: Math.min(from.confidence, to.confidence),
    why: 'both ends are named',
    start: from.start,
    end: to.end,
  };
}

function bound(time: FoundTime, word: string): FoundTime {
  if (time.edtf.includes('/')) return time;
  const first = /^\[([\d-]+)/.exec(time.edtf)?.[1] ?? time.edtf;
  switch (word) {
    case 'since':
      return {
        ...time,
        edtf: `${first}/..`,
        confidence: time.confidence - 0.1,
        why: `${time.why}; since then, so it goes on`,
      };
    case 'from':
      return { ...time, edtf: `${first}/`, confidence: time.confidence - 0.15, why: `${time.why}; no end is named` };
    case 'until':
    case 'till':
    case 'up to':
      return {
        ...time,
        edtf: `/${lastOf(time.edtf)}`,
        confidence: time.confidence - 0.1,
        why: `${time.why}; no start is named`,
      };
    case 'by':
    case 'no later than':
    case 'before':
      return {
        ...time,
        edtf: `/${word === 'before' ? first : lastDayOf(time.edtf)}`,
        confidence: time.confidence - 0.1,
        why: `${time.why}; by then, no start is named`,
      };
    case 'after':
      return {
        ...time,
        edtf: `${first}/`,
        confidence: time.confidence - 0.25,
        why: `${time.why}; after it, how long is not said`,
      };
    default:
      return time;
  }
}

function lastOf(edtf: string): string {
  return /([\d-]+)\]$/.exec(edtf)?.[1] ?? edtf;
}

/** Gives the last day that the EDTF text of a time covers, for "by the end of …". */
function lastDayOf(edtf: string): string {
  const last = /\.\.([\d-]+)\]$/.exec(edtf)?.[1] ?? /\/([\d-]+)/.exec(edtf)?.[1] ?? edtf.replace(/[~?%]/g, '');
  const [year, month, day] = last.split('-');
  if (year === undefined || !/^\d{4}$/.test(year)) return last;
  if (month === undefined) return `${year}-12-31`;
  if (day !== undefined || Number(month) > 12) return last;
  return `${year}-${month}-${daysInMonth(Number(year), Number(month))}`;
}
