import type { EventRecord } from '../core.js';
import { FormatNameError } from '../data/formats/format-name-error.js';
import { chooseFormat, writableFormats, write, type WriteOptions, type WrittenRecords } from '../formats.js';
import { BatchValidator } from './batch-validator.js';
import { readOptions, takeFiles, type CommandOptions } from './command-options.js';
import { CommandError, DONE, FAULTY, MISUSED } from './exit-codes.js';
import { READING, readInput, readingOf } from './read-input.js';
import { reportFindings, reportIssues } from './report-issues.js';
import { openStreamed, type StreamedInput } from './streamed-input.js';
import { counted, plain, type Terminal } from './terminal.js';
import { writeOutput } from './write-output.js';

/** At most this many losses are listed. */
const MAX_SAID = 20;

/** Writes the records of a file in another format, and reports what that cannot hold. @returns the exit code */
export async function convert(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args, 'convert', [...READING, 'to', 'title', 'output', 'strict']);
  const [source = '-', named] = takeFiles(options, ['IN', 'OUT'], 1);
  const target = named ?? options.text('output') ?? '-';
  const format = options.text('to') ?? (target === '-' ? null : chooseFormat({ url: target, head: '' }));
  if (format === null) {
    throw new CommandError(
      MISUSED,
      `--to: found no format for ${target}, expected one of ${writableFormats.join(', ')}`,
    );
  }
  // Says so now, not after a long file has been read.
  written([], format, {});
  // NDJSON is the only format that can be written before all records are known.
  const streamed = format === 'ndjson' ? await openStreamed(source, readingOf(options), terminal) : null;
  if (streamed) return convertStreamed(streamed, target, options, terminal);
  const read = await readInput(source, options, terminal);
  reportIssues(read, terminal);
  const whole = { title: options.text('title') ?? read.title, document: read.document };
  const { text, losses } = written(read.records, format, whole);
  await writeOutput(target, text, terminal);
  const said = losses.slice(0, MAX_SAID).map(({ message }) => message);
  sayLosses({ target, format, count: read.records.length, losses: said, lost: losses.length }, terminal);
  return losses.length > 0 && options.flag('strict') ? FAULTY : DONE;
}

/** Writes NDJSON while the file is read. */
async function convertStreamed(
  streamed: StreamedInput,
  target: string,
  options: CommandOptions,
  terminal: Terminal,
): Promise<number> {
  const validator = new BatchValidator(streamed);
  const losses: string[] = [];
  let lost = 0;
  async function* texts(): AsyncGenerator<string> {
    for await (const batch of streamed.batches()) {
      const { text, losses: ofBatch } = written(validator.take(batch), 'ndjson', {});
      for (const { path, message } of ofBatch) {
        lost++;
        // Rows in the message are counted from the start of the batch.
        const what = message.replace(/^Row (\d+)/, (_, row: string) => `Row ${Number(row) + batch.firstRow}`);
        if (losses.length < MAX_SAID) losses.push(path === '' ? message : what);
      }
      yield text;
    }
    // Before the output is complete: input without a single event must not replace an existing file.
    const { count, issuesOmitted } = validator;
    reportFindings({ issues: validator.end(), issuesOmitted, count, name: streamed.name, lines: [] }, terminal);
  }
  await writeOutput(target, texts(), terminal);
  const whole = streamed.whole();
  const title = options.text('title') ?? whole.title;
  const { losses: ofDocument } = written([], 'ndjson', { ...whole, title });
  losses.unshift(...ofDocument.map(({ message }) => message));
  lost += ofDocument.length;
  sayLosses({ target, format: 'ndjson', count: validator.count, losses, lost }, terminal);
  return lost > 0 && options.flag('strict') ? FAULTY : DONE;
}

interface Conversion {
  readonly target: string;
  readonly format: string;
  readonly count: number;
  /** The first ones, as sentences. */
  readonly losses: readonly string[];
  /** How many there are in all. */
  readonly lost: number;
}

function sayLosses({ target, format, count, losses, lost }: Conversion, terminal: Terminal): void {
  for (const message of losses) terminal.say(`${terminal.paint('yellow', 'lost', process.stderr)}: ${plain(message)}`);
  if (lost > losses.length) terminal.say(`… and ${lost - losses.length} more`);
  const name = target === '-' ? 'standard output' : target;
  terminal.say(`${name}: ${counted(count, 'event')} as ${format}, ${lost === 0 ? 'nothing lost' : `${lost} lost`}`);
}

function written(records: readonly EventRecord[], format: string, whole: WriteOptions): WrittenRecords {
  try {
    return write(records, { format, ...whole });
  } catch (cause) {
    if (cause instanceof FormatNameError) throw new CommandError(MISUSED, `--to: ${cause.message}`, { cause });
    throw cause;
  }
}
