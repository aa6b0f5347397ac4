import type {
  Doubt,
  EdtfCalendarDate,
  EdtfDate,
  EdtfEnd,
  EdtfMoment,
  EdtfPart,
  EdtfRange,
  EdtfSeason,
  Qualifier,
} from './edtf.js';

/** A component of a date with the doubts that apply to it, from either side. */
export interface PartDoubt extends Doubt {
  readonly part: 'year' | 'season' | 'month' | 'day';
}

/**
 * Returns what is doubted anywhere in a date: in one of its components, ends or members.
 * One end of an interval may also be passed alone.
 *
 * @example qualifiersOf(parseEdtf('1984~/2004-?06')) // { uncertain: true, approximate: true }
 */
export function qualifiersOf(date: EdtfDate | EdtfEnd | EdtfRange): Doubt {
  const written = qualifiersIn(date).join('');
  return doubtOf(written);
}

/**
 * Returns the doubts that apply to each component: from the qualifier before it, and from those after it or after any
 * component to its right, as ISO 8601-2 defines.
 *
 * @example partDoubtsOf(parseEdtf('2004-06~-11')) // year and month approximate, day not
 */
export function partDoubtsOf(date: EdtfCalendarDate | EdtfSeason): readonly PartDoubt[] {
  const parts = namedPartsOf(date);
  return parts.map(([part, { before }], index) => {
    const after = parts.slice(index).map(([, right]) => right.after);
    return { part, ...doubtOf(before + after.join('')) };
  });
}

function doubtOf(written: string): Doubt {
  return { uncertain: /[?%]/.test(written), approximate: /[~%]/.test(written) };
}

function qualifiersIn(date: EdtfDate | EdtfEnd | EdtfRange | null): readonly Qualifier[] {
  if (date === null || typeof date === 'string') return [];
  if (date.kind === 'set') return date.members.flatMap(qualifiersIn);
  if (date.kind === 'interval' || date.kind === 'range') return [date.start, date.end].flatMap(qualifiersIn);
  return qualifiersInMoment(date);
}

function qualifiersInMoment(moment: EdtfMoment): readonly Qualifier[] {
  if (moment.kind === 'long-year') return [moment.before, moment.after];
  const date = moment.kind === 'date-time' ? moment.date : moment;
  return namedPartsOf(date).flatMap(([, { before, after }]) => [before, after]);
}

function namedPartsOf(date: EdtfCalendarDate | EdtfSeason): readonly [PartDoubt['part'], EdtfPart][] {
  if (date.kind === 'season') {
    return [
      ['year', date.year],
      ['season', date.season],
    ];
  }
  const parts: [PartDoubt['part'], EdtfPart][] = [['year', date.year]];
  if (date.month) parts.push(['month', date.month]);
  if (date.day) parts.push(['day', date.day]);
  return parts;
}
