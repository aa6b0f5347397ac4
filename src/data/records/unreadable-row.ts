/**
 * Stands in a list of raw records where the source had something that cannot be read as a record: the rows after it keep
 * their numbers, and validation makes it an issue like any other.
 */
export class UnreadableRow {
  readonly found: string;
  readonly expected: string;

  /** @param fault `found` says what stands there, with the line where there are lines: `"<html>" at line 7, column 1` */
  constructor({ found, expected }: { readonly found: string; readonly expected: string }) {
    this.found = found;
    this.expected = expected;
  }
}
