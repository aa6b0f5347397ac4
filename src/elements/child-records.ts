import { JsonStream } from '../data/formats/json-stream.js';
import type { RecordIssue } from '../data/record-issue.js';
import { SourceError } from '../data/source-error.js';
import { readLightDomRecords } from './light-dom-records.js';

const CHILD_JSON = ':scope > script[type="application/json"]';

/** Raw records that a page holds in an element, with what is wrong with the text of them. */
export interface ChildRecords {
  readonly rows: readonly unknown[];
  readonly title?: string | undefined;
  readonly issues: readonly RecordIssue[];
}

/** Gives the text of the children that hold records: two that are alike hold the same. Null when there are none. */
export function childText(element: Element): string | null {
  return jsonOf(element) ?? JSON.stringify(readLightDomRecords(element));
}

/**
 * Reads the records of a child `<script type="application/json">`, else of a list in the light DOM.
 *
 * @returns null when there is neither
 * @throws {SourceError} when there is no record in the script
 */
export function readChildRecords(element: Element): ChildRecords | null {
  const json = jsonOf(element);
  if (json === null) {
    const rows = readLightDomRecords(element);
    return rows && { rows, issues: [] };
  }
  const stream = new JsonStream();
  const rows = [...stream.push(json), ...stream.end()];
  const fault = stream.issues.find(({ severity }) => severity === 'error');
  if (rows.length === 0 && fault) throw new SourceError({ ...fault, url: null });
  return { rows, title: stream.title, issues: stream.issues };
}

function jsonOf(element: Element): string | null {
  return element.querySelector(CHILD_JSON)?.textContent ?? null;
}
