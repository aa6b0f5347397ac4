import { ByteDecoder } from './byte-decoder.js';
import { ByteSource, type ByteSourceOptions } from './byte-source.js';
import { chooseFormat, formatOfText } from '../formats/choose-format.js';
import { joinedBytes } from './joined-bytes.js';
import { sniffEncoding } from './sniff-encoding.js';
import { isGzip } from '../formats/gunzip.js';
import { holdsOurs } from '../formats/holds-ours.js';
import { JsonStream } from '../formats/json-stream.js';
import { loadFormat } from '../formats/load-format.js';
import type { ReadOptions, RecordStream } from '../formats/record-format.js';
import type { RecordIssue } from '../records/record-issue.js';
import { SLICE_MS, SlicedStream } from './sliced-stream.js';
import { SourceError } from './source-error.js';
import { yieldToPage } from '../yield-to-page.js';

const ACCEPT = 'application/json, application/x-ndjson, text/csv, */*;q=0.5';
const EXPECTED = 'an answer with events, such as JSON, lines of JSON or CSV';
/** How much of a text is looked at for its format when its name and media type leave a choice. */
const HEAD_BYTES = 4096;
/** A sign of our own JSON, which no other format of the same file name has. */
const OURS = /"title"[^]*"date"|"date"[^]*"title"/;
const PAUSE_MS = 500;

/** How a source is fetched and read. */
export interface StreamOptions extends ByteSourceOptions {
  /** The name of the format, if neither the media type, the name nor the beginning of the source tells it. */
  readonly format?: string | null | undefined;
  /** How to read the format: its columns, its language. */
  readonly reading?: ReadOptions | undefined;
}

/** What has arrived from a source since the previous batch. */
export interface RecordBatch {
  /** Raw records, still to be validated; possibly none. */
  readonly records: readonly unknown[];
  /** Faults of the text; those of records are found when these are validated. */
  readonly issues: readonly RecordIssue[];
  /** How many records the reader of the format could not read. */
  readonly rejected: number;
  /** The title of the document, once it has been read. */
  readonly title?: string | undefined;
  /** From the beginning of the source. */
  readonly bytesRead: number;
  /** Null where the source does not say. */
  readonly totalBytes: number | null;
}

/**
 * Gives the records of a source as they arrive: JSON, lines of JSON, CSV and TSV while the rest is still on its way, other
 * formats when they are complete. The thread is yielded at intervals, however much arrives at once.
 *
 * If a source breaks off half-way, the records before that have been given; the error says how many they were.
 *
 * @throws {SourceError} when there is no answer, none with status 2xx, silence, a connection that breaks, or no record
 *   in the source
 * @throws {RangeError} when the named format does not exist
 * @throws {DOMException} `AbortError` when the signal aborts
 * @example for await (const { records } of streamRecords('log.ndjson')) intake.add(records);
 */
export async function* streamRecords(
  source: string | URL,
  options: StreamOptions = {},
): AsyncGenerator<RecordBatch, void, undefined> {
  const bytes = new ByteSource(source, options, EXPECTED);
  try {
    yield* inTurns(readBatches(bytes, options), bytes.url);
  } finally {
    bytes.close();
  }
}

/**
 * Gives the records of JSON that is part of the page, as `streamRecords` does for an address. The classic script has
 * no code for objects of other names: there each of them is an issue.
 *
 * @throws {SourceError} when it contains no record
 */
export async function* streamInlineJson(json: string): AsyncGenerator<RecordBatch, void, undefined> {
  yield* inTurns(readPieces(json, await inlineStream(json)), null);
}

async function inlineStream(json: string): Promise<RecordStream> {
  try {
    return (await jsonStream(json.slice(0, HEAD_BYTES))) ?? new JsonStream();
  } catch (cause) {
    if (cause instanceof RangeError) return new JsonStream();
    throw cause;
  }
}

/** Makes the reader of JSON: that of our own records, which is at hand, or else the one that understands other names. */
async function jsonStream(head: string, reading: ReadOptions = {}): Promise<RecordStream | null> {
  if (!reading.mapping && holdsOurs(new JsonStream().push(head))) return new JsonStream();
  return streamOf('json', reading);
}

async function streamOf(name: string, reading?: ReadOptions): Promise<RecordStream | null> {
  const format = await loadFormat(name);
  return 'stream' in format && format.stream ? format.stream(reading) : null;
}

/** Yields the thread between batches, and throws at the end if they contained no record. */
async function* inTurns(batches: AsyncIterable<RecordBatch>, url: string | null): AsyncGenerator<RecordBatch> {
  let given = 0;
  let fault: RecordIssue | undefined;
  let until = performance.now() + SLICE_MS;
  try {
    for await (const batch of batches) {
      given += batch.records.length;
      fault ??= batch.issues.find(({ severity }) => severity === 'error');
      yield batch;
      if (performance.now() < until) continue;
      await yieldToPage();
      until = performance.now() + SLICE_MS;
    }
  } catch (cause) {
    throw cause instanceof SourceError && given > 0 ? withCount(cause, given) : cause;
  }
  if (given > 0 || !fault) return;
  const { found, expected, line, column } = fault;
  throw new SourceError({ url, found, expected, line, column });
}

