import type { RecordIssue } from '../records/record-issue.js';

/** Gives each issue of a record the line on which that record begins. */
export function withLines(issues: readonly RecordIssue[], lineOf: (record: number) => number): readonly RecordIssue[] {
  return issues.map((issue) => (issue.row < 0 ? issue : { ...issue, line: lineOf(issue.row) }));
}
