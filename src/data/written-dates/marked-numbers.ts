import { twoDigits } from '../../time/edtf/edtf-text.js';

/** The year before the first of each era of Japan. */
const ERAS: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})\s*年(?:\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日)?)?$/,
  /^(?<year>\d{4})\s*년(?:\s*(?<month>\d{1,2})\s*월(?:\s*(?<day>\d{1,2})\s*일)?)?$/,
  /^(?<era>明治|大正|昭和|平成|令和)\s*(?<year>\d{1,2}|元)\s*年(?:\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日)?)?$/,
  /^(?:(?:ngày\s+)?(?<day>\d{1,2})\s+)?(?:tháng|thg)\s+(?<month>\d{1,2})(?:,|\s+năm)?\s+(?<year>\d{4})$/i,
];

/**
 * Reads a date in which a word or a sign says what each number is, as EDTF: Chinese, Japanese (with eras), Korean and
 * Vietnamese.
 *
 * @returns null for any other text
 * @example readMarkedNumbers('令和4年2月5日') // '2022-02-05'
 */
export function readMarkedNumbers(text: string): string | null {
  for (const form of FORMS) {
    const { era, year, month, day } = form.exec(text)?.groups ?? {};
    if (year === undefined) continue;
    const full = era === undefined ? year : String(ERAS[era]! + (year === '元' ? 1 : Number(year)));
    // To EDTF, numbers above 12 are seasons, but not to people.
    if (Number(month ?? 1) > 12) return null;
    return [full, month, day].flatMap((part) => (part === undefined ? [] : [twoDigits(part)])).join('-');
  }
  return null;
}
