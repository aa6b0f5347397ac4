/** What is known about a source that could not be read. */
export interface SourceFault {
  /** Where the records should have come from; null for text in the page. */
  readonly url: string | null;
  /** The HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** Whether there was no answer at all, as from a server that is not there or refuses the origin of the page. */
  readonly isUnanswered?: boolean | undefined;
  readonly found: string;
  readonly expected: string;
  /** Of a fault in a text, counted from 1. */
  readonly line?: number | undefined;
  /** In UTF-16 code units, counted from 1. */
  readonly column?: number | undefined;
}

/** Says that a source gave no records: where, what was found there, and what was expected. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly url: string | null;
  readonly status: number | undefined;
  /** Whether there was no answer at all: a server that is not there, and one that refuses the origin of the page, look alike. */
  readonly isUnanswered: boolean;
  readonly found: string;
  readonly expected: string;
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(fault: SourceFault, options?: ErrorOptions) {
    super(`${fault.url ?? 'Inline JSON'}: found ${fault.found}, expected ${fault.expected}`, options);
    this.url = fault.url;
    this.status = fault.status;
    this.isUnanswered = fault.isUnanswered ?? false;
    this.found = fault.found;
    this.expected = fault.expected;
    this.line = fault.line;
    this.column = fault.column;
  }
}
