import { describeValue } from '../../describe-value.js';
import { fieldsBut } from '../../records/record-field-names.js';
import { safeUrl } from '../../records/safe-url.js';
import { endAfter } from '../iso-duration.js';
import { isForeignObject } from '../json-document.js';
import type { DraftRecord, RecordGatherer } from '../record-gatherer.js';
import { localName } from './schema-org-nodes.js';
import type { FoundEvent, JsonLdNode } from './schema-org-nodes.js';
import { languageOf, listOf, namesOf, textOf, withoutUndefined } from './schema-org-values.js';

/** Our field for each property that says the same; what is listed here is read, all else is kept as it is. */
const READ = new Set(
  '@context @id @type superEvent name headline description startDate endDate duration url keywords location organizer performer contributor image subEvent previousStartDate subjectOf'.split(
    ' ',
  ),
);
/** Properties that are read and kept too: the record's field says less than they do. */
const KEPT = new Set(['superEvent', 'location', 'organizer', 'performer', 'contributor', 'image', 'subjectOf']);
/** Names of ours that mean something else in schema.org, or nothing. */
const OURS = new Set<string>(fieldsBut('description', 'url'));

/** Takes note of what was assumed. */
export type Assumptions = Pick<RecordGatherer, 'warn'>;

/** Reads an event of schema.org into a draft of a record. */
export function readSchemaOrgEvent(event: FoundEvent, assumptions: Assumptions): DraftRecord {
  const { node, id, resolve } = event;
  const name = node['name'] ?? node['headline'];
  const organizers = namesOf(node['organizer'], resolve);
  const performers = [...namesOf(node['performer'], resolve), ...namesOf(node['contributor'], resolve)];
  const actors = [...new Set(organizers.length > 1 ? [...organizers, ...performers] : performers)];
  const tags = listOf(node['keywords']).flatMap(
    (words) =>
      textOf(words)
        ?.split(',')
        .map((word) => word.trim()) ?? [],
  );
  return withoutUndefined({
    ...keptProperties(node, assumptions),
    id,
    title: textOf(name),
    lang: languageOf(name),
    ...readDates(event, assumptions),
    description: textOf(node['description']),
    url: urlOf(node),
    from: organizers.length === 1 ? organizers[0] : undefined,
    actors: actors.length > 0 ? actors : undefined,
    tags: tags.length > 0 ? tags.filter(Boolean) : undefined,
    place: placeText(node['location'], resolve),
    media: mediaOf(node['image'], resolve),
    status: statusOf(node['eventStatus'], assumptions),
    claims: previousDates(node['previousStartDate']),
    sources: sourcesOf(event),
    links: linksOf(event.partOf),
  });
}

function keptProperties(node: JsonLdNode, assumptions: Assumptions): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (READ.has(key) && !(KEPT.has(key) && typeof value === 'object')) continue;
    if (OURS.has(key)) assumptions.warn(key, `a property "${key}"`, 'a property of schema.org; it is left out');
    else Object.defineProperty(kept, key, { value, enumerable: true, configurable: true, writable: true });
  }
  const types: unknown = node['@type'];
  if (types !== 'Event') kept['@type'] = types;
  return kept;
}

function readDates({ node, resolve }: FoundEvent, assumptions: Assumptions): DraftRecord {
  const { startDate, endDate, duration, eventSchedule } = node;
  const schedules = listOf(eventSchedule).map(resolve).filter(isForeignObject);
  if (startDate === undefined && schedules.length > 0) return readSchedules(schedules, assumptions);
  const date = isoText(startDate);
  const end = isoText(endDate);
  if (date === undefined && end !== undefined) {
    assumptions.warn('startDate', 'nothing', 'a start; it is read as unknown');
    return { date: typeof end === 'string' ? `/${end}` : end };
  }
  if (end !== undefined || typeof duration !== 'string' || typeof date !== 'string') return { date, end };
  const reckoned = endAfter(date, duration);
  if (reckoned === null) assumptions.warn('duration', describeValue(duration), 'an ISO 8601 duration such as "PT90M"');
  return { date, end: reckoned ?? undefined };
}

