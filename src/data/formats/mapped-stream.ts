import { UnreadableRow } from '../records/unreadable-row.js';
import { withMappedFields } from './mapped-fields.js';
import type { ReadOptions, RecordStream } from './record-format.js';

/** Renames the fields of a stream's rows to ours, as a mapping says; returns the stream itself without one. */
export function mappedStream(stream: RecordStream, { mapping }: ReadOptions = {}): RecordStream {
  if (mapping === undefined) return stream;
  const mapped = (rows: readonly unknown[]) =>
    rows.map((row) => (row instanceof UnreadableRow ? row : (withMappedFields([row], mapping) as unknown[])[0]));
  return {
    push: (text) => mapped(stream.push(text)),
    end: () => mapped(stream.end()),
    ...(stream.lineOf && { lineOf: (record: number) => stream.lineOf!(record) }),
    takeIssues: (isLast) => stream.takeIssues(isLast),
    get title() {
      return stream.title;
    },
  };
}
