import type { RecordField } from '../../records/record-field-names.js';

/** A line that is a property: `key: value`, with white space around the value. */
export const PROPERTY_LINE = /^\s*([A-Za-z][\w.-]*):(?:\s([^]*))?$/;

/** Fields of a record that properties can name; other properties are kept under their own names. */
export const TEXT_FIELDS: readonly string[] = [
  'id',
  'place',
  'url',
  'status',
  'kind',
  'category',
  'color',
  'icon',
  'lang',
  'dir',
  'from',
  'to',
  'lane',
  'timezone',
  'description',
] satisfies readonly RecordField[];
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['location', 'place'],
  ['tz', 'timezone'],
]);

/** Reads the value of a property: quoted text, a list in brackets, or the text as it is. */
export function readPropertyValue(text: string): unknown {
  const plain = text.trim();
  if (/^\[.*\]$/.test(plain)) {
    const members = plain.slice(1, -1).match(/\s*"(?:[^"\\]|\\.)*"\s*|[^,]+/g) ?? [];
    return members.map((member) => unquote(member.trim())).filter((member) => member !== '');
  }
  return unquote(plain);
}

function unquote(text: string): string {
  if (!/^".*"$/.test(text)) return /^'.*'$/.test(text) ? text.slice(1, -1) : text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

/** Writes a value so that `readPropertyValue` reads it back; null for a value that a property cannot hold. */
export function writePropertyValue(value: unknown): string | null {
  if (typeof value === 'string') return writeText(value);
  if (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((member) => typeof member === 'string' && member !== '')
  ) {
    return `[${value.map((member: string) => JSON.stringify(member)).join(', ')}]`;
  }
  return null;
}

function writeText(text: string): string {
  const isBare = text !== '' && text.trim() === text && !/[\n\r"'[\]#:\\]|\/\//.test(text);
  return isBare ? text : JSON.stringify(text);
}

/** Returns the field that a property stands for. */
export function fieldOfProperty(name: string): string {
  return OTHER_NAMES.get(name.toLowerCase()) ?? name;
}
