import type { EdtfDate } from '../../../time/edtf/edtf.js';
import { stringifyEdtf } from '../../../time/edtf/stringify-edtf.js';
import { withOffsets } from '../../../time/edtf/with-offsets.js';
import type { EventRecord, EventSource } from '../../event-record.js';
import { originalOf } from '../../records/original-record.js';
import { fieldsBut, RECORD_FIELDS } from '../../records/record-field-names.js';
import { plainDates, type PlainDates } from '../plain-dates.js';
import { PREVIOUS, readSchemaOrgEvent } from './schema-org-event.js';
import type { JsonLdNode } from './schema-org-nodes.js';
import { namesOf, withoutUndefined } from './schema-org-values.js';
import type { Lose, WrittenLosses } from '../written-losses.js';

/** Fields of a record that have no property of schema.org. */
const WITHOUT_PROPERTY = fieldsBut(
  ...(['id', 'title', 'date', 'end', 'description', 'url', 'from', 'actors', 'tags', 'place'] as const),
  ...(['media', 'status', 'claims', 'sources', 'links', 'lang'] as const),
);
const OF_RECORDS = new Set<string>(RECORD_FIELDS);
/** The statuses of schema.org that are read as ours. `EventScheduled` says nothing about a record. */
const EVENT_STATUS: Readonly<Record<string, string>> = { denied: 'EventCancelled', planned: 'EventPostponed' };

/**
 * Writes a record as an Event; whatever schema.org has no property for is reported as a loss.
 *
 * @param timezone the zone of times without an offset in records that name none; without it they stay local
 */
export function writeSchemaOrgEvent(
  record: EventRecord,
  date: EdtfDate,
  row: number,
  losses: WrittenLosses,
  timezone?: string,
): JsonLdNode {
  const original = originalOf(record);
  const lose = losses.ofRow(row);
  for (const field of WITHOUT_PROPERTY) {
    if (record[field] !== undefined) lose(field, 'schema.org has no property for it');
  }
  // Several organizers are among the actors, but that does not make them performers.
  const organizers = namesOf(original['organizer'], (value) => value);
  const performers = record.actors?.filter((actor) => organizers.length < 2 || !organizers.includes(actor)) ?? [];
  const node: JsonLdNode = withoutUndefined({
    '@type': original['@type'] ?? 'Event',
    '@id': record.id,
    name: record.lang === undefined ? record.title : { '@value': record.title, '@language': record.lang },
    ...writeDates(date, record.timezone || timezone, lose),
    description: record.description,
    url: record.url,
    organizer: record.from === undefined ? undefined : { '@type': 'Organization', name: record.from },
    performer: performers.length === 0 ? undefined : performers.map((name) => ({ '@type': 'Thing', name })),
    keywords: writeTags(record, lose),
    location: record.place === undefined ? undefined : { '@type': 'Place', name: record.place },
    image: writeMedia(record, lose),
    eventStatus: writeStatus(record, lose),
    previousStartDate: writePreviousDates(record, lose),
    subjectOf: record.sources?.map((source, index) => writeSource(source, `sources[${index}]`, lose)),
    superEvent: writeLinks(record, lose),
  });
  return withKept(node, original);
}

/** @param zone the zone whose offsets local times get, as schema.org has no place for a zone */
function writeDates(date: EdtfDate, zone: string | undefined, lose: Lose): JsonLdNode {
  const { start, end, lost }: PlainDates = plainDates(date);
  for (const why of lost) lose('date', why);
  const write = (moment: PlainDates['start'] | undefined) => {
    return typeof moment === 'object' && moment !== null ? stringifyEdtf(withOffsets(moment, zone ?? '')) : undefined;
  };
  // An end without a start means that the start is unknown; without an end nothing says that there will be one.
  if (start === 'open') lose('date', 'that the start is open is left out');
  if (end === 'open' || end === 'unknown') lose('date', `that the end is ${end} is left out`);
  return { startDate: write(start), endDate: write(end) };
}

function writeTags({ tags }: EventRecord, lose: Lose): readonly string[] | undefined {
  if (tags?.some((tag) => tag.includes(','))) lose('tags', 'keywords are split at commas');
  return tags;
}

function writeMedia({ media }: EventRecord, lose: Lose): unknown {
  if (media === undefined) return undefined;
  return [media].flat().map(({ url, caption, credit, alt, type }, index) => {
    if (type !== undefined) lose(`media[${index}].type`, 'an image of schema.org has no such property');
    return withoutUndefined({ '@type': 'ImageObject', contentUrl: url, caption, creditText: credit, description: alt });
  });
}

function writeStatus({ status }: EventRecord, lose: Lose): string | undefined {
  if (status === undefined) return undefined;
  const name = EVENT_STATUS[status];
  if (name === undefined) lose('status', `schema.org has no status for "${status}"`);
  return name && `https://schema.org/${name}`;
}

function writePreviousDates({ claims }: EventRecord, lose: Lose): unknown {
  const previous = claims?.flatMap(({ date, note, end, source }, index) => {
    if (note === PREVIOUS && end === undefined && source === undefined && typeof date === 'string') return [date];
    lose(`claims[${index}]`, 'of other dates schema.org holds only those that were planned before');
    return [];
  });
  return previous === undefined || previous.length === 0 ? undefined : previous;
}

function writeSource(source: EventSource, path: string, lose: Lose): JsonLdNode {
  const { title, publisher, author, url, archived, published } = source;
  for (const field of ['retrieved', 'attribution', 'quote'] as const) {
    if (source[field] !== undefined) lose(`${path}.${field}`, 'a CreativeWork has no property for it');
  }
  return withoutUndefined({
    '@type': 'CreativeWork',
    name: title,
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
    author,
    url,
    archivedAt: archived,
    datePublished: published,
  });
}

function writeLinks({ links }: EventRecord, lose: Lose): unknown {
  const whole = links?.findIndex(({ relation, label }) => relation === 'part of' && label === undefined) ?? -1;
  for (const index of links?.keys() ?? []) {
    if (index !== whole)
      lose(`links[${index}]`, 'schema.org ties an event to the one it is a part of, and to no other');
  }
  return whole < 0 ? undefined : { '@id': links![whole]!.to };
}

/**
 * Adds the properties that came with the record and have no field of ours. A property that was also read into a field
 * (a location with its address) replaces what is written for the field, as long as it still says the same.
 */
function withKept(node: JsonLdNode, original: Readonly<Record<string, unknown>>): JsonLdNode {
  let whole = node;
  let said: string | null = null;
  for (const [key, value] of Object.entries(original)) {
    if (OF_RECORDS.has(key) || key.startsWith('@') || value === undefined) continue;
    const candidate = { ...whole, [key]: value };
    if (key in whole) {
      said ??= fieldsOf(whole);
      if (fieldsOf(candidate) !== said) continue;
    } else said = null;
    whole = candidate;
  }
  return whole;
}

/** Returns the fields that an event would be read into, as text for comparison. */
function fieldsOf(node: JsonLdNode): string {
  const event = { node, id: undefined, partOf: undefined, toldIn: null, resolve: (value: unknown) => value };
  const fields = Object.entries(readSchemaOrgEvent(event, { warn: () => undefined })).filter(([field]) =>
    OF_RECORDS.has(field),
  );
  return JSON.stringify(Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1))));
}
