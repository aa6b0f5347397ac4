import { DAY_MS } from '../../../time/civil.js';
import { describeThrown } from '../../describe-value.js';
import { parquetSigns } from '../format-signs.js';
import { PageTexts } from './page-texts.js';
import { loadCodecs, unknownCodecs } from './parquet-codecs.js';
import { dayText, hasTimeText, timeText } from './time-text.js';
import { MAX_UNPACKED_BYTES, TypedRows, type TimeKind, type TypedColumn } from './typed-rows.js';
import type { BinaryFormat, BytesOptions, FormatRecords } from '../record-format.js';

/** Parquet files, compressed or not, decoded one row group at a time. Loads hyparquet, and decompressors if needed. */
export const parquet: BinaryFormat = { ...parquetSigns, readBytes };

const EXPECTED = 'a Parquet file, whole and not encrypted';
/** How many rows a page can hold as records. A value that repeats a billion times takes only a few bytes of a file. */
const MAX_ROWS = 5_000_000;

/** Parses times to numbers, for columns of times. */
const numberParsers = {
  timestampFromMilliseconds: (ms: bigint) => Number(ms),
  timestampFromMicroseconds: (us: bigint) => Number(us) / 1000,
  timestampFromNanoseconds: (ns: bigint) => Number(ns / 1000n) / 1000,
  dateFromDays: (days: number) => days * DAY_MS,
};
const textOr = (toText: (ms: number) => string) => (ms: number) => (hasTimeText(ms) ? toText(ms) : null);
const timeOr = textOr((ms) => timeText(ms, ''));
/** Parses times to texts, for times within the values of other columns. */
const textParsers = {
  timestampFromMilliseconds: (ms: bigint) => timeOr(Number(ms)),
  timestampFromMicroseconds: (us: bigint) => timeOr(Number(us) / 1000),
  timestampFromNanoseconds: (ns: bigint) => timeOr(Number(ns / 1000n) / 1000),
  dateFromDays: (days: number) => textOr(dayText)(days * DAY_MS),
};

async function readBytes(bytes: Uint8Array, options: BytesOptions = {}): Promise<FormatRecords> {
  const { parquetMetadata, parquetRead, parquetSchema } = await import('hyparquet');
  const buffer = bytes.slice().buffer;
  const file = { byteLength: buffer.byteLength, slice: (start: number, end?: number) => buffer.slice(start, end) };
  let rows = new TypedRows([], options);
  try {
    const metadata = parquetMetadata(buffer);
    const { children } = parquetSchema(metadata);
    const columns: TypedColumn[] = children.map(({ element }) => ({ name: element.name, time: timeKindOf(element) }));
    rows = new TypedRows(columns, options);
    const compressors = await codecsOf(metadata, options, rows);
    if (compressors === null) return rows.records();
    const rowCount = Number(metadata.num_rows);
    if (rowCount > MAX_ROWS) rows.fail(`${rowCount} rows`, `at most ${MAX_ROWS}; only the first are read`);
    const namesOf = (isNested: boolean) =>
      children.filter((child) => child.children.length > 0 === isNested).map(({ element }) => element.name);
    const texts = new PageTexts();
    const stringFromBytes = (text: Uint8Array) => texts.decode(text);
    const parts = [
      { columns: namesOf(false), parsers: { ...numberParsers, stringFromBytes } },
      { columns: namesOf(true), parsers: textParsers },
    ].filter((part) => part.columns.length > 0);
    // One row group at a time, column by column, so that everything is decoded only once.
    let rowStart = 0;
    for (const { num_rows: count } of metadata.row_groups) {
      const rowEnd = Math.min(MAX_ROWS, rowStart + Number(count));
      if (rowEnd <= rowStart) break;
      const values = new ColumnValues(columns);
      const onChunk = (chunk: ColumnChunk) => values.take(chunk);
      for (const part of parts) await parquetRead({ ...part, file, metadata, rowStart, rowEnd, compressors, onChunk });
      const row: unknown[] = [];
      for (let index = rowStart; index < rowEnd; index++) rows.add(values.read(index, row));
      rowStart += Number(count);
    }
  } catch (error) {
    rows.fail(`a file that cannot be read on (${describeThrown(error)})`, EXPECTED);
  }
  return rows.records();
}

