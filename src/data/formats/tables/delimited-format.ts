import { validateRecords } from '../../records/validate-records.js';
import { withLines } from '../issue-lines.js';
import type { FormatRecords, FormatSigns, ReadOptions, RecordFormat } from '../record-format.js';
import { TableStream } from './table-stream.js';
import { writeTable } from './write-table.js';

/** Rows that are held back while none of them has settled how dates are to be read. */
const MAX_HELD_ROWS = 20_000;
/** Characters of a whole text that are read at once. */
const PIECE_LENGTH = 1 << 18;

/** Makes the format of a table whose values have a mark between them. Reading finds out the mark; writing uses this one. */
export function delimitedFormat(signs: FormatSigns, delimiter: string): RecordFormat {
  return {
    ...signs,
    read: (text, options = {}) => readTable(text, options, delimiter),
    stream: (options = {}) => new TableStream(options, delimiter, MAX_HELD_ROWS),
    write: (records, options) => writeTable(records, options, delimiter),
  };
}

function readTable(text: string, options: ReadOptions, delimiter: string): FormatRecords {
  const stream = new TableStream(options, delimiter, Infinity);
  const all: unknown[] = [];
  const take = (records: readonly unknown[]) => {
    for (const record of records) all.push(record);
  };
  // Piece by piece, so that the cells of one piece are gone before the next.
  for (let at = 0; at < text.length;) {
    // Up to the end of a line: what is left of one would be joined with the next piece, and all of that copied.
    const end = text.indexOf('\n', at + PIECE_LENGTH) + 1 || text.length;
    take(stream.push(text.slice(at, end)));
    at = end;
  }
  take(stream.end());
  const read = validateRecords(stream.title === undefined ? all : { title: stream.title, events: all });
  const ofRows = withLines(read.issues, (row) => stream.lineOf(row));
  const whole = { ...read, issues: [...stream.takeIssues(true), ...ofRows] };
  const { document } = stream;
  return Object.keys(document).length === 0 ? whole : { ...whole, document };
}
