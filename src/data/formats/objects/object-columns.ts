import { isForeignObject, type ForeignObject } from '../json-document.js';
import { roleOfHeader, type ColumnRole } from '../tables/column-names.js';
import { looksLikeDate } from '../tables/date-column.js';

/** A field of objects, or a field of the objects in them, as the column of a table. */
export interface ObjectColumn {
  /** Its name; for a field of inner objects with those of the outer ones: `dates.start`. */
  readonly header: string;
  readonly path: readonly string[];
  /** The names under which an object in its place has its text. */
  readonly words: readonly string[];
}

const MAX_COLUMNS = 1000;
const MAX_DEPTH = 4;
/** Objects in the place of one text: an event of Google Calendar `{ dateTime }`, a title of WordPress `{ rendered }`. */
const WORDS: readonly string[] = [
  'dateTime',
  'date',
  'value',
  '@value',
  'text',
  'rendered',
  'main',
  'name',
  'title',
  'label',
  'displayName',
  'utc',
  'iso',
  'local',
  'en',
];
const ADDRESS_WORDS: readonly string[] = ['url', 'href', 'src'];
const ADDRESSES: readonly (ColumnRole | undefined)[] = ['url', 'sourceUrl', 'media', 'media.url', 'media.thumbnail'];
/** Fields in which interfaces put everything that is said of an object: JSON:API, Airtable, Elasticsearch, GraphQL. */
const WRAPPERS: readonly string[] = ['attributes', 'fields', '_source', 'node', 'properties'];
const DATES: readonly (ColumnRole | undefined)[] = ['date', 'year'];

/** Returns the columns of a sample of objects. Inner dates are columns only where no field is named as the date. */
export function columnsOf(sample: readonly ForeignObject[], locale: string | undefined): readonly ObjectColumn[] {
  const names = new Set(sample.flatMap(Object.keys));
  const columns = [...names].slice(0, MAX_COLUMNS).map((name) => {
    const isAddress = ADDRESSES.includes(roleOfHeader(name)?.[0]);
    return { header: name, path: [name], words: isAddress ? ADDRESS_WORDS : WORDS };
  });
  return columns.some(({ header }) => isDateName(header)) ? columns : [...columns, ...innerDates(sample, locale)];
}

/** Returns the text of a value: of a scalar, of the only member of a list, of an object that stands for one text. */
export function textIn(value: unknown, words: readonly string[]): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 1 ? textIn(value[0], words) : '';
  if (!isForeignObject(value)) return '';
  for (const word of words) {
    const member = Object.hasOwn(value, word) ? value[word] : null;
    if (typeof member === 'string' || typeof member === 'number') return String(member);
  }
  return '';
}

/** Returns the value at a path of objects; undefined where there is none. */
export function valueAt(item: ForeignObject, path: readonly string[]): unknown {
  let value: unknown = item;
  for (const name of path) value = isForeignObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return value;
}

/** Returns the field in which all of the objects have what is said of them; null where they have it themselves. */
export function wrapperOf(sample: readonly ForeignObject[]): string | null {
  if (sample.some((item) => Object.keys(item).some(isDateName))) return null;
  return WRAPPERS.find((name) => sample.length > 0 && sample.every((item) => isForeignObject(item[name]))) ?? null;
}

/** Lifts the fields of an inner object into the outer one, before its own; of two with one name the outer is numbered. */
export function unwrapped(item: ForeignObject, wrapper: string | null): ForeignObject {
  const inner = wrapper === null ? null : item[wrapper];
  if (!isForeignObject(inner)) return item;
  const outer = Object.entries(item).filter(([name]) => name !== wrapper);
  const named = outer.map(([name, value]) => [Object.hasOwn(inner, name) ? `${name} 2` : name, value]);
  return Object.fromEntries([...Object.entries(inner), ...named]) as ForeignObject;
}

function isDateName(name: string): boolean {
  return DATES.includes(roleOfHeader(name)?.[0]);
}

function innerDates(sample: readonly ForeignObject[], locale: string | undefined): ObjectColumn[] {
  const found = new Map<string, { readonly path: readonly string[]; readonly values: string[] }>();
  const look = (value: ForeignObject, path: readonly string[]) => {
    for (const [name, member] of Object.entries(value)) {
      const way = [...path, name];
      const header = way.join('.');
      if (isForeignObject(member) && way.length < MAX_DEPTH) look(member, way);
      if (way.length < 2 || typeof member !== 'string' || member === '') continue;
      if (!found.has(header) && found.size < MAX_COLUMNS) found.set(header, { path: way, values: [] });
      found.get(header)?.values.push(member);
    }
  };
  for (const item of sample) look(item, []);
  return [...found].flatMap(([header, { path, values }]) => {
    const dates = values.filter((value) => looksLikeDate(value, locale));
    return dates.length >= 0.8 * values.length ? { header, path, words: WORDS } : [];
  });
}
