import { DAY_MS, dayNumberOf, daysFromCivil } from '../../../time/civil.js';
import { edtfDay, edtfYear, twoDigits } from '../../../time/edtf/edtf-text.js';

const TIME = /^([+-]?)0*(\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?/;
/** Wikibase's codes for the precision of a time. */
const [TEN_MILLENNIA, MILLENNIUM, CENTURY, DECADE, YEAR, MONTH, DAY, HOUR] = [5, 6, 7, 8, 9, 10, 11, 12];

/**
 * Returns a time value of Wikibase as EDTF, in the precision to which it is known; null for any other text.
 *
 * As Wikidata words them, a decade is ten years that begin with a 0, a century and a millennium begin with a 1. EDTF's
 * own century (`16`, 1600 to 1699) is used for what historians call the 17th; other stretches list their years
 * (`[0001..1000]`). Years of more than four digits keep as many significant digits as the precision leaves.
 *
 * @param precision 0 (a billion years) to 14 (seconds); 11 is a day
 * @example wikidataTime('1601-01-01T00:00:00Z', 7) // '16'
 * @example wikidataTime('-13798000000-01-01T00:00:00Z', 3) // 'Y-13798000000S5'
 */
export function wikidataTime(text: string, precision: number): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, sign, digits = '', month = '', day = '', hour, minute, second] = match;
  const year = Number(digits) * (sign === '-' ? -1 : 1);
  const yearText = edtfYear(year);
  if (Math.abs(year) > 9999) return longYear(year, precision);
  // Statements export an unknown month or day as 00, whatever the precision says.
  if (precision >= HOUR && hour !== undefined) return `${yearText}-${month}-${day}T${hour}:${minute}:${second}Z`;
  if (precision >= DAY && day !== '00') return `${yearText}-${month}-${day}`;
  if (precision >= MONTH && month !== '00') return `${yearText}-${month}`;
  if (precision >= YEAR) return yearText;
  if (precision === DECADE && year >= 0) return String(Math.floor(year / 10)).padStart(3, '0');
  if (precision === DECADE) return oneOf(decadeOf(year));
  if (precision === CENTURY && year > 0) return twoDigits(Math.ceil(year / 100) - 1);
  if (precision === CENTURY && year < -99) return `-${twoDigits(Math.ceil((1 - year) / 100) - 1)}`;
  if (precision === CENTURY) return oneOf([-99, 0]);
  if (precision === MILLENNIUM) return oneOf(unitOf(year, 1000));
  return precision === TEN_MILLENNIA ? oneOf(unitOf(year, 10_000)) : `${yearText}~`;
}

function longYear(year: number, precision: number): string {
  const zeros = Math.max(0, YEAR - precision);
  const significant = String(Math.abs(year)).length - zeros;
  if (significant < 1) return `Y${year}~`;
  return zeros === 0 ? `Y${year}` : `Y${year}S${significant}`;
}

/** The 40s BC are 49 to 40 BC: the years −48 to −39. */
function decadeOf(year: number): readonly [number, number] {
  const decade = Math.floor((1 - year) / 10) * 10;
  return [1 - (decade + 9), 1 - Math.max(decade, 1)];
}

/** Returns the years of a millennium or of ten; the first begins with the year 1. */
function unitOf(year: number, length: number): readonly [number, number] {
  const last = Math.ceil(year / length) * length;
  return [Math.max(last - length + 1, -9999), Math.min(last, 9999)];
}

function oneOf([first, last]: readonly [number, number]): string {
  return `[${edtfYear(first)}..${edtfYear(last)}]`;
}

/**
 * Converts a day of the proleptic Gregorian calendar to the Julian calendar.
 *
 * @param day an EDTF day: `-0043-03-13`
 * @returns null for anything but a plain day
 * @example julianDay('1917-11-07') // '1917-10-25'
 */
export function julianDay(day: string): string | null {
  const match = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (match === null) return null;
  const number = dayNumberOf(daysFromCivil(Number(match[1]), Number(match[2]), Number(match[3])) * DAY_MS);
  // Counted from 1 March of the Julian year 0, which is day −719,470: in years from March the leap day is the last.
  const days = number + 719_470;
  const cycle = Math.floor(days / 1461);
  const dayOfCycle = days - cycle * 1461;
  const yearOfCycle = Math.min(3, Math.floor(dayOfCycle / 365));
  const dayOfYear = dayOfCycle - yearOfCycle * 365;
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = cycle * 4 + yearOfCycle + (month <= 2 ? 1 : 0);
  return edtfDay({ year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 });
}
