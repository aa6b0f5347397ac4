import { messageOf } from '../../data/message-of.js';
import { readLongFile } from './read-long-file.js';
import { ByteSource } from '../../data/sources/byte-source.js';
import { readBytes, type ReadRecords } from '../../data/formats/read-bytes.js';
import { SourceError } from '../../data/sources/source-error.js';
import { OpenedRecordList } from './opened-record-list.js';

/** What a user opens: files, or a text from the clipboard or a drag. */
export type OpenedData = readonly File[] | string;

export interface OpenedRecords extends ReadRecords {
  /** The names of the files or the host of the address; none for a text. */
  readonly names: readonly string[];
  /** Of several files, those without a record that can be drawn. */
  readonly unread: readonly UnreadFile[];
}

/** A file without any record that can be drawn. */
export interface UnreadFile {
  readonly name: string;
  /** Undefined for an empty file. */
  readonly why: string | undefined;
}

/** A limit is needed, as bytes, text and records are all in memory at once. */
const MAX_FETCHED_MB = 256;

/** Longer files are read in slices: to parse these takes a tenth of a second or two. */
const MAX_AT_ONCE_BYTES = 1e6;

const ADDRESS = /^\s*https?:\/\/\S+\s*$/i;

/** Returns what a drop or a paste contains: files, else an address, else a text; null when there is none of them. */
export function openedBy(transfer: DataTransfer): OpenedData | null {
  if (transfer.files.length > 0) return [...transfer.files];
  const address = transfer
    .getData('text/uri-list')
    .split(/\r?\n/)
    .find((line) => line !== '' && !line.startsWith('#'));
  const text = address ?? transfer.getData('text/plain');
  return text.trim() === '' ? null : text;
}

/** Returns why no records could be read. */
export function faultOf({ issues }: ReadRecords): string | undefined {
  return issues.find(({ severity }) => severity === 'error')?.message;
}

/**
 * Reads what was opened: files of any known formats, a table copied from a spreadsheet, or the content of an address.
 *
 * @param signal aborts fetching from an address and reading a long file
 * @throws {Error} as a rejection, when the bytes cannot be read
 */
export async function readOpened(opened: OpenedData, signal: AbortSignal): Promise<OpenedRecords> {
  if (typeof opened === 'string') {
    if (ADDRESS.test(opened)) return fetchOpened(new URL(opened.trim()), signal);
    // Copied cells are separated by tabs, whatever else the text looks like.
    const isTable = /^[^\n]*\t/.test(opened) && !/^\s*[[{<]/.test(opened);
    const format = isTable ? 'tsv' : null;
    return { ...(await readBytes(new TextEncoder().encode(opened), { format })), names: [], unread: [] };
  }
  const [first, ...others] = opened;
  if (first !== undefined && others.length === 0)
    return { ...(await readFile(first, signal)), names: [first.name], unread: [] };
  const files = await Promise.all(opened.map(async (file) => ({ name: file.name, read: await readOne(file, signal) })));
  return joined(files, signal);
}

async function readFile(file: File, signal: AbortSignal): Promise<ReadRecords> {
  if (file.size > MAX_AT_ONCE_BYTES) return readLongFile(file, signal);
  return readBytes(await bytesOf(file), { fileName: file.name, contentType: file.type });
}

/** Reads one of several files; a fault is returned, so that the others are still read. */
async function readOne(file: File, signal: AbortSignal): Promise<ReadRecords | string> {
  try {
    return await readFile(file, signal);
  } catch (cause) {
    return messageOf(cause);
  }
}

/** Joins the records of several files, which may have ids in common. */
async function joined(
  files: readonly { readonly name: string; readonly read: ReadRecords | string }[],
  signal: AbortSignal,
): Promise<OpenedRecords> {
  const readable: { readonly name: string; readonly read: ReadRecords }[] = [];
  const unread: UnreadFile[] = [];
  for (const { name, read } of files) {
    if (typeof read === 'string') unread.push({ name, why: read });
    else if (read.records.length === 0) unread.push({ name, why: faultOf(read) });
    else readable.push({ name, read });
  }
  const all = new OpenedRecordList(signal);
  for (const { read } of readable) await all.takeOriginals(read.records);
  const issues = readable.flatMap(({ name, read }) =>
    read.issues.map((issue) => ({ ...issue, message: `${name}: ${issue.message}` })),
  );
  const total = (count: (read: ReadRecords) => number) => readable.reduce((sum, { read }) => sum + count(read), 0);
  return {
    records: all.records,
    issues: [...issues, ...all.issues.toArray().filter(({ path }) => path === 'id')],
    issuesOmitted: total((read) => read.issuesOmitted),
    rejected: total((read) => read.rejected),
    format: null,
    names: readable.map(({ name }) => name),
    unread,
  };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const why = messageOf(cause);
    throw new Error(`${file.name}: found a file of ${file.size} bytes that the browser could not open: ${why}`, {
      cause,
    });
  }
}

/** @throws {SourceError} as a rejection, when there is no response that the page may read */
async function fetchOpened(url: URL, signal: AbortSignal): Promise<OpenedRecords> {
  const source = new ByteSource(url, { signal }, 'events that this page may read (Access-Control-Allow-Origin)');
  try {
    await source.open('application/json, text/csv, */*;q=0.5');
    // What the server announces, before any of it arrives.
    checkSize(source);
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for (let bytes = await source.read(); bytes !== null; bytes = await source.read()) {
      checkSize(source);
      chunks.push(bytes.slice());
    }
    const { contentType } = source;
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
    return { ...(await readBytes(bytes, { contentType, fileName: url.href })), names: [url.host], unread: [] };
  } finally {
    source.close();
  }
}

/** @throws {SourceError} when there is, or will be, more than a page can hold */
function checkSize({ url, totalBytes, bytesRead }: ByteSource): void {
  const mb = Math.max(totalBytes ?? 0, bytesRead) / 1e6;
  const expected = `at most ${MAX_FETCHED_MB} MB`;
  if (mb > MAX_FETCHED_MB) throw new SourceError({ url, found: `${Math.ceil(mb)} MB`, expected });
}
