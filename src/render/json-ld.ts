import type { EventRecord } from '../data/event-record.js';
import { writeSchemaOrgEvent } from '../data/formats/schema-org/schema-org-writer.js';
import { dateOf } from '../data/records/record-date.js';
import { WrittenLosses } from '../data/formats/written-losses.js';

/** Writes records as JSON-LD of schema.org, safe inside a `<script>`: nothing in it can end that. `timezone` is that of the axis. */
export function jsonLdText(records: readonly EventRecord[], name: string, timezone: string): string {
  // What has no property there is in the table beside it.
  const losses = new WrittenLosses();
  const graph = records.map((record, row) => writeSchemaOrgEvent(record, dateOf(record), row, losses, timezone));
  const document = { '@context': 'https://schema.org', name, '@graph': graph };
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}
