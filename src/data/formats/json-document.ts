import { parseJsonRecords } from '../sources/parse-json-records.js';
import { SourceError } from '../sources/source-error.js';
import type { RecordGatherer } from './record-gatherer.js';

/** An object of a peer's data, of which nothing is known yet. */
export type ForeignObject = Readonly<Record<string, unknown>>;

/** Parses the JSON of a peer; any other text becomes a fault of the document, and undefined. */
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

/** Gives a value as text: a number stands for its digits, anything else for nothing. */
export function foreignText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** The objects of a list; each other member becomes a row that says what it is. */
export function readForeignObjects(list: unknown, gatherer: RecordGatherer, read: (item: ForeignObject) => void): void {
  if (!Array.isArray(list)) return;
  for (const item of list as readonly unknown[]) {
    if (isForeignObject(item)) read(item);
    else gatherer.addUnreadable(item);
  }
}
