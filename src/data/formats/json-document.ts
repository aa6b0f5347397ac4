import { parseJsonRecords } from '../sources/parse-json-records.js';
import { SourceError } from '../sources/source-error.js';
import type { RecordGatherer } from './record-gatherer.js';

/** An object in foreign data, whose fields are not yet known. */
export type ForeignObject = Readonly<Record<string, unknown>>;

/** Parses foreign JSON; for any other text it reports a fault of the document and returns undefined. */
export function jsonDocument(text: string, gatherer: RecordGatherer, expected: string): unknown {
  try {
    return parseJsonRecords(text);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    gatherer.fail('', error.found, `${error.expected.startsWith('JSON') ? '' : `${error.expected}, in `}${expected}`);
    return undefined;
  }
}

export function isForeignObject(value: unknown): value is ForeignObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a value as text: a number as its digits, anything but a text or a finite number as an empty text. */
export function foreignText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** Reads the objects of a list; any other member becomes an unreadable row. */
export function readForeignObjects(list: unknown, gatherer: RecordGatherer, read: (item: ForeignObject) => void): void {
  if (!Array.isArray(list)) return;
  for (const item of list as readonly unknown[]) {
    if (isForeignObject(item)) read(item);
    else gatherer.addUnreadable(item);
  }
}
