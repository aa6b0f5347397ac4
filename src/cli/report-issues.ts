import type { RecordIssue } from '../core.js';
import { decodeLines } from './issue-lines.js';
import { CommandError, FAULTY } from './exit-codes.js';
import type { ReadInput } from './read-input.js';
import type { Terminal } from './terminal.js';

/** More than this is no list that anyone reads while doing something else. */
const MOST_SAID = 10;

/**
 * Says what of an input could not be read, and goes on with the rest.
 *
 * @throws {CommandError} when there is no event left to go on with
 */
export function reportIssues(read: ReadInput, terminal: Terminal): void {
  const { issues, issuesOmitted, records, input } = read;
  const lines = decodeLines(read);
  for (const issue of issues.slice(0, MOST_SAID))
    terminal.say(issueLine(issue, input.name, lines, terminal, process.stderr));
  const more = issues.length + issuesOmitted - MOST_SAID;
  if (more > 0) terminal.say(`… and ${more} more: event-timeline validate ${input.name}`);
  if (records.length > 0) return;
  throw new CommandError(FAULTY, `${input.name}: found no event that can be drawn, expected at least one`);
}

/** Writes an issue as compilers do, so that editors find its place: `events.json:12: error: date: found …`. */
export function issueLine(
  issue: RecordIssue,
  file: string,
  lines: readonly number[],
  terminal: Terminal,
  stream: NodeJS.WriteStream = process.stdout,
): string {
  const { row, path, severity, found, expected, message, column } = issue;
  const line = issue.line ?? lines[row];
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  const kind = terminal.paint(severity === 'error' ? 'red' : 'yellow', severity, stream);
  // Without a line the message says which row.
  const said = line === undefined ? message : `${path === '' ? '' : `${path}: `}found ${found}, expected ${expected}`;
  return `${terminal.paint('bold', place, stream)}: ${kind}: ${said}`;
}
