import { readBytes, type ReadRecords } from '../data/formats/read-bytes.js';

/** What a reader brings: a file, or a text from the clipboard or a drag. */
export type Brought = File | string;

export interface BroughtRecords extends ReadRecords {
  /** What it is called in a sentence: the name of the file, the host of the address; empty for a text. */
  readonly name: string;
}

const ADDRESS = /^\s*https?:\/\/\S+\s*$/i;
const ANSWER_MS = 30_000;

/** Finds what was brought by a drop or a paste: a file before an address before a text; null when there is none of them. */
export function broughtBy(transfer: DataTransfer): Brought | null {
  const file = transfer.files[0];
  if (file) return file;
  const address = transfer
    .getData('text/uri-list')
    .split(/\r?\n/)
    .find((line) => line !== '' && !line.startsWith('#'));
  const text = address ?? transfer.getData('text/plain');
  return text.trim() === '' ? null : text;
}

/**
 * Reads what was brought: a file of any known format, a table copied from a spreadsheet, or what is at an address.
 *
 * @throws {Error} as a rejection, when there are no bytes to be had
 */
export async function readBrought(brought: Brought): Promise<BroughtRecords> {
  if (typeof brought === 'string') {
    if (ADDRESS.test(brought)) return fetchBrought(new URL(brought.trim()));
    // What is copied from cells has tabs between them, whatever else it looks like.
    const isTable = /^[^\n]*\t/.test(brought) && !/^\s*[[{<]/.test(brought);
    const format = isTable ? 'tsv' : null;
    return { ...(await readBytes(new TextEncoder().encode(brought), { format })), name: '' };
  }
  const { name, type } = brought;
  return { ...(await readBytes(await bytesOf(brought), { fileName: name, contentType: type })), name };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file.name}: found a file of ${file.size} bytes that the browser could not open: ${why}`, {
      cause,
    });
  }
}

async function fetchBrought(url: URL): Promise<BroughtRecords> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) });
    if (!response.ok) throw new Error(`status ${response.status} ${response.statusText}`.trim());
    const contentType = response.headers.get('content-type');
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { ...(await readBytes(bytes, { contentType, fileName: url.href })), name: url.host };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `${url.href}: found ${why}, expected events that this page may read (Access-Control-Allow-Origin)`,
      {
        cause,
      },
    );
  }
}
