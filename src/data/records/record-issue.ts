/** One thing wrong with the data: where, what was found there, and what was expected. */
export interface RecordIssue {
  /** Position in the list that was given, from 0; −1 for the document itself. */
  readonly row: number;
  /** Where inside the record: `date`, `sources[0].url`; empty for the record as a whole. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** All of it as a sentence: `Row 3: date: found "2022-02-30", expected …` */
  readonly message: string;
  /** An error keeps the record from being drawn; with a warning it is drawn without the part in question. */
  readonly severity: 'error' | 'warning';
  /** Of a fault in the text of a document, counted from 1. */
  readonly line?: number | undefined;
  /** In UTF-16 code units, counted from 1. */
  readonly column?: number | undefined;
}

export type Severity = RecordIssue['severity'];

/** Makes the issue of what concerns a document as a whole. */
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

/** Takes note of issues. */
export interface IssueSink {
  add(severity: Severity, row: number, path: string, found: string, expected: string): void;
}

/** How many issues of each severity are kept one by one. */
const MAX_KEPT = 1000;

/**
 * Collects issues in bounded memory: a million bad rows are counted, the first thousand of each severity described.
 */
export class IssueList implements IssueSink {
  readonly #kept: RecordIssue[] = [];
  readonly #counts = { error: 0, warning: 0 };

  add(severity: Severity, row: number, path: string, found: string, expected: string): void {
    this.#add('Row', severity, row, path, found, expected);
  }

  /** Takes issues of something else than rows of the data: `Update 3: date: found …`. */
  naming(what: string): IssueSink {
    return { add: (...issue) => this.#add(what, ...issue) };
  }

  /** How many were counted only. */
  get omitted(): number {
    return this.#counts.error + this.#counts.warning - this.#kept.length;
  }

  /** The issues kept, in the order of their finding. */
  get kept(): readonly RecordIssue[] {
    return this.#kept;
  }

  /** The issues kept, by row; of one row in the order of their finding. */
  toArray(): RecordIssue[] {
    return this.#kept.toSorted((a, b) => a.row - b.row);
  }

  #add(what: string, severity: Severity, row: number, path: string, found: string, expected: string): void {
    if (++this.#counts[severity] > MAX_KEPT) return;
    const message = sentenceOf(row < 0 ? 'Document' : `${what} ${row}`, path, { found, expected });
    this.#kept.push({ row, path, found, expected, message, severity });
  }
}
