import { dateOf } from '../../../../src/data/records/record-date.js';
import { markwhen } from '../../../../src/data/formats/markwhen/markwhen.js';
import type { EventRecord } from '../../../../src/data/event-record.js';
import type { ReadOptions } from '../../../../src/data/formats/record-format.js';
import { stringifyEdtf } from '../../../../src/time/edtf/stringify-edtf.js';

export const read = (text: string, options: ReadOptions = {}) => markwhen.read(text, options);
export const whenOf = (record: EventRecord) => stringifyEdtf(dateOf(record));
export const datesOf = (text: string, options: ReadOptions = {}) => read(text, options).records.map(whenOf);

/** The date of the last entry of a text without faults. */
export function lastDateOf(text: string, options: ReadOptions = {}): string {
  const { records, issues } = read(text, options);
  if (issues.length > 0) throw new Error(issues.map(({ message }) => message).join('\n'));
  return whenOf(records.at(-1)!);
}
