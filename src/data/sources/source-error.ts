/** What is known about a source that could not be read. */
export interface SourceFault {
  /** The address of the records; null for text in the page. */
  readonly url: string | null;
  /** The HTTP status, if there was an answer. */
  readonly status?: number | undefined;
  /** Whether there was no answer at all: the server does not exist, or refuses the origin of the page. */
  readonly isUnanswered?: boolean | undefined;
  readonly found: string;
  readonly expected: string;
  /** For a fault in a text, counted from 1. */
  readonly line?: number | undefined;
  /** In UTF-16 code units, counted from 1. */
  readonly column?: number | undefined;
}

/** A source gave no records: names the place, what was found there, and what was expected. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly url: string | null;
  readonly status: number | undefined;
  /** Whether there was no answer at all. A page cannot tell a missing server from one that refuses its origin. */
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
