import type { EventRecord } from '../../event-record.js';
import { parseJsonRecords } from '../../sources/parse-json-records.js';
import { SourceError } from '../../sources/source-error.js';
import type { ValidatedRecords } from '../../records/validate-records.js';
import { schemaOrgSigns } from '../format-signs.js';
import { readableDate } from '../write-foreign.js';
import { RecordGatherer } from '../record-gatherer.js';
import type { RecordFormat, WriteOptions, WrittenRecords } from '../record-format.js';
import { readSchemaOrgEvent } from './schema-org-event.js';
import { findSchemaOrgEvents } from './schema-org-nodes.js';
import { jsonLdOfPage } from './schema-org-page.js';
import { writeSchemaOrgEvent } from './schema-org-writer.js';
import { WrittenLosses } from '../written-losses.js';

/** schema.org `Event` and its kinds as JSON-LD, alone or in the `<script type="application/ld+json">` of a page. */
export const schemaOrg: RecordFormat = {
  ...schemaOrgSigns,
  read,
  write,
};

function read(text: string): ValidatedRecords {
  const gatherer = new RecordGatherer();
  const found = findSchemaOrgEvents(documentsOf(text, gatherer));
  for (const event of found) gatherer.add(readSchemaOrgEvent(event, gatherer));
  const validated = gatherer.validated();
  if (found.length > 0 || validated.issues.length > 0) return validated;
  gatherer.fail('', 'no Event', 'an object whose "@type" is Event or one of its kinds');
  return gatherer.validated();
}

/** Parses a text as JSON, or each block of a page. A broken block is reported, and the others are read. */
function documentsOf(text: string, gatherer: RecordGatherer): unknown[] {
  const isPage = /^\uFEFF?\s*</.test(text);
  const blocks = isPage ? jsonLdOfPage(text) : [text];
  if (blocks.length === 0) {
    gatherer.fail('', 'a page without <script type="application/ld+json">', 'a page with JSON-LD in it');
  }
  return blocks.flatMap((block, index) => {
    try {
      return [parseBlock(block)];
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      gatherer.fail(isPage ? `JSON-LD block ${index + 1}` : '', error.found, 'JSON-LD with events');
      return [];
    }
  });
}

/** Templates put line breaks and tabs into texts unescaped, which JSON does not allow. */
function parseBlock(block: string): unknown {
  try {
    return parseJsonRecords(block);
  } catch (error) {
    const spaced = block.replace(/\p{Cc}/gu, ' ');
    try {
      return JSON.parse(spaced) as unknown;
    } catch {
      throw error;
    }
  }
}

function write(records: readonly EventRecord[], { title }: WriteOptions): WrittenRecords {
  const losses = new WrittenLosses();
  const graph = records.flatMap((record, row) => {
    const date = readableDate(record, row, losses);
    return date === null ? [] : [writeSchemaOrgEvent(record, date, row, losses)];
  });
  if (title !== undefined) losses.add(-1, 'title', 'JSON-LD of events has no title of the whole');
  const document = { '@context': 'https://schema.org', '@graph': graph };
  return { text: `${JSON.stringify(document, null, 2)}\n`, losses: losses.toArray() };
}
