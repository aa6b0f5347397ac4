/**
 * Takes the place of something in a source that cannot be read as a record: the rows after it keep their numbers, and
 * validation turns it into an issue like any other.
 */
export class UnreadableRow {
  readonly found: string;
  readonly expected: string;

  /** @param fault `found` describes it, with the line if the source has lines: `"<html>" at line 7, column 1` */
  constructor({ found, expected }: { readonly found: string; readonly expected: string }) {
    this.found = found;
    this.expected = expected;
  }
}
