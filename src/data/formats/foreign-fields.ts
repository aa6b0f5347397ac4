import { DateReader } from '../records/date-reader.js';
import { RECORD_FIELDS } from '../records/record-field-names.js';
import { recordReaders } from '../records/record-fields.js';
import { isForeignObject, type ForeignObject } from './json-document.js';
import { setOwnField } from './own-field.js';
import type { DraftRecord } from './record-gatherer.js';

const readers = recordReaders(new DateReader('UTC'));
const ESSENTIAL: readonly string[] = RECORD_FIELDS.filter((field) => !readers.has(field));

/**
 * Keeps the fields of a foreign item that its reader has not taken, under their own names. A name that is one of ours
 * becomes that field if the value fits; otherwise it means something else to the other library and is kept in `data`.
 *
 * @param taken the names that the reader has read
 */
export function keepForeignFields(draft: DraftRecord, item: ForeignObject, taken: readonly string[]): void {
  const strange: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) {
    if (taken.includes(name) || value === null || value === undefined || value === '') continue;
    if (Object.hasOwn(draft, name) || !fits(name, value)) setOwnField(strange, name, value);
    else setOwnField(draft, name, value);
  }
  if (Object.keys(strange).length === 0) return;
  const { data } = draft;
  draft['data'] = isForeignObject(data) ? { ...data, ...strange } : strange;
}

/** Returns whether the field of a name can take a value as it is: one of ours if it is right, any other always. */
export function fits(name: string, value: unknown): boolean {
  const reader = readers.get(name);
  if (reader === undefined) return !ESSENTIAL.includes(name);
  let isRight = true;
  reader(value, name, () => (isRight = false));
  return isRight;
}
