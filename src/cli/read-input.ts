import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../data/message-of.js';
import { ByteSource } from '../data/sources/byte-source.js';
import { SourceError } from '../data/sources/source-error.js';
import { FormatNameError } from '../data/formats/format-name-error.js';
import { readBytes, type DateOrder, type ReadBytesOptions, type ReadRecords } from '../formats.js';
import type { CommandOptions, OptionName } from './command-options.js';
import { CommandError, MISUSED, UNAVAILABLE } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** What a command reads: a file, an address, or `-` for the standard input. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

export interface ReadInput extends ReadRecords {
  readonly input: Input;
}

/** What every command that reads takes. */
export const READING: readonly OptionName[] = ['format', 'map', 'date-order'];

const SILENCE_MS = 30_000;
/** Who calls a command knows the file, and has more memory than a page. */
const MAX_INFLATED_BYTES = 2 ** 31;
const DATE_ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * Reads the records of an input, whatever format they are in.
 *
 * @throws {CommandError} when there is nothing to be read: no file, no answer, an unknown format
 */
export async function readInput(source: string, options: CommandOptions, terminal: Terminal): Promise<ReadInput> {
  const asked = readingOf(options);
  const input = await loadInput(source, terminal);
  const { name, bytes, contentType } = input;
  terminal.progress(`Reading ${name}`, null);
  try {
    const fileName = source === '-' ? null : source;
    const read = await readBytes(bytes, { ...asked, contentType, fileName, mostInflatedBytes: MAX_INFLATED_BYTES });
    return { ...read, input };
  } catch (cause) {
    if (cause instanceof FormatNameError) throw new CommandError(MISUSED, `--format: ${cause.message}`, { cause });
    throw cause;
  }
}

/** How an input is to be read. @throws {CommandError} for an invalid mapping */
export function readingOf(options: CommandOptions): ReadBytesOptions {
  const pairs = options.list('map').map((pair) => {
    const [, field, column] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
    if (field !== undefined && column !== undefined) return [field, column] as const;
    throw new CommandError(MISUSED, `--map: found "${pair}", expected a field and a column such as title=Headline`);
  });
  const [format, dateOrder] = [options.text('format'), options.choice('date-order', DATE_ORDERS)];
  return { format, dateOrder, mapping: pairs.length === 0 ? undefined : Object.fromEntries(pairs) };
}

/** Gets the bytes of an input. @throws {CommandError} when there are none to be had */
export async function loadInput(source: string, terminal: Terminal): Promise<Input> {
  if (source === '-') {
    const bytes = await collect(process.stdin, null, (share) => terminal.progress('Reading standard input', share));
    return { name: 'standard input', bytes, contentType: null };
  }
  return isUrl(source) ? fetchInput(source, terminal) : readFileInput(source, terminal);
}

async function readFileInput(file: string, terminal: Terminal): Promise<Input> {
  try {
    const { size, isDirectory } = await stat(file).then((stats) => ({
      size: stats.size,
      isDirectory: stats.isDirectory(),
    }));
    if (isDirectory) throw new CommandError(UNAVAILABLE, `${file}: found a folder, expected a file with events`);
    const progress = (share: number | null) => terminal.progress(`Reading ${path.basename(file)}`, share);
    return { name: file, bytes: await collect(createReadStream(file), size, progress), contentType: null };
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError(UNAVAILABLE, `${file}: ${fileFault(cause)}`, { cause });
  }
}

async function fetchInput(url: string, terminal: Terminal): Promise<Input> {
  const source = new ByteSource(url, { timeoutMs: SILENCE_MS }, 'a file with events');
  try {
    await source.open('application/json, text/csv, */*;q=0.5');
    const progress = (share: number | null) => terminal.progress(`Fetching ${url}`, share);
    const bytes = await collect(chunksOf(source), source.totalBytes, progress);
    return { name: url, bytes, contentType: source.contentType };
  } catch (cause) {
    if (!(cause instanceof SourceError)) throw cause;
    throw new CommandError(UNAVAILABLE, cause.message, { cause });
  } finally {
    source.close();
  }
}

async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  for (let bytes = await source.read(); bytes !== null; bytes = await source.read()) yield bytes;
}

/** Gathers a stream, telling how much of it has come. */
async function collect(
  stream: AsyncIterable<unknown>,
  total: number | null,
  progress: (share: number | null) => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Uint8Array;
    chunks.push(bytes);
    length += bytes.byteLength;
    progress(total ? Math.min(1, length / total) : null);
  }
  return Buffer.concat(chunks, length);
}

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'found no such file',
  EACCES: 'found a file that may not be opened',
  EISDIR: 'found a folder, expected a file',
  ENOTDIR: 'found a path through something that is no folder',
  ENOSPC: 'found no room left to write',
  EROFS: 'found a file system that is only read',
};

/** Says in words why a file could not be read or written. */
export function fileFault(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? '';
  return FILE_FAULTS[code] ?? messageOf(cause);
}
