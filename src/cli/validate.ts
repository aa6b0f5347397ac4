import { readOptions, takeFiles } from './command-options.js';
import { DONE, FAULTY } from './exit-codes.js';
import { decodeLines } from './issue-lines.js';
import { READING, readInput } from './read-input.js';
import { issueLine } from './report-issues.js';
import type { Terminal } from './terminal.js';

/** Lists what is wrong with a file, by line. @returns the exit code */
export async function validate(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, 'validate', [...READING, 'strict']);
  const [source = '-'] = takeFiles(options, ['FILE'], 0);
  const read = await readInput(source, options, terminal);
  const { issues, issuesOmitted, records, rejected, format, input } = read;
  const lines = decodeLines(read);
  for (const issue of issues) terminal.print(issueLine(issue, input.name, lines, terminal));
  if (issuesOmitted > 0) terminal.print(`… and ${issuesOmitted} more issues`);
  const events = `${records.length} ${records.length === 1 ? 'event' : 'events'}`;
  const lost = rejected === 0 ? '' : `, ${rejected} ${rejected === 1 ? 'record' : 'records'} that cannot be drawn`;
  const isFaulty =
    issues.some(({ severity }) => severity === 'error' || options.flag('strict')) || records.length === 0;
  const verdict = isFaulty
    ? terminal.paint('red', 'faulty', process.stderr)
    : terminal.paint('green', 'good', process.stderr);
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  const warned = warnings === 0 ? '' : `, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
  terminal.say(`${input.name}: ${verdict}: ${format ?? 'unknown format'}, ${events}${lost}${warned}`);
  return isFaulty ? FAULTY : DONE;
}
