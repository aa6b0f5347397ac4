import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { ByteDecoder } from '../data/sources/byte-decoder.js';
import { sniffEncoding } from '../data/sources/sniff-encoding.js';
import { formatOfText } from '../data/formats/choose-format.js';
import { isGzip } from '../data/formats/gunzip.js';
import { loadFormat, type RecordIssue } from '../formats.js';
import type { ReadOptions, RecordStream, WriteOptions } from '../formats.js';
import type { Terminal } from './terminal.js';

/** Smaller files are read whole, so that all their issues are known before anything is written. */
const STREAMED_BYTES = 1 << 26;
const HEAD_BYTES = 1 << 16;
/** At least this many records make a batch. */
const BATCH = 5_000;

/** A batch of the records of a file. */
export interface InputBatch {
  readonly records: readonly unknown[];
  /** The row of the first of them in the file, from 0. */
  readonly firstRow: number;
}

export interface StreamedInput {
  readonly name: string;
  readonly format: string;
  /** Returns the issues of the text itself; to be called once, after the last batch. */
  readonly takeIssues: () => readonly RecordIssue[];
  readonly lineOf: (row: number) => number | undefined;
  /** Returns the title and the other fields of the document; to be called after the last batch. */
  readonly whole: () => WriteOptions;
  /** Reads the file, holding no more than a few batches in memory. */
  readonly batches: () => AsyncGenerator<InputBatch, void, undefined>;
}

/** Opens a large file of a format that can be read in pieces; returns null for any other input. */
export async function openStreamed(
  source: string,
  options: ReadOptions & { readonly format?: string | null | undefined },
  terminal: Terminal,
): Promise<StreamedInput | null> {
  const size = await stat(source).then(
    (stats) => (stats.isFile() ? stats.size : 0),
    () => 0,
  );
  if (size < STREAMED_BYTES) return null;
  const head = await headOf(source);
  if (isGzip(head)) return null;
  const text = new TextDecoder(sniffEncoding(head).encoding ?? 'latin1').decode(head);
  const name = formatOfText(text, { format: options.format, url: source });
  const format = name === null ? null : await loadFormat(name);
  if (name === null || !format || !('stream' in format) || !format.stream) return null;
  const stream = format.stream(options);
  const decoder = new ByteDecoder(null);
  return {
    name: source,
    format: name,
    takeIssues: () => [...(decoder.issue ? [decoder.issue] : []), ...stream.takeIssues(true)],
    lineOf: (row) => stream.lineOf?.(row),
    whole: () => ({ title: stream.title, document: stream.document }),
    batches: () => batchesOf(source, size, stream, decoder, terminal),
  };
}

async function headOf(source: string): Promise<Uint8Array> {
  const file = await open(source);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* batchesOf(
  source: string,
  size: number,
  stream: RecordStream,
  decoder: ByteDecoder,
  terminal: Terminal,
): AsyncGenerator<InputBatch, void, undefined> {
  let firstRow = 0;
  let open: unknown[] = [];
  const take = (records: readonly unknown[]) => {
    for (const record of records) open.push(record);
    return open.length >= BATCH;
  };
  const batch = (): InputBatch => {
    const given = { records: open, firstRow };
    firstRow += open.length;
    open = [];
    return given;
  };
  let bytesRead = 0;
  for await (const chunk of await chunksOf(source)) {
    bytesRead += chunk.length;
    terminal.progress(`Reading ${path.basename(source)}`, Math.min(1, bytesRead / size));
    for (const text of decoder.decode(chunk)) if (take(stream.push(text))) yield batch();
  }
  take(stream.push(decoder.end()));
  take(stream.end());
  if (open.length > 0) yield batch();
}

async function chunksOf(source: string): Promise<AsyncIterable<Uint8Array>> {
  const file = await open(source);
  return file.createReadStream({ highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
}
