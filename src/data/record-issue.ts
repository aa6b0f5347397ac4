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

/** How many issues of each severity are kept one by one. */
const MOST_KEPT = 1000;

/**
 * Collects issues in bounded memory: a million bad rows are counted, the first thousand of each severity described.
 */
export class IssueList {
  readonly #kept: RecordIssue[] = [];
  readonly #counts = { error: 0, warning: 0 };

  /** @param what `row` counts */
  add(
    severity: 'error' | 'warning',
    row: number,
    path: string,
    found: string,
    expected: string,
    what: 'Row' | 'Update' | 'Removal' = 'Row',
  ): void {
    if (++this.#counts[severity] > MOST_KEPT) return;
    const place = [row < 0 ? 'Document' : `${what} ${row}`, ...(path === '' ? [] : [path])].join(': ');
    this.#kept.push({
      row,
      path,
      found,
      expected,
      message: `${place}: found ${found}, expected ${expected}`,
      severity,
    });
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
}
