import { chooseFormat, formatNames, write, type WrittenRecords } from '../formats.js';
import { readOptions, takeFiles } from './command-options.js';
import { CommandError, DONE, FAULTY, MISUSED } from './exit-codes.js';
import { READING, readInput } from './read-input.js';
import { reportIssues } from './report-issues.js';
import type { Terminal } from './terminal.js';
import { writeOutput } from './write-output.js';

const MOST_SAID = 20;

/** Writes the records of a file in another format, and says what that cannot hold. @returns the exit code */
export async function convert(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, 'convert', [...READING, 'to', 'title', 'output', 'strict']);
  const [source = '-', named] = takeFiles(options, ['IN', 'OUT'], 1);
  const target = named ?? options.text('output') ?? '-';
  const format = options.text('to') ?? (target === '-' ? null : chooseFormat({ url: target, head: '' }));
  if (format === null) {
    throw new CommandError(MISUSED, `--to: found no format for ${target}, expected one of ${formatNames.join(', ')}`);
  }
  const read = await readInput(source, options, terminal);
  reportIssues(read, terminal);
  const { text, losses: ofRecords } = written(read.records, format, options.text('title') ?? read.title);
  // Of the whole only the title is written.
  const ofDocument = Object.keys(read.document ?? {}).map(
    (path) => `Document: ${path}: only records and a title are written`,
  );
  const losses = [...ofDocument, ...ofRecords.map(({ message }) => message)];
  await writeOutput(target, text, terminal);
  for (const message of losses.slice(0, MOST_SAID)) {
    terminal.say(`${terminal.paint('yellow', 'lost', process.stderr)}: ${message}`);
  }
  if (losses.length > MOST_SAID) terminal.say(`… and ${losses.length - MOST_SAID} more losses`);
  const lost = losses.length === 0 ? 'nothing lost' : `${losses.length} lost`;
  terminal.say(`${target === '-' ? 'standard output' : target}: ${read.records.length} events as ${format}, ${lost}`);
  return losses.length > 0 && options.flag('strict') ? FAULTY : DONE;
}

function written(records: Parameters<typeof write>[0], format: string, title: string | undefined): WrittenRecords {
  try {
    return write(records, { format, title });
  } catch (cause) {
    if (cause instanceof RangeError) throw new CommandError(MISUSED, `--to: ${cause.message}`, { cause });
    throw cause;
  }
}
