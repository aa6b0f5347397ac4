import { formulaRead } from './spreadsheet-formula.js';

/** Reads JSON in a cell; gives any other text as it is. Keys are plain fields, whatever they are called. */
export function jsonIn(value: string): unknown {
  if (!/^\s*[[{"\d-]|^(?:true|false|null)$/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** Puts a source that is a title or an address into a record; a second column adds to it. */
export function setSource(record: Record<string, unknown>, value: string): void {
  const text = formulaRead(value);
  const [given = {}] = (record['sources'] ?? []) as Record<string, unknown>[];
  record['sources'] = [{ ...given, [/^https?:\/\//i.test(text) ? 'url' : 'title']: text }];
}

/** A list in a cell: as JSON, or with a mark between the members. */
export function listIn(value: string): unknown {
  if (value.startsWith('[')) return jsonIn(value);
  const mark = [';', '|', ','].find((each) => value.includes(each));
  const members = mark === undefined ? [value] : value.split(mark);
  return members.map((member) => member.trim()).filter((member) => member !== '');
}

/** A number in a cell, with a point or a comma; any other text as it is. */
export function numberIn(value: string): number | string {
  const plain = Number(value);
  // Blanks are 0 to it.
  if (plain < 0 || plain > 0) return plain;
  const number = Number(value.replace(',', '.'));
  return value.trim() === '' || Number.isNaN(number) ? value : number;
}

/** One of these words in a cell, where people write it as it comes (`Planned`); any other text as it is. */
export function wordIn(value: string, words: readonly string[]): string {
  const word = value.trim().toLowerCase();
  return words.includes(word) ? word : value;
}
