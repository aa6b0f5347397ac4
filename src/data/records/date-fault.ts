/** Says why a record cannot be placed in time by its dates. */
export class DateFault extends Error {
  override readonly name = 'DateFault';
  readonly field: string;
  readonly found: string;
  readonly expected: string;

  constructor(field: string, found: string, expected: string, options?: ErrorOptions) {
    super(`${field}: found ${found}, expected ${expected}`, options);
    this.field = field;
    this.found = found;
    this.expected = expected;
  }
}
