import { describeThrown } from '../../describe-value.js';
import { arrowSigns } from '../format-signs.js';
import { timeText, TypedRows, type TimeKind, type TypedColumn } from './typed-rows.js';
import type { BinaryFormat, FormatRecords, ReadOptions } from '../record-format.js';

/** Arrow IPC files and streams, uncompressed (Feather version 2 is such a file). Loads flechette. */
export const arrow: BinaryFormat = { ...arrowSigns, readBytes };

async function readBytes(bytes: Uint8Array, options: ReadOptions = {}): Promise<FormatRecords> {
  const { tableFromIPC, Type } = await import('@uwdata/flechette');
  let rows = new TypedRows([], options);
  try {
    // Of its own buffer: the columns are views into it, and views must be aligned.
    const table = tableFromIPC(bytes.slice());
    const columns: TypedColumn[] = table.schema.fields.map(({ name, type }) => {
      const zoned = 'timezone' in type && Boolean(type.timezone);
      const time: TimeKind =
        type.typeId === Type.Date ? 'day' : type.typeId === Type.Timestamp ? (zoned ? 'utc' : 'local') : null;
      return { name, time };
    });
    rows = new TypedRows(columns, options);
    const children = columns.map((_, index) => table.getChildAt(index));
    for (let row = 0; row < table.numRows; row++) {
      rows.add(children.map((child, index) => valueOf(child.at(row), columns[index]!.time)));
    }
  } catch (error) {
    rows.fail(
      `a file that cannot be read on (${describeThrown(error)})`,
      'an Arrow file or stream that is not compressed',
    );
  }
  return rows.records();
}

function valueOf(value: unknown, time: TimeKind): unknown {
  if (time === null || typeof value !== 'number') return value;
  return time === 'day' ? timeText(value)?.slice(0, 10) : timeText(value);
}
