import { describeValue } from '../describe-value.js';
import { toPlainText } from './plain-text.js';

/** Reports a fault in spite of which the record is drawn. */
export type Warn = (path: string, found: string, expected: string) => void;

/**
 * Reads the value of a field. Gives the value itself if it is right, another if it could be corrected, undefined if it
 * is of no use; warns in the latter two cases.
 */
export type FieldReader = (value: unknown, path: string, warn: Warn) => unknown;

/** An object that has not been validated yet. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** Readers by field; a field without one is the host's own and is kept unread. */
export type FieldReaders = ReadonlyMap<string, FieldReader>;

/**
 * Reads the fields of an object. Gives the object itself if all are right (there may be a million, so it is not
 * copied), else a corrected copy. A field that is null counts as absent, as databases write it.
 */
export function readFields(source: RawRecord, readers: FieldReaders, path: string, warn: Warn): RawRecord {
  let copy: Record<string, unknown> | null = null;
  for (const key in source) {
    const reader = readers.get(key);
    if (reader === undefined) continue;
    const value = source[key];
    if (value === undefined) continue;
    const read = value === null ? undefined : reader(value, path === '' ? key : `${path}.${key}`, warn);
    if (read === value) continue;
    copy ??= { ...source };
    if (read === undefined) delete copy[key];
    else copy[key] = read;
  }
  return copy ?? source;
}

/** Reads text; a number is read as its digits. */
export const readText: FieldReader = (value, path, warn) => {
  if (typeof value === 'number' && Number.isFinite(value)) {
    warn(path, describeValue(value), 'text; treated as text');
    return String(value);
  }
  if (typeof value !== 'string') {
    warn(path, describeValue(value), 'a text');
    return undefined;
  }
  const text = toPlainText(value);
  if (text !== value) warn(path, `control characters in ${describeValue(value)}`, 'text; they are left out');
  return text;
};

/** Makes a reader of text that must satisfy a predicate. */
export function textThat(isRight: (text: string) => boolean, expected: string): FieldReader {
  return (value, path, warn) => {
    if (typeof value === 'string' && isRight(value)) return value;
    warn(path, describeValue(value), expected);
    return undefined;
  };
}

/** Makes a reader of one of a few words. */
export function oneOf(words: readonly string[]): FieldReader {
  return textThat((text) => words.includes(text), words.map((word) => `"${word}"`).join(', '));
}

/** Makes a reader of lists. A single value is read as a list of one; useless members are left out. */
export function listOf(readMember: FieldReader): FieldReader {
  return (value, path, warn) => {
    if (!Array.isArray(value)) {
      const only = readMember(value, path, warn);
      if (only === undefined) return undefined;
      warn(path, `${describeValue(value)} alone`, 'a list; read as a list of one');
      return [only];
    }
    const members = value as readonly unknown[];
    let copy: unknown[] | null = null;
    for (let i = 0; i < members.length; i++) {
      const read = readMember(members[i], `${path}[${i}]`, warn);
      if (read !== members[i] || read === undefined) copy ??= members.slice(0, i);
      if (copy !== null && read !== undefined) copy.push(read);
    }
    return copy ?? members;
  };
}

/** Makes a reader of objects, field by field; an object without the required field is of no use. */
export function objectOf(readers: Readonly<Record<string, FieldReader>>, required?: string): FieldReader {
  const byField: FieldReaders = new Map(Object.entries(readers));
  return (value, path, warn) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      warn(path, describeValue(value), required === undefined ? 'an object' : `an object with "${required}"`);
      return undefined;
    }
    const read = readFields(value as RawRecord, byField, path, warn);
    if (required === undefined || read[required] !== undefined) return read;
    // If the field is present but useless, its own reader has warned.
    if (((value as RawRecord)[required] ?? null) === null) warn(`${path}.${required}`, 'nothing', `a "${required}"`);
    return undefined;
  };
}

/** Copies an object without one of its fields. */
export function without(source: object, field: string): RawRecord {
  const copy: Record<string, unknown> = { ...source };
  delete copy[field];
  return copy;
}
