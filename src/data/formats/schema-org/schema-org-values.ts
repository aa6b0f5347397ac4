import { isForeignObject } from '../json-document.js';
import type { JsonLdNode } from './schema-org-nodes.js';

/** Gives the members of a list, a value that stands alone as a list of one, nothing as none. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** Reads a text: as it is, a number, `{"@value": …}`, or the first of several languages. */
export function textOf(value: unknown): string | undefined {
  let inner = value;
  // As many layers as there are: a document of nothing but brackets must not exhaust the stack.
  while (typeof inner === 'object' && inner !== null) {
    inner = Array.isArray(inner) ? (inner as unknown[])[0] : (inner as JsonLdNode)['@value'];
  }
  if (typeof inner === 'number') return String(inner);
  return typeof inner === 'string' && inner !== '' ? inner : undefined;
}

/** Gives the language that a text is marked with. */
export function languageOf(value: unknown): string | undefined {
  const first: unknown = listOf(value)[0];
  return isForeignObject(first) && typeof first['@language'] === 'string' ? first['@language'] : undefined;
}

/** Reads the names of persons, organisations, places: of nodes, ids and plain texts. */
export function namesOf(value: unknown, resolve: (value: unknown) => unknown): string[] {
  return listOf(value).flatMap((member) => {
    const node = resolve(member);
    const name = isForeignObject(node) ? (textOf(node['name']) ?? textOf(node['url'])) : textOf(node);
    return name ?? [];
  });
}

/** Copies a draft without the fields that say nothing. */
export function withoutUndefined(fields: JsonLdNode): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
