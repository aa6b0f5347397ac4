import { describeValue } from '../describe-value.js';
import { toPlainText } from './plain-text.js';

/** Takes note of something that is drawn all the same. */
export type Warn = (path: string, found: string, expected: string) => void;

/**
 * Reads the value of a field: gives the very value where it is as it should be, another where it could be put right,
 * undefined where it is of no use. Warns in the latter two cases.
 */
export type FieldReader = (value: unknown, path: string, warn: Warn) => unknown;

/** An object of which nothing is known yet. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** Readers by field; fields without one are the host's own and pass unseen. */
export type FieldReaders = ReadonlyMap<string, FieldReader>;

/**
 * Reads the fields of an object. Gives the object itself where all are as they should be (no copy: there may be a
 * million), else a copy with them put right. A field that is null is one that is absent, as databases write it.
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

/** Reads text; a number stands for its digits. */
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

/** Reads text of which a predicate says whether it is right. */
export function textThat(isRight: (text: string) => boolean, expected: string): FieldReader {
  return (value, path, warn) => {
    if (typeof value === 'string' && isRight(value)) return value;
    warn(path, describeValue(value), expected);
    return undefined;
  };
}

/** Reads one of a few words. */
export function oneOf(words: readonly string[]): FieldReader {
  return textThat((text) => words.includes(text), words.map((word) => `"${word}"`).join(', '));
}

/** Reads a list; a value that stands alone is a list of one, a member that is of no use is left out. */
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

/** Reads an object field by field; without the required field it is of no use. */
export function objectOf(readers: Readonly<Record<string, FieldReader>>, required?: string): FieldReader {
  const byField: FieldReaders = new Map(Object.entries(readers));
  return (value, path, warn) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      warn(path, describeValue(value), required === undefined ? 'an object' : `an object with "${required}"`);
      return undefined;
    }
    const read = readFields(value as RawRecord, byField, path, warn);
    if (required === undefined || read[required] !== undefined) return read;
    // Where the field is there but of no use, its own reader has warned.
    if (((value as RawRecord)[required] ?? null) === null) warn(`${path}.${required}`, 'nothing', `a "${required}"`);
    return undefined;
  };
}

/** Copies an object but for a field. */
export function without(source: object, field: string): RawRecord {
  const copy: Record<string, unknown> = { ...source };
  delete copy[field];
  return copy;
}
