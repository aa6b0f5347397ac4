import type { Table } from '@uwdata/flechette';
import { describeThrown } from '../../describe-value.js';
import { arrowSigns } from '../format-signs.js';
import { MAX_UNPACKED_BYTES, TypedRows, type TimeKind, type TypedColumn } from './typed-rows.js';
import type { BinaryFormat, BytesOptions, FormatRecords } from '../record-format.js';

/** Arrow IPC files and streams (Feather 2 is one), compressed or not. Loads flechette, and decompressors if needed. */
export const arrow: BinaryFormat = { ...arrowSigns, readBytes };

async function readBytes(bytes: Uint8Array, options: BytesOptions = {}): Promise<FormatRecords> {
  const { Type } = await import('@uwdata/flechette');
  let rows = new TypedRows([], options);
  try {
    // Copied to a buffer of its own: the columns are views into it, and views must be aligned.
    const table = await tableOf(bytes.slice(), options.mostInflatedBytes ?? MAX_UNPACKED_BYTES);
    const columns: TypedColumn[] = table.schema.fields.map(({ name, type }) => {
      const zoned = 'timezone' in type && Boolean(type.timezone);
      const time: TimeKind =
        type.typeId === Type.Date ? 'day' : type.typeId === Type.Timestamp ? (zoned ? 'utc' : 'local') : null;
      return { name, time };
    });
    rows = new TypedRows(columns, options);
    const children = columns.map((_, index) => table.getChildAt(index));
    const values: unknown[] = [];
    for (let row = 0; row < table.numRows; row++) {
      for (let index = 0; index < children.length; index++) values[index] = children[index]!.at(row);
      rows.add(values);
    }
  } catch (error) {
    rows.fail(`a file that cannot be read on (${describeThrown(error)})`, 'an Arrow file or stream, whole');
  }
  return rows.records();
}

class IsCompressed extends Error {}

/** Reads the table; loads the decompressors of its buffers only if it needs them. */
async function tableOf(bytes: Uint8Array, mostBytes: number): Promise<Table> {
  const { CompressionType, getCompressionCodec, setCompressionCodec, tableFromIPC } = await import('@uwdata/flechette');
  const read = (decoders: Readonly<Record<'LZ4_FRAME' | 'ZSTD', (buffer: Uint8Array) => Uint8Array>>): Table => {
    // The page may have set codecs of its own, which are global: they are restored before other code can use them.
    const names = ['LZ4_FRAME', 'ZSTD'] as const;
    const before = names.map((name) => getCompressionCodec(CompressionType[name]));
    const encode = (buffer: Uint8Array) => buffer;
    for (const name of names) setCompressionCodec(CompressionType[name], { encode, decode: decoders[name] });
    try {
      // As numbers, integers of 64 bits that are too large for one make the whole file unreadable.
      return tableFromIPC(bytes, { useBigInt: true });
    } finally {
      names.forEach((name, index) => setCompressionCodec(CompressionType[name], before[index]!));
    }
  };
  const ask = () => {
    throw new IsCompressed();
  };
  try {
    return read({ LZ4_FRAME: ask, ZSTD: ask });
  } catch (error) {
    if (!(error instanceof IsCompressed)) throw error;
    const { bufferDecoders } = await import('./buffer-decoders.js');
    return read(bufferDecoders(mostBytes));
  }
}
