import { describeThrown } from '../../describe-value.js';
import { parquetSigns } from '../format-signs.js';
import { timeText, TypedRows, type TimeKind, type TypedColumn } from './typed-rows.js';
import type { BinaryFormat, FormatRecords, ReadOptions } from '../record-format.js';

/** Parquet files, uncompressed or compressed with Snappy; a row group is read at a time. Loads hyparquet. */
export const parquet: BinaryFormat = { ...parquetSigns, readBytes };

const EXPECTED = 'a Parquet file, uncompressed or compressed with Snappy';
/** Rows that are decoded at once: a row group may have a million. */
const MOST_ROWS_AT_ONCE = 50_000;

const parsers = {
  timestampFromMilliseconds: (ms: bigint) => timeText(Number(ms)),
  timestampFromMicroseconds: (us: bigint) => timeText(Number(us) / 1000),
  timestampFromNanoseconds: (ns: bigint) => timeText(Number(ns / 1000n) / 1000),
  dateFromDays: (days: number) => timeText(days * 86_400_000)?.slice(0, 10) ?? null,
};

async function readBytes(bytes: Uint8Array, options: ReadOptions = {}): Promise<FormatRecords> {
  const { parquetMetadata, parquetRead, parquetSchema } = await import('hyparquet');
  const buffer = bytes.slice().buffer;
  const file = { byteLength: buffer.byteLength, slice: (start: number, end?: number) => buffer.slice(start, end) };
  let rows = new TypedRows([], options);
  try {
    const metadata = parquetMetadata(buffer);
    const columns: TypedColumn[] = parquetSchema(metadata).children.map(({ element }) => ({
      name: element.name,
      time: timeKindOf(element),
    }));
    rows = new TypedRows(columns, options);
    let groupStart = 0;
    for (const { num_rows: count } of metadata.row_groups) {
      const groupEnd = groupStart + Number(count);
      for (let rowStart = groupStart; rowStart < groupEnd; rowStart += MOST_ROWS_AT_ONCE) {
        const rowEnd = Math.min(groupEnd, rowStart + MOST_ROWS_AT_ONCE);
        const onComplete = (read: Record<string, unknown>[]) => {
          for (const row of read) rows.add(columns.map(({ name }) => row[name]));
        };
        await parquetRead({ file, metadata, rowStart, rowEnd, rowFormat: 'object', parsers, onComplete });
      }
      groupStart = groupEnd;
    }
  } catch (error) {
    rows.fail(`a file that cannot be read on (${describeThrown(error)})`, EXPECTED);
  }
  return rows.records();
}

interface SchemaElement {
  readonly type?: string | undefined;
  readonly converted_type?: string | undefined;
  readonly logical_type?: { readonly type: string; readonly isAdjustedToUTC?: boolean } | undefined;
}

function timeKindOf({ type, converted_type: converted, logical_type: logical }: SchemaElement): TimeKind {
  if (logical?.type === 'DATE' || converted === 'DATE') return 'day';
  if (logical?.type === 'TIMESTAMP') return logical.isAdjustedToUTC === false ? 'local' : 'utc';
  // What older writers wrote is UTC by their standard (INT96 by custom).
  return converted?.startsWith('TIMESTAMP') === true || type === 'INT96' ? 'utc' : null;
}
