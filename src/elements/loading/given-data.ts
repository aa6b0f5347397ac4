import { isEventTable, type EventTable } from '../../data/event-table.js';
import { holdsOurs } from '../../data/formats/holds-ours.js';
import { validateRecords } from '../../data/records/validate-records.js';
import type { ChildRecords } from './child-records.js';
import type { DataSource } from './pending-changes.js';
import type { BatchSource, KnownOfLoad } from './record-load.js';
import { streamedJson, streamedSource } from './streamed-source.js';

/** The data that a page gives a timeline, by how they are read. */
export type GivenData =
  | { readonly kind: 'table'; readonly table: EventTable }
  | { readonly kind: 'rows'; readonly rows: readonly unknown[]; readonly document: DocumentFacts }
  | { readonly kind: 'stream'; readonly source: BatchSource }
  | { readonly kind: 'nothing' };

/** What is known of a document before its records are validated. */
export type DocumentFacts = Omit<KnownOfLoad, 'totalRecords'>;

const NOTHING: GivenData = { kind: 'nothing' };

/**
 * Finds the data in the first of four places that has any: the `events` property, the `src` attribute, a child
 * `<script type="application/json">`, a list in the light DOM. While children are still being parsed, they count as nothing.
 *
 * @param base URL of the document, against which `src` is resolved
 */
export function givenData({ events, src, format }: DataSource, children: ChildRecords, base: string): GivenData {
  if (isEventTable(events)) return { kind: 'table', table: events };
  if (events !== null) return inDocument(events);
  if (src !== null) return { kind: 'stream', source: streamedSource(src, base, format) };
  return children.areComing ? NOTHING : inChildren(children);
}

function inChildren(children: ChildRecords): GivenData {
  const { json, list } = children.read();
  if (json !== null) return inJson(json);
  return list ? inDocument(list) : NOTHING;
}

/** Invalid JSON, and objects whose fields have other names, are read by code that is loaded when it is needed. */
function inJson(json: string): GivenData {
  try {
    const document = JSON.parse(json) as { events?: unknown } | null;
    const list = document?.events ?? document;
    if (Array.isArray(list) && (list.length === 0 || holdsOurs(list))) return inDocument(document);
  } catch {
    // The reader of the stream says where the fault is.
  }
  return { kind: 'stream', source: streamedJson(json) };
}

/** Anything but a list is validated as a document: an object with `events`, or an issue. */
function inDocument(document: unknown): GivenData {
  if (Array.isArray(document)) return { kind: 'rows', rows: document, document: {} };
  const { records, ...facts } = validateRecords(document);
  return { kind: 'rows', rows: records, document: facts };
}