/** An event that recurs is drawn as the stretch within which it does, by all of its schedules. */
function readSchedules(schedules: readonly JsonLdNode[], assumptions: Assumptions): DraftRecord {
  const textsOf = (name: string) => schedules.flatMap((schedule) => textOf(schedule[name]) ?? []);
  const [from = ''] = textsOf('startDate').sort();
  const ends = textsOf('endDate').sort();
  const to = ends.length < schedules.length ? '..' : ends.at(-1)!;
  const how = textsOf('repeatFrequency').join(', ');
  assumptions.warn(
    'eventSchedule',
    how === '' ? 'a schedule' : `a schedule, repeated ${how}`,
    'a date; the event is drawn as one stretch from the first to the last',
  );
  return { date: `${from}/${to}`, timezone: textsOf('scheduleTimezone')[0] };
}

/** ISO as it is found on pages: with a space for the "T", or ms since 1970 as some sites write. */
function isoText(value: unknown): unknown {
  const text = textOf(listOf(value)[0]);
  return text === undefined ? undefined : text.trim().replace(/^(\d{4}-\d\d-\d\d) +(?=\d)/, '$1T');
}

function statusOf(value: unknown, assumptions: Assumptions): string | undefined {
  const status = localName(textOf(listOf(value)[0]) ?? '');
  const taken = status === 'EventCancelled' ? 'denied' : status === 'EventPostponed' ? 'planned' : undefined;
  if (taken !== undefined) assumptions.warn('eventStatus', status, `a status of a record; it is read as "${taken}"`);
  return taken;
}

function previousDates(value: unknown): unknown[] | undefined {
  const dates = listOf(value).map(isoText);
  return dates.length > 0 ? dates.map((date) => ({ date, note: PREVIOUS })) : undefined;
}

/** Tells the claims that were a `previousStartDate`. */
export const PREVIOUS = 'previous start date';

function placeText(value: unknown, resolve: (value: unknown) => unknown): string | undefined {
  const places = listOf(value).map((member) => {
    const place = resolve(member);
    if (!isForeignObject(place)) return textOf(place);
    return textOf(place['name']) ?? addressText(place['address'] ?? place, resolve) ?? textOf(place['url']);
  });
  const named = places.filter((place) => place !== undefined);
  return named.length > 0 ? named.join(', ') : undefined;
}

function addressText(value: unknown, resolve: (value: unknown) => unknown): string | undefined {
  const address = resolve(value);
  if (!isForeignObject(address)) return textOf(address);
  const parts = ['streetAddress', 'addressLocality', 'addressRegion', 'addressCountry'].flatMap(
    (part) => namesOf(address[part], resolve)[0] ?? [],
  );
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** The address of the event itself, else the first that says the same of it. */
function urlOf(node: JsonLdNode): string | undefined {
  return (
    textOf(listOf(node['url'])[0]) ??
    listOf(node['sameAs'])
      .map(textOf)
      .find((url) => safeUrl(url) !== null)
  );
}

function mediaOf(value: unknown, resolve: (value: unknown) => unknown): unknown[] | undefined {
  const media = listOf(value).flatMap((member) => {
    const image = resolve(member);
    if (!isForeignObject(image)) return typeof image === 'string' ? [{ url: image }] : [];
    const url = textOf(image['contentUrl']) ?? textOf(image['url']);
    if (url === undefined) return [];
    const caption = textOf(image['caption']);
    return [withoutUndefined({ url, caption, credit: textOf(image['creditText']), alt: textOf(image['description']) })];
  });
  return media.length > 0 ? media : undefined;
}

/** The works that the event names as telling of it, and the one it was found in. */
function sourcesOf({ node, toldIn, resolve }: FoundEvent): unknown[] | undefined {
  const works = [...listOf(node['subjectOf']), ...(toldIn === null ? [] : [toldIn])]
    .map(resolve)
    .filter(isForeignObject);
  const sources = works.map((work) =>
    withoutUndefined({
      title: textOf(work['headline']) ?? textOf(work['name']),
      publisher: namesOf(work['publisher'], resolve)[0],
      author: namesOf(work['author'], resolve).join(', ') || undefined,
      url: textOf(listOf(work['url'])[0]),
      archived: textOf(listOf(work['archivedAt'])[0]),
      published: textOf(work['datePublished']),
    }),
  );
  const telling = sources.filter((source) => Object.keys(source).length > 0);
  return telling.length > 0 ? telling : undefined;
}

function linksOf(partOf: string | undefined): unknown[] | undefined {
  return partOf === undefined ? undefined : [{ to: partOf, relation: 'part of' }];
}
