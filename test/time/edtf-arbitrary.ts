import fc from 'fast-check';
import { outermostDay } from '../../src/time/edtf/edtf-mask.js';
import { parseEdtf } from '../../src/time/edtf/parse-edtf.js';
import { stringifyEdtf } from '../../src/time/edtf/stringify-edtf.js';
import type {
  EdtfCalendarDate,
  EdtfDate,
  EdtfMoment,
  EdtfPart,
  EdtfRange,
  Qualifier,
} from '../../src/time/edtf/edtf.js';

const qualifiers: fc.Arbitrary<Qualifier> = fc.constantFrom('', '', '', '?', '~', '%');

function part(digits: fc.Arbitrary<string>): fc.Arbitrary<EdtfPart> {
  return fc.record({ digits, before: qualifiers, after: qualifiers });
}

function mask(length: number): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(`^[0-9X]{${length}}$`));
}

const sign = fc.constantFrom('', '', '-');
const notMinusZero = (digits: string): boolean => !/^-0+$/.test(digits);
const signed = (digits: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(sign, digits)
    .map((parts) => parts.join(''))
    .filter(notMinusZero);

const yearDigits = signed(mask(4));
const plainYearDigits = signed(fc.stringMatching(/^\d{4}$/));
const exists = ({ year, month, day }: EdtfCalendarDate): boolean =>
  outermostDay('first', year.digits, month?.digits, day?.digits) !== null;
const twoDigits = (least: number, most: number): fc.Arbitrary<string> =>
  fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));

const years: fc.Arbitrary<EdtfCalendarDate> = fc.record({
  kind: fc.constant('date'),
  year: part(fc.oneof(yearDigits, signed(fc.stringMatching(/^\d{2,3}$/)))),
  month: fc.constant(null),
  day: fc.constant(null),
  significantDigits: fc.constant(null),
});

const significantYears: fc.Arbitrary<EdtfCalendarDate> = fc.record({
  kind: fc.constant('date'),
  year: part(plainYearDigits),
  month: fc.constant(null),
  day: fc.constant(null),
  significantDigits: fc.integer({ min: 1, max: 99 }),
});

const months: fc.Arbitrary<EdtfCalendarDate> = fc
  .record({
    kind: fc.constant('date'),
    year: part(yearDigits),
    month: part(fc.oneof(twoDigits(1, 12), mask(2))),
    day: fc.constant(null),
    significantDigits: fc.constant(null),
  })
  .filter(exists);

const days: fc.Arbitrary<EdtfCalendarDate> = fc
  .record({
    kind: fc.constant('date'),
    year: part(yearDigits),
    month: part(fc.oneof(twoDigits(1, 12), mask(2))),
    day: part(fc.oneof(twoDigits(1, 31), mask(2))),
    significantDigits: fc.constant(null),
  })
  .filter(exists);

const plain = (digits: string): EdtfPart => ({ digits, before: '', after: '' });

const plainDays: fc.Arbitrary<EdtfCalendarDate> = fc
  .tuple(plainYearDigits, twoDigits(1, 12), twoDigits(1, 31))
  .map(([year, month, day]) => ({
    kind: 'date' as const,
    year: plain(year),
    month: plain(month),
    day: plain(day),
    significantDigits: null,
  }))
  .filter(exists);

const dateTimes: fc.Arbitrary<EdtfMoment> = fc.record({
  kind: fc.constant('date-time'),
  date: plainDays,
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  second: fc.integer({ min: 0, max: 59 }),
  fraction: fc.stringMatching(/^\d{0,9}$/),
  offset: fc.constantFrom('', 'Z', '+05', '-12:00', '+14:00', '+0530', '-0015', '+00:00'),
});

const seasons: fc.Arbitrary<EdtfMoment> = fc.record({
  kind: fc.constant('season'),
  year: part(yearDigits),
  season: part(twoDigits(21, 41)),
});

const longYears: fc.Arbitrary<EdtfMoment> = fc
  .record({
    kind: fc.constant('long-year'),
    digits: fc.tuple(sign, fc.stringMatching(/^[1-9]\d{0,12}$/)).map((parts) => parts.join('')),
    exponent: fc.option(fc.integer({ min: 1, max: 12 })),
    significantDigits: fc.option(fc.integer({ min: 1, max: 99 })),
    before: qualifiers,
    after: qualifiers,
  })
  .filter(({ digits, exponent }) => {
    const length = digits.replace('-', '').length;
    return exponent === null ? length > 4 : length + exponent <= 13;
  });

export const moments: fc.Arbitrary<EdtfMoment> = fc.oneof(
  years,
  significantYears,
  months,
  days,
  dateTimes,
  seasons,
  longYears,
);

/** Whether the parser accepts it: the order of two ends is easier to check than to generate. */
function isReadable(date: EdtfDate): boolean {
  try {
    parseEdtf(stringifyEdtf(date));
    return true;
  } catch {
    return false;
  }
}

const intervals: fc.Arbitrary<EdtfDate> = fc
  .record({
    kind: fc.constant('interval'),
    start: fc.oneof(fc.constantFrom('open', 'unknown'), { arbitrary: moments, weight: 4 }),
    end: fc.oneof(fc.constantFrom('open', 'unknown'), { arbitrary: moments, weight: 4 }),
  })
  .filter(isReadable);

const ranges: fc.Arbitrary<EdtfRange> = fc
  .record({ kind: fc.constant('range'), start: fc.option(moments), end: fc.option(moments) })
  .filter((range) => (range.start ?? range.end) !== null)
  .filter((range) => isReadable({ kind: 'set', mode: 'all', members: [range] }));

const sets: fc.Arbitrary<EdtfDate> = fc.record({
  kind: fc.constant('set'),
  mode: fc.constantFrom('all', 'one'),
  members: fc.array(fc.oneof(moments, ranges), { minLength: 1, maxLength: 5 }),
});

/** Every kind of tree that `parseEdtf` returns. */
export const edtfDates: fc.Arbitrary<EdtfDate> = fc.oneof({ arbitrary: moments, weight: 3 }, intervals, sets);
