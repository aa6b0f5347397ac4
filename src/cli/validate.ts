import { BatchValidator } from './batch-validator.js';
import { readOptions, takeFiles, type CommandOptions } from './command-options.js';
import { DONE, FAULTY } from './exit-codes.js';
import { READING, readInput, readingOf } from './read-input.js';
import { issueLine, type Findings } from './report-issues.js';
import { rowLines } from './row-lines.js';
import { openStreamed } from './streamed-input.js';
import { counted, type Terminal } from './terminal.js';

interface Verdict extends Findings {
  readonly format: string | null;
  /** How many records cannot be drawn. */
  readonly rejected: number;
}

/** Lists the issues of a file, by line. @returns the exit code */
export async function validate(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, 'validate', [...READING, 'strict']);
  const [source = '-'] = takeFiles(options, ['FILE'], 0);
  const judgement = await judge(source, options, terminal);
  const { name, format, issues, issuesOmitted, count, rejected, lines } = judgement;
  for (const issue of issues) terminal.print(issueLine(issue, name, lines, terminal));
  if (issuesOmitted > 0) terminal.print(`… and ${counted(issuesOmitted, 'more issue')}`);
  const lost = rejected === 0 ? '' : `, ${counted(rejected, 'record')} that cannot be drawn`;
  const isFaulty = issues.some(({ severity }) => severity === 'error' || options.flag('strict')) || count === 0;
  const verdict = isFaulty
    ? terminal.paint('red', 'invalid', process.stderr)
    : terminal.paint('green', 'valid', process.stderr);
  const warnings = issues.filter(({ severity }) => severity === 'warning').length;
  const warned = warnings === 0 ? '' : `, ${counted(warnings, 'warning')}`;
  terminal.say(`${name}: ${verdict}: ${format ?? 'unknown format'}, ${counted(count, 'event')}${lost}${warned}`);
  return isFaulty ? FAULTY : DONE;
}

/** Validates an input; a large file while it is read. */
async function judge(source: string, options: CommandOptions, terminal: Terminal): Promise<Verdict> {
  const streamed = await openStreamed(source, readingOf(options), terminal);
  if (streamed === null) {
    const read = await readInput(source, options, terminal);
    const { issues, issuesOmitted, records, rejected, format, input } = read;
    return {
      name: input.name,
      format,
      issues,
      issuesOmitted,
      count: records.length,
      rejected,
      lines: rowLines(read),
    };
  }
  const validator = new BatchValidator(streamed);
  for await (const batch of streamed.batches()) validator.take(batch);
  const issues = validator.end();
  const { count, rejected, issuesOmitted } = validator;
  return { name: streamed.name, format: streamed.format, issues, issuesOmitted, count, rejected, lines: [] };
}
