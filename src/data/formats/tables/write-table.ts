import { toEdtf } from '../../../time/edtf/date-input.js';
import { stringifyEdtf } from '../../../time/edtf/stringify-edtf.js';
import { describeValue } from '../../describe-value.js';
import type { EventRecord } from '../../event-record.js';
import { isBareYear, isYearForSure } from '../../written-dates/bare-year.js';
import { OWN_COLUMNS, roleOfHeader } from './column-names.js';
import type { FormatLoss, WriteOptions, WrittenRecords } from '../record-format.js';
import { formulaEscaped } from './spreadsheet-formula.js';
import { writableRecord } from '../writable-record.js';
import { hasOtherMeaning, writtenDate } from '../../written-dates/written-date.js';
import { WrittenLosses } from '../written-losses.js';

/**
 * Values that need quotes: also those with the delimiters of other tables, as readers detect the delimiter by counting.
 */
const NEEDS_QUOTES = /[",;\t|\r\n]|^\s|\s$/;
const DATE_COLUMNS: readonly string[] = ['date', 'end', 'reported'];
const JSON_COLUMNS: readonly string[] = ['tags', 'actors', 'claims', 'sources', 'media', 'links', 'data'];

/** Writes records as a table (RFC 4180): a column for each field that any of them has. Lists and objects are written as JSON. */
export function writeTable(
  records: readonly EventRecord[],
  { title }: WriteOptions,
  delimiter: string,
): WrittenRecords {
  const jsonLosses: FormatLoss[] = [];
  const losses = new WrittenLosses();
  const rows = records.map((record, row) => writableRecord(record, row, jsonLosses));
  const columns = columnsOf(rows);
  rows.forEach((fields, row) => {
    for (const field in fields)
      if (fields[field] === '') losses.add(row, field, 'an empty text cannot be told from none');
  });
  sayReadAsYears(rows, losses);
  if (title !== undefined) losses.add(-1, 'title', 'a table has no place for a title of the whole');
  for (const column of columns) {
    const role = OWN_COLUMNS.includes(column) ? null : roleOfHeader(column)?.[0];
    if (role && !columns.includes(role)) losses.add(-1, column, `a column of this name is read as ${role}`);
  }
  const lines = rows.map((fields, row) =>
    columns.map((column) => quoted(cellOf(fields[column], column, row, losses))).join(delimiter),
  );
  const header = columns.map((column) => quoted(formulaEscaped(column))).join(delimiter);
  return { text: [header, ...lines, ''].join('\r\n'), losses: [...jsonLosses, ...losses.toArray()] };
}

/** Reports centuries and decades as lost if one such number is sure to be a year, as all then are read as years. */
function sayReadAsYears(rows: readonly Record<string, unknown>[], losses: WrittenLosses): void {
  const numbers = rows.flatMap((fields, row) =>
    DATE_COLUMNS.flatMap((column) => {
      const date = fields[column];
      return typeof date === 'string' && isBareYear(date) ? [{ row, column, date }] : [];
    }),
  );
  if (!numbers.some(({ date }) => isYearForSure(date))) return;
  for (const { row, column, date } of numbers) losses.add(row, column, `${date} is read as a year`);
}

/** Lists our own fields in their order, then those of the host as they first occur. */
function columnsOf(rows: readonly Record<string, unknown>[]): string[] {
  const used = new Set(['title', 'date']);
  for (const fields of rows) {
    for (const field in fields) if (isSaid(fields[field])) used.add(field);
  }
  const own = OWN_COLUMNS.filter((column) => used.has(column));
  return [...own, ...[...used].filter((field) => !OWN_COLUMNS.includes(field))];
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function cellOf(value: unknown, column: string, row: number, losses: WrittenLosses): string {
  if (!isSaid(value)) return '';
  if (DATE_COLUMNS.includes(column)) return formulaEscaped(dateCell(value, column, row, losses));
  if (column === 'data' || (JSON_COLUMNS.includes(column) && typeof value === 'object')) {
    return formulaEscaped(JSON.stringify(value));
  }
  if (typeof value === 'string') return formulaEscaped(value);
  if (column === 'weight' && typeof value === 'number') return String(value);
  losses.add(row, column, `${describeValue(value)} comes back as a text`);
  return formulaEscaped(JSON.stringify(value));
}

function dateCell(value: unknown, column: string, row: number, losses: WrittenLosses): string {
  const ms = value instanceof Date ? value.getTime() : value;
  if (typeof ms === 'number') {
    return stringifyEdtf(toEdtf(ms));
  }
  const text = String(value);
  if (hasOtherMeaning(text)) losses.add(row, column, `${text} is read as ${writtenDate(text) ?? 'no date'}`);
  return text;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
