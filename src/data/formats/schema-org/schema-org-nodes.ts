import { isForeignObject, type ForeignObject } from '../json-document.js';

/** A JSON-LD node: an object with types and properties. */
export type JsonLdNode = ForeignObject;

/** An event, and how it was come upon. */
export interface FoundEvent {
  readonly node: JsonLdNode;
  readonly id: string | undefined;
  /** The id of the event that it is a part of. */
  readonly partOf: string | undefined;
  /** The article or page that tells of it. */
  readonly toldIn: JsonLdNode | null;
  /** Gives the node that an `{"@id": …}` stands for, and any other value itself. */
  readonly resolve: (value: unknown) => unknown;
}

/** Kinds of Event whose name does not end in "Event". */
const EVENT_TYPES = new Set(['CourseInstance', 'EventSeries', 'Festival', 'Hackathon', 'UserInteraction']);
/** Members in which an article names what it tells of. */
const TELLING = new Set(['about', 'mentions', 'mainEntity', 'mainEntityOfPage', 'subjectOf']);
/** Deeper than any page nests; a document of nothing but brackets must not exhaust the stack. */
const DEEPEST = 64;

/**
 * Finds all events in JSON-LD, wherever they stand: in lists, in `@graph`, in `subEvent`, in what an article is about.
 * In the order of the document; an event that is met again by its `@id` is one.
 */
export function findSchemaOrgEvents(documents: readonly unknown[]): FoundEvent[] {
  const byId = new Map<string, JsonLdNode>();
  for (const document of documents) collectIds(document, byId, 0);
  const resolve = (value: unknown): unknown => {
    return isForeignObject(value) && typeof value['@id'] === 'string' ? (byId.get(value['@id']) ?? value) : value;
  };
  const found = new Map<JsonLdNode, Omit<FoundEvent, 'id' | 'partOf'> & { readonly parent: JsonLdNode | null }>();
  // Nodes name one another by id, in circles too: each is walked once.
  const walked = new Set<JsonLdNode>();
  const visit = (value: unknown, parent: JsonLdNode | null, toldIn: JsonLdNode | null, depth: number): void => {
    if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const member of value) visit(member, parent, toldIn, depth + 1);
      return;
    }
    const node = resolve(value) as JsonLdNode;
    if (walked.has(node)) {
      const known = found.get(node);
      // Met in the graph first, and as a part of another now.
      if (known?.parent === null && parent !== null && parent !== node) found.set(node, { ...known, parent });
      return;
    }
    walked.add(node);
    const isEvent = typesOf(node).some(isEventType);
    if (isEvent) found.set(node, { node, parent, toldIn, resolve });
    for (const [key, member] of Object.entries(node)) {
      // The whole that an event belongs to is often no more than named.
      if (key === 'superEvent' && isForeignObject(member) && !('startDate' in member)) continue;
      const isPart = isEvent && key === 'subEvent';
      const isTold = !isEvent && TELLING.has(key) && ('headline' in node || 'name' in node);
      visit(member, isPart ? node : null, isTold ? node : isPart ? toldIn : null, depth + 1);
    }
  };
  for (const document of documents) visit(document, null, null, 0);
  const ids = idsOf([...found.keys()]);
  return [...found.values()].map(({ parent, ...event }) => {
    const whole = parent ?? resolve([event.node['superEvent']].flat()[0]);
    return {
      ...event,
      id: ids.get(event.node),
      partOf: isForeignObject(whole) ? (ids.get(whole) ?? idOf(whole)) : undefined,
    };
  });
}

/** The ids of the events; one that has parts and no id gets that of its row, for its parts to be tied to. */
function idsOf(events: readonly JsonLdNode[]): Map<JsonLdNode, string> {
  const ids = new Map<JsonLdNode, string>();
  for (const [row, node] of events.entries()) {
    const id = idOf(node) ?? ('subEvent' in node ? `event-${row}` : undefined);
    if (id !== undefined) ids.set(node, id);
  }
  return ids;
}

function idOf(node: JsonLdNode): string | undefined {
  const id = node['@id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Gives the names of a node's types, without the vocabulary: `MusicEvent` of `http://schema.org/MusicEvent`. */
function typesOf(node: JsonLdNode): string[] {
  const types: unknown[] = [node['@type']].flat();
  return types.filter((type) => typeof type === 'string').map(localName);
}

/** Gives what follows the vocabulary: `EventScheduled` of `https://schema.org/EventScheduled`. */
export function localName(term: string): string {
  return term.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/, '');
}

function isEventType(type: string): boolean {
  return type.endsWith('Event') || EVENT_TYPES.has(type);
}

/** The fullest node under each `@id`: elsewhere it may be named by its id alone. */
function collectIds(value: unknown, byId: Map<string, JsonLdNode>, depth: number): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (isForeignObject(value)) {
    const id = value['@id'];
    if (typeof id === 'string' && Object.keys(value).length > Object.keys(byId.get(id) ?? {}).length) {
      byId.set(id, value);
    }
  }
  for (const member of Object.values(value)) collectIds(member, byId, depth + 1);
}