async function* readPieces(text: string, stream: RecordStream): AsyncGenerator<RecordBatch> {
  const nothingElse = { issues: [], rejected: 0, bytesRead: 0, totalBytes: null };
  for (const records of new SlicedStream(stream).push(text)) {
    yield await Promise.resolve({ ...nothingElse, records, title: stream.title });
  }
  const records = stream.end();
  yield { ...nothingElse, records, title: stream.title, issues: stream.takeIssues(true) };
}

async function* readBatches(bytes: ByteSource, options: StreamOptions): AsyncGenerator<RecordBatch> {
  await bytes.open(ACCEPT);
  const head = await readHead(bytes, options);
  const stream = await streamFor(head, bytes, options);
  if (stream) yield* readAsItArrives(bytes, head, stream);
  else yield* readAsAWhole(bytes, head, options);
}

async function* readAsItArrives(
  bytes: ByteSource,
  head: Uint8Array,
  stream: RecordStream,
): AsyncGenerator<RecordBatch> {
  const decoder = new ByteDecoder(bytes.contentType);
  const sliced = new SlicedStream(stream);
  const batch = (records: readonly unknown[], isLast = false): RecordBatch => {
    const issues = stream.takeIssues(isLast);
    const { bytesRead, totalBytes } = bytes;
    return { records, issues, rejected: 0, title: stream.title, bytesRead, totalBytes };
  };
  for (let chunk: Uint8Array | null = head; chunk;) {
    for (const text of decoder.decode(chunk)) {
      for (const records of sliced.push(text)) yield batch(records);
    }
    const next = bytes.read();
    try {
      const held = stream.flush && (await isSlow(next)) ? stream.flush() : [];
      if (held.length > 0) yield batch(held);
      chunk = await next;
    } catch (cause) {
      // The source broke off or was stopped: what is complete is given all the same.
      const left = stream.flush && batch(stream.flush(), true);
      if (left && left.records.length + left.issues.length > 0) yield left;
      throw cause;
    }
  }
  yield batch(stream.push(decoder.end()));
  const last = batch(stream.end(), true);
  yield decoder.issue ? { ...last, issues: [decoder.issue, ...last.issues] } : last;
}

/** Tells whether a source pauses; rows that a reader holds back to learn more are then shown as they are. */
async function isSlow(next: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(true), PAUSE_MS)));
  try {
    return await Promise.race([next.then(() => false), pause]);
  } finally {
    clearTimeout(timer);
  }
}

async function* readAsAWhole(
  bytes: ByteSource,
  head: Uint8Array,
  { format, reading }: StreamOptions,
): AsyncGenerator<RecordBatch> {
  const chunks: Uint8Array[] = [];
  for (let chunk: Uint8Array | null = head; chunk; chunk = await bytes.read()) {
    chunks.push(chunk);
    const { bytesRead, totalBytes } = bytes;
    yield { records: [], issues: [], rejected: 0, bytesRead, totalBytes };
  }
  const { readBytes } = await import('../formats/read-bytes.js');
  const { contentType, url: fileName, bytesRead, totalBytes } = bytes;
  const { records, issues, rejected, title } = await readBytes(joinedBytes(chunks), {
    ...reading,
    format,
    contentType,
    fileName,
  });
  yield { records, issues, rejected, title, bytesRead, totalBytes };
}

/**
 * Reads as much as is needed to tell the format: one chunk, or a few where several formats share a file name. If the
 * source breaks off before that, or pauses after what is clearly our own JSON, what has arrived must do.
 */
async function readHead(bytes: ByteSource, options: StreamOptions): Promise<Uint8Array> {
  const isTold = ![null, 'json'].includes(chooseFormat(evidenceOf(bytes, options)));
  const needed = isTold || options.format ? 1 : HEAD_BYTES;
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < needed) {
    if (head.length > 0 && (await isLate(bytes.peek(), OURS.test(latin1(head))))) break;
    const chunk = await bytes.read();
    if (!chunk) break;
    head = head.length === 0 ? chunk : joinedBytes([head, chunk]);
  }
  return head;
}

/** Tells whether the next bytes fail to arrive, or, if those before are enough, do not arrive soon. */
async function isLate(next: Promise<unknown>, isEnough: boolean): Promise<boolean> {
  const hasFailed = next.then(
    () => false,
    () => true,
  );
  return isEnough ? Promise.race([hasFailed, isSlow(hasFailed)]) : hasFailed;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** Makes the reader of the format, if the format can be read as it arrives. */
async function streamFor(head: Uint8Array, bytes: ByteSource, options: StreamOptions): Promise<RecordStream | null> {
  if (isGzip(head)) return null;
  const start = head.subarray(0, HEAD_BYTES);
  const text = new TextDecoder(sniffEncoding(start).encoding ?? 'latin1').decode(start);
  const name = formatOfText(text, evidenceOf(bytes, options));
  if (name === null) return null;
  return name === 'json' ? jsonStream(text, options.reading) : streamOf(name, options.reading);
}

function evidenceOf({ contentType, url }: ByteSource, { format }: StreamOptions) {
  return { format, mediaType: contentType, url };
}

function withCount(error: SourceError, records: number): SourceError {
  const { url, status, found, expected, line, column, cause } = error;
  const kept = `${found}, ${records === 1 ? '1 record' : `${records} records`} into it`;
  return new SourceError({ url, status, found: kept, expected, line, column }, { cause });
}
