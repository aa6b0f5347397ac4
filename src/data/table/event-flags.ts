/** Bits of `EventTable.flags`. */
export const OPEN_START = 1;
export const OPEN_END = 2;
export const UNKNOWN_START = 4;
export const UNKNOWN_END = 8;
export const BACKGROUND = 16;
export const MARKER = 32;
/** Has other claims or a report: is drawn beyond its span. */
export const TIED = 64;
/** May name sources: of all other rows it is known that their record names none, without looking for it. */
export const SOURCED = 128;

/** The start, or the end, is open or unknown. */
export const OPEN_STARTS = OPEN_START | UNKNOWN_START;
export const OPEN_ENDS = OPEN_END | UNKNOWN_END;
/** The kinds that are drawn across the lanes. */
export const SPANNING = BACKGROUND | MARKER;

/** Whether a row is of the kind `background` or `marker`: it is drawn across the lanes. */
export function isSpanning({ flags }: { readonly flags: Uint8Array }, row: number): boolean {
  return (flags[row]! & SPANNING) !== 0;
}