interface ColumnChunk {
  readonly columnName: string;
  readonly columnData: ArrayLike<unknown>;
  readonly rowStart: number;
}

/** The reading position in a column. */
interface ColumnCursor {
  readonly chunks: ColumnChunk[];
  /** How many chunks have been started. */
  next: number;
  values: ArrayLike<unknown>;
  firstRow: number;
}

/** The values of a row group, which arrive column by column and page by page. */
class ColumnValues {
  readonly #index: ReadonlyMap<string, number>;
  readonly #cursors: readonly ColumnCursor[];

  constructor(columns: readonly TypedColumn[]) {
    this.#index = new Map(columns.map(({ name }, index) => [name, index]));
    this.#cursors = columns.map(() => ({ chunks: [], next: 0, values: [], firstRow: 0 }));
  }

  take(chunk: ColumnChunk): void {
    this.#cursors[this.#index.get(chunk.columnName)!]!.chunks.push(chunk);
  }

  /** Reads the values of a row into an array; rows must be read in their order. */
  read(row: number, into: unknown[]): readonly unknown[] {
    const cursors = this.#cursors;
    for (let column = 0; column < cursors.length; column++) {
      const cursor = cursors[column]!;
      while (row >= cursor.firstRow + cursor.values.length && cursor.next < cursor.chunks.length) {
        const { columnData, rowStart } = cursor.chunks[cursor.next++]!;
        cursor.values = columnData;
        cursor.firstRow = rowStart;
      }
      into[column] = cursor.values[row - cursor.firstRow];
    }
    return into;
  }
}

interface ColumnSizes {
  readonly codec: string;
  readonly total_uncompressed_size: bigint;
}

/** Loads what unpacks a file; reports it and returns null where a compression is unknown or the file holds too much. */
async function codecsOf(
  { row_groups: groups }: { readonly row_groups: readonly { columns: readonly { meta_data?: ColumnSizes }[] }[] },
  { mostInflatedBytes: mostBytes = MAX_UNPACKED_BYTES }: BytesOptions,
  rows: TypedRows,
) {
  const columns = groups.flatMap((group) => group.columns.flatMap(({ meta_data: sizes }) => sizes ?? []));
  const compressed = columns.filter(({ codec }) => codec !== 'UNCOMPRESSED');
  const names = new Set(compressed.map(({ codec }) => codec));
  const [unknown] = unknownCodecs(names);
  if (unknown !== undefined) {
    rows.fail(`pages compressed with ${unknown}`, 'Snappy, gzip, Zstandard, LZ4, Brotli, or no compression');
    return null;
  }
  const unpackedBytes = compressed.reduce((sum, sizes) => sum + Number(sizes.total_uncompressed_size), 0);
  if (unpackedBytes > mostBytes) {
    const found = `compressed pages with ${unpackedBytes} bytes in them`;
    rows.fail(found, `at most ${mostBytes} once unpacked; it was not read`);
    return null;
  }
  return loadCodecs(names, unpackedBytes);
}

interface SchemaElement {
  readonly type?: string | undefined;
  readonly converted_type?: string | undefined;
  readonly logical_type?: { readonly type: string; readonly isAdjustedToUTC?: boolean } | undefined;
}

function timeKindOf({ type, converted_type: converted, logical_type: logical }: SchemaElement): TimeKind {
  if (logical?.type === 'DATE' || converted === 'DATE') return 'day';
  if (logical?.type === 'TIMESTAMP') return logical.isAdjustedToUTC === false ? 'local' : 'utc';
  // Times of older writers are UTC by their standard (INT96 by custom).
  return converted?.startsWith('TIMESTAMP') === true || type === 'INT96' ? 'utc' : null;
}
