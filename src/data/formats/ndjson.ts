import { lowerBound } from '../../time/lower-bound.js';
import { describeJsonFault } from '../sources/describe-json-fault.js';
import type { EventRecord } from '../event-record.js';
import { htmlTitle } from '../sources/html-title.js';
import { TextPlace } from '../sources/text-place.js';
import { UnreadableRow } from '../records/unreadable-row.js';
import { validateRecords } from '../records/validate-records.js';
import { ndjsonSigns } from './format-signs.js';
import { withLines } from './issue-lines.js';
import { ObjectStream } from './objects/object-stream.js';
import type { FormatLoss, RecordFormat, RecordStream, WriteOptions, WrittenRecords } from './record-format.js';
import { writableRecord } from './writable-record.js';
import { lossOf } from './written-losses.js';

/** A JSON object on each line, as logs are often kept. Empty lines are skipped. Of other names it is read as a table. */
export const ndjson: RecordFormat = {
  ...ndjsonSigns,
  read(text, options) {
    const stream = new ObjectStream(new NdjsonStream(), options, Infinity);
    const read = validateRecords([...stream.push(text), ...stream.end()]);
    return { ...read, issues: [...stream.takeIssues(true), ...withLines(read.issues, (row) => stream.lineOf(row))] };
  },
  stream: (options) => new ObjectStream(new NdjsonStream(), options),
  write: writeNdjson,
};

/** Reads lines as they arrive, holding only the unfinished one. A line that is not JSON becomes an unreadable row. */
class NdjsonStream implements RecordStream {
  #open: string[] = [];
  #line = 1;
  #count = 0;
  /** The number of records before each blank line. */
  readonly #blanks: number[] = [];

  push(text: string): readonly unknown[] {
    const rows: unknown[] = [];
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      this.#open.push(text.slice(from, end));
      this.#readLine(rows, 'whole');
      this.#line++;
      from = end + 1;
    }
    if (from < text.length) this.#open.push(text.slice(from));
    return rows;
  }

  end(): readonly unknown[] {
    const rows: unknown[] = [];
    this.#readLine(rows, 'last');
    return rows;
  }

  takeIssues(): readonly [] {
    return [];
  }

  lineOf(record: number): number {
    return 1 + record + lowerBound(this.#blanks.length, (index) => this.#blanks[index]! <= record);
  }

  #readLine(rows: unknown[], which: 'whole' | 'last'): void {
    const joined = this.#open.length === 1 ? this.#open[0]! : this.#open.join('');
    this.#open.length = 0;
    const line = this.#line === 1 && joined.startsWith('\uFEFF') ? joined.slice(1) : joined;
    if (/^\s*$/.test(line)) {
      this.#blanks.push(this.#count);
      return;
    }
    this.#count++;
    try {
      rows.push(JSON.parse(line));
    } catch {
      rows.push(this.#unreadable(line, which));
    }
  }

  #unreadable(line: string, which: 'whole' | 'last'): UnreadableRow {
    const page = htmlTitle(line);
    if (page !== null) {
      return new UnreadableRow({ found: `an HTML page, "${page}", at line ${this.#line}`, expected: 'a JSON object' });
    }
    const text = line.trimEnd();
    const { found, expected, column } = describeJsonFault(text, TextPlace.atLine(this.#line));
    // Only the last line may be cut off; a fault at the end of any other is at the end of the line, not of the text.
    if (which === 'last' || column !== text.length + 1) return new UnreadableRow({ found, expected });
    return new UnreadableRow({ found: found.replace('the end of the text', 'the end of the line'), expected });
  }
}

function writeNdjson(records: readonly EventRecord[], { title }: WriteOptions): WrittenRecords {
  const losses: FormatLoss[] = [];
  const lines = records.map((record, row) => `${JSON.stringify(writableRecord(record, row, losses))}\n`);
  if (title !== undefined) losses.unshift(lossOf(-1, 'title', 'lines of JSON have no place for one'));
  return { text: lines.join(''), losses };
}
