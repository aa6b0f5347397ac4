import type { EventTable } from '../../data/event-table.js';
import type { RecordIssue } from '../../data/records/record-issue.js';
import type { TableIntake } from '../../data/table-intake.js';

/** The result of reading a source, besides its records. */
export interface Outcome {
  readonly title: string;
  /** Why the source gave nothing, or only a part; null when it gave all. */
  readonly error: Error | null;
  /** Why there is less than the source has: the user stopped it, or it broke off. */
  readonly ending: 'stopped' | 'broken' | null;
  /** Issues of the document; those of its records are kept with these. */
  readonly issues: readonly RecordIssue[];
  /** How many records could not be read because of them. */
  readonly rejected: number;
}

/** What had been read from a source before it is read again. */
export interface FormerReading {
  readonly intake: TableIntake | null;
  readonly table: EventTable;
  readonly edition: number;
  readonly outcome: Outcome;
}

export const NO_OUTCOME: Outcome = { title: '', error: null, ending: null, issues: [], rejected: 0 };
