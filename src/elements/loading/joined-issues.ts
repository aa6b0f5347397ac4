import type { RecordIssue } from '../../data/records/record-issue.js';

/** Joins the issues of a document and those of its records, a list that grows; returns a new list only when there are more. */
export class JoinedIssues {
  #ofDocument: readonly RecordIssue[] = [];
  #ofRecords: readonly RecordIssue[] = [];
  #joined: readonly RecordIssue[] = [];

  of(ofDocument: readonly RecordIssue[], ofRecords: readonly RecordIssue[]): readonly RecordIssue[] {
    const isSame = this.#ofDocument === ofDocument && this.#ofRecords === ofRecords;
    if (isSame && this.#joined.length === ofDocument.length + ofRecords.length) return this.#joined;
    this.#ofDocument = ofDocument;
    this.#ofRecords = ofRecords;
    return (this.#joined = [...ofDocument, ...ofRecords]);
  }
}
