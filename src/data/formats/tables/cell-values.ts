import { formulaRead } from './spreadsheet-formula.js';

/** Reads JSON in a cell; returns any other text as it is. Keys become plain fields, whatever their names. */
export function jsonIn(value: string): unknown {
  if (!/^\s*[[{"\d-]|^(?:true|false|null)$/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** Adds a source to a record, as a title or an address; a second column adds to the same source. */
export function setSource(record: Record<string, unknown>, value: string): void {
  const text = formulaRead(value);
  const [given = {}] = (record['sources'] ?? []) as Record<string, unknown>[];
  record['sources'] = [{ ...given, [/^https?:\/\//i.test(text) ? 'url' : 'title']: text }];
}

/** Reads a list in a cell: as JSON, or with a separator between the members. */
export function listIn(value: string): unknown {
  if (value.startsWith('[')) return jsonIn(value);
  const mark = [';', '|', ','].find((each) => value.includes(each));
  const members = mark === undefined ? [value] : value.split(mark);
  return members.map((member) => member.trim()).filter((member) => member !== '');
}

/** Reads a number in a cell, with a point or a comma; returns any other text as it is. */
export function numberIn(value: string): number | string {
  const plain = Number(value);
  // `Number` reads blanks as 0.
  if (plain < 0 || plain > 0) return plain;
  const number = Number(value.replace(',', '.'));
  return value.trim() === '' || Number.isNaN(number) ? value : number;
}

/** Reads one of these words in a cell, in upper or lower case (`Planned`); returns any other text as it is. */
export function wordIn(value: string, words: readonly string[]): string {
  const word = value.trim().toLowerCase();
  return words.includes(word) ? word : value;
}
