import type { RecordIssue } from '../core.js';
import { CommandError, FAULTY } from './exit-codes.js';
import type { ReadInput } from './read-input.js';
import { rowLines } from './row-lines.js';
import { plain, type Terminal } from './terminal.js';

/** At most this many issues are listed. */
const MAX_SAID = 10;

/**
 * Reports what could not be read of an input.
 *
 * @throws {CommandError} when no event is left to go on with
 */
export function reportIssues(read: ReadInput, terminal: Terminal): void {
  const { records, input } = read;
  reportFindings({ ...read, name: input.name, count: records.length, lines: rowLines(read) }, terminal);
}

/** The outcome of validating an input. */
export interface Findings {
  readonly name: string;
  readonly issues: readonly RecordIssue[];
  readonly issuesOmitted: number;
  /** How many records can be drawn. */
  readonly count: number;
  /** The line of each record, for issues that have none. */
  readonly lines: readonly number[];
}

/** Like `reportIssues`, for findings of any origin. @throws {CommandError} when no event can be drawn */
export function reportFindings({ name, issues, issuesOmitted, count, lines }: Findings, terminal: Terminal): void {
  for (const issue of issues.slice(0, MAX_SAID)) terminal.say(issueLine(issue, name, lines, terminal, process.stderr));
  const more = issues.length + issuesOmitted - MAX_SAID;
  if (more > 0) terminal.say(`… and ${more} more; to list all: event-timeline validate ${name}`);
  if (count > 0) return;
  throw new CommandError(FAULTY, `${name}: found no event that can be drawn, expected at least one`);
}

/** Formats an issue as compilers do, so that editors can jump to it: `events.json:12: error: date: found …`. */
export function issueLine(
  issue: RecordIssue,
  file: string,
  lines: readonly number[],
  terminal: Terminal,
  stream: NodeJS.WriteStream = process.stdout,
): string {
  const { row, path, severity, found, message, column } = issue;
  const expected = inOptions(issue.expected);
  const line = issue.line ?? lines[row];
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  const kind = terminal.paint(severity === 'error' ? 'red' : 'yellow', severity, stream);
  // Without a line, the full message names the row.
  const said =
    line === undefined
      ? `${message.slice(0, message.length - issue.expected.length)}${expected}`
      : `${path === '' ? '' : `${path}: `}found ${found}, expected ${expected}`;
  return `${terminal.paint('bold', plain(place), stream)}: ${kind}: ${plain(said)}`;
}

/** Says as options of the command what an issue advises to give to `read`. */
function inOptions(expected: string): string {
  return expected
    .replace(/: \{ (\w+): '…' \}/, ': --map $1=COLUMN')
    .replace(/dateOrder: (?=\{)|\{ "[^]*?": '(\w+)' \}/g, (_, order?: string) =>
      order ? `--date-order ${order}` : '',
    );
}
