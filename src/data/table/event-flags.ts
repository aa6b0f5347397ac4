/** A bit of `EventTable.flags`: the event has no start (`../1985`). */
export const OPEN_START = 1;
/** A bit of `EventTable.flags`: the event goes on (`1985/..`). */
export const OPEN_END = 2;
/** A bit of `EventTable.flags`: nobody knows when it began (`/1985`). */
export const UNKNOWN_START = 4;
/** A bit of `EventTable.flags`: nobody knows when it ended (`1985/`). */
export const UNKNOWN_END = 8;
/** A bit of `EventTable.flags`: the record is of the kind `background`. */
export const BACKGROUND = 16;
/** A bit of `EventTable.flags`: the record is of the kind `marker`. */
export const MARKER = 32;
/** The event has other claims or a report, and is drawn beyond its span. */
export const TIED = 64;
/** The record may name sources; the records of all other rows are known to name none. */
export const SOURCED = 128;

/** Flags of an open or unknown side. */
export const OPEN_STARTS = OPEN_START | UNKNOWN_START;
export const OPEN_ENDS = OPEN_END | UNKNOWN_END;
/** Flags of the kinds that are drawn across the lanes. */
export const SPANNING = BACKGROUND | MARKER;

/** Tells whether a row is of the kind `background` or `marker`, which are drawn across the lanes. */
export function isSpanning({ flags }: { readonly flags: Uint8Array }, row: number): boolean {
  return (flags[row]! & SPANNING) !== 0;
}
