/** A fault in the data: where it is, what was found there, and what was expected. */
export interface RecordIssue {
  /** Position in the given list, from 0; −1 for the document itself. */
  readonly row: number;
  /** Where inside the record: `date`, `sources[0].url`; empty for the record as a whole. */
  readonly path: string;
  /** What is there, in words: `"2022-02-30"`, `nothing`, `the number 5`. */
  readonly found: string;
  /** What would have been right, in words. */
  readonly expected: string;
  /** The whole issue as a sentence: `Row 3: date: found "2022-02-30", expected …` */
  readonly message: string;
  /** An error keeps the record from being drawn; with a warning it is drawn without the part in question. */
  readonly severity: 'error' | 'warning';
  /** The line of the fault, or of the record, in the text of a document, counted from 1. */
  readonly line?: number | undefined;
  /** In UTF-16 code units, counted from 1. */
  readonly column?: number | undefined;
}

export type Severity = RecordIssue['severity'];

/** Makes an issue that concerns a document as a whole. */
export function documentIssue(
  severity: Severity,
  path: string,
  fault: Pick<RecordIssue, 'found' | 'expected' | 'line' | 'column'>,
): RecordIssue {
  return { ...fault, row: -1, path, message: sentenceOf('Document', path, fault), severity };
}

function sentenceOf(what: string, path: string, { found, expected }: Pick<RecordIssue, 'found' | 'expected'>): string {
  return `${path === '' ? what : `${what}: ${path}`}: found ${found}, expected ${expected}`;
}

/** Receives issues. */
export interface IssueSink {
  add(severity: Severity, row: number, path: string, found: string, expected: string): void;
}

/** At most this many issues of each severity are kept; the others are only counted. */
const MAX_KEPT = 1000;

/**
 * Collects issues in bounded memory: of a million bad rows, the first thousand of each severity are described and the
 * others only counted.
 */
export class IssueList implements IssueSink {
  readonly #kept: RecordIssue[] = [];
  readonly #counts = { error: 0, warning: 0 };

  add(severity: Severity, row: number, path: string, found: string, expected: string): void {
    this.#add('Row', severity, row, path, found, expected);
  }

  /** Receives issues about something other than rows of the data: `Update 3: date: found …`. */
  naming(what: string): IssueSink {
    return { add: (...issue) => this.#add(what, ...issue) };
  }

  /** How many issues were only counted. */
  get omitted(): number {
    return this.#counts.error + this.#counts.warning - this.#kept.length;
  }

  /** The kept issues, in the order in which they were found. */
  get kept(): readonly RecordIssue[] {
    return this.#kept;
  }

  /** The kept issues by row; those of one row in the order in which they were found. */
  toArray(): RecordIssue[] {
    return this.#kept.toSorted((a, b) => a.row - b.row);
  }

  #add(what: string, severity: Severity, row: number, path: string, found: string, expected: string): void {
    if (++this.#counts[severity] > MAX_KEPT) return;
    const message = sentenceOf(row < 0 ? 'Document' : `${what} ${row}`, path, { found, expected });
    this.#kept.push({ row, path, found, expected, message, severity });
  }
}
