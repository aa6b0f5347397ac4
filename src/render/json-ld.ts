import type { EventRecord } from '../data/event-record.js';
import { writeSchemaOrgEvent } from '../data/formats/schema-org/schema-org-writer.js';
import { dateOf } from '../data/records/record-date.js';
import { WrittenLosses } from '../data/formats/written-losses.js';

/**
 * Writes records as schema.org JSON-LD that is safe inside a `<script>`: it cannot close the element.
 *
 * @param timezone of the axis
 */
export function jsonLdText(records: readonly EventRecord[], name: string, timezone: string): string {
  // What has no schema.org property is in the table next to it.
  const losses = new WrittenLosses();
  const graph = records.map((record, row) => writeSchemaOrgEvent(record, dateOf(record), row, losses, timezone));
  const document = { '@context': 'https://schema.org', name, '@graph': graph };
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}
