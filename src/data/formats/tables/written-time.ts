const TIME = /^(\d{1,2})(?:[:h.](\d\d))?(?:[:.](\d\d)(?:[.,](\d+))?)?\s*([ap])?\.?(?:m\.?)?(?=$|\s|[Z+-])\s*(.*)$/i;
const OFFSET = /^(?:(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d\d)?|(GMT|UTC|Z))?\s*(?:\(.*\))?$/i;

/**
 * Reads a time of day as EDTF has it: `10:30 pm` as `22:30:00`, with an offset where one is written.
 *
 * @returns null where the text is no time
 */
export function writtenTime(text: string): string | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hourText = '', minute, second = '00', fraction, half, zone = ''] = match;
  // A number alone is a time only with am or pm.
  if (minute === undefined && half === undefined) return null;
  const offset = offsetOf(zone);
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (offset === null || hour > 23 || Number(minute ?? 0) > 59 || Number(second) > 59) return null;
  const time = `${String(hour).padStart(2, '0')}:${minute ?? '00'}:${second}`;
  return `${time}${fraction === undefined ? '' : `.${fraction}`}${offset}`;
}

function offsetOf(zone: string): string | null {
  const match = OFFSET.exec(zone);
  if (match === null) return null;
  const [, sign, hours = '', minutes = '00', utc] = match;
  if (utc !== undefined) return 'Z';
  return sign === undefined ? '' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
