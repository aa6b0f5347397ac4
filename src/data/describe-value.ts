import { escaped } from '../time/escaped.js';

const LONGEST_QUOTE = 80;
const MAX_KEYS = 4;

/** Quotes text for a message: long text is cut, control characters are escaped. */
export function quoteText(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  const quoted = escaped(cut);
  return text.length > LONGEST_QUOTE ? `${quoted} (${text.length} characters)` : quoted;
}

/**
 * Describes a value in a few words, for "found …". The length is bounded, and any value is safe: it calls no `toString`
 * or `toJSON` of a host's object, and getters and proxies may throw.
 *
 * @example describeValue([1, 2]) // 'a list of 2'
 */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoteText(value);
    case 'number':
      return `the number ${value}`;
    case 'bigint':
      return 'a bigint';
    case 'boolean':
    case 'symbol':
      return typeof value === 'boolean' ? String(value) : 'a symbol';
    case 'undefined':
      return 'nothing';
    case 'function':
      return 'a function';
    case 'object':
      if (value === null) return 'null';
      try {
        return describeObject(value);
      } catch {
        return 'an object that cannot be read';
      }
  }
}

/** Describes anything that was thrown. */
export function describeThrown(thrown: unknown): string {
  try {
    if (thrown instanceof Error && typeof thrown.message === 'string') return quoteText(thrown.message);
  } catch {
    // The message itself throws: describe the error as a value.
  }
  return describeValue(thrown);
}

function describeObject(value: object): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? 'an invalid Date' : `the Date ${value.toISOString()}`;
  }
  if (value instanceof Map || value instanceof Set) return value instanceof Map ? 'a Map' : 'a Set';
  const keys: string[] = [];
  let more = false;
  for (const key in value) {
    more = keys.length === MAX_KEYS;
    if (more) break;
    keys.push(quoteText(key));
  }
  if (keys.length === 0) return 'an empty object';
  return `an object with ${keys.join(', ')}${more ? ', …' : ''}`;
}
