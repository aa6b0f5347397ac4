/** Columns grow to at least this many rows. */
const MIN_ROOM = 64;
/** Columns that grow row by row grow by this factor, so that what is copied stays in proportion to what was added. */
const GROWTH = 1.5;

type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** Gives the room to make in a column for `needed` rows, more than it has; an empty column gets as much as is asked for. */
export function roomFor(needed: number, room: number): number {
  return room === 0 ? needed : Math.max(needed, MIN_ROOM, Math.ceil(room * GROWTH));
}

/** Copies a column into a longer one of its type; the new rows are 0. */
export function grown<Column extends TypedArray>(column: Column, room: number): Column {
  const larger = new (column.constructor as new (room: number) => Column)(room);
  larger.set(column);
  return larger;
}
