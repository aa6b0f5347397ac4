import type { EventRecord } from '../event-record.js';

/** The fields that an interface names, without its index signature. */
export type NamedFields<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] };
export type RecordField = NamedFields<EventRecord>;

// An object, because the compiler reports a missing field only for an object.
const ALL: Readonly<Record<RecordField, true>> = {
  id: true,
  title: true,
  date: true,
  end: true,
  kind: true,
  description: true,
  lane: true,
  category: true,
  tags: true,
  actors: true,
  from: true,
  to: true,
  place: true,
  url: true,
  color: true,
  icon: true,
  weight: true,
  status: true,
  reported: true,
  claims: true,
  sources: true,
  media: true,
  links: true,
  timezone: true,
  lang: true,
  dir: true,
  data: true,
};

/** The names of all fields of a record, in the order in which writers use them. */
export const RECORD_FIELDS = Object.keys(ALL) as readonly RecordField[];

/** Gives all fields except some, such as those that a format writes in another place. */
export function fieldsBut(...others: readonly RecordField[]): readonly RecordField[] {
  return RECORD_FIELDS.filter((field) => !others.includes(field));
}
