import { describeThrown } from '../describe-value.js';
import type { RecordIssue } from '../records/record-issue.js';
import { chooseFormat, formatOfText, HEAD_LENGTH } from './choose-format.js';
import { decodeText } from './decode-text.js';
import { FormatNameError } from './format-name-error.js';
import { gunzip, InflatedTooFar, isGzip } from './gunzip.js';
import { loadFormat } from './load-format.js';
import { RecordGatherer } from './record-gatherer.js';
import type { BinaryFormat, BytesOptions, FormatRecords, RecordFormat } from './record-format.js';
import { unrecognizedText } from './unrecognized-text.js';

const MAX_INFLATED_BYTES = 1 << 28;

/** How a file is read, and what is known about it. */
export interface ReadBytesOptions extends BytesOptions {
  /** Trusted if it is given. */
  readonly format?: string | null | undefined;
  /** The server's `Content-Type`. */
  readonly contentType?: string | null | undefined;
  /** The name of the file, or its address. */
  readonly fileName?: string | null | undefined;
}

/** Records, with the format that they were read as; null where it is not a known one. */
export interface ReadRecords extends FormatRecords {
  readonly format: string | null;
}

/**
 * Reads records from the bytes of a file, text or binary, compressed with gzip or not. Any bytes give records and
 * issues: an encoding that had to be guessed is an issue, as is a login page in place of a file.
 *
 * Loads only the code of the format that it finds.
 *
 * @throws {RangeError} as a rejection, when the named format does not exist
 * @example (await readBytes(new Uint8Array(await file.arrayBuffer()), { fileName: file.name })).records
 */
export async function readBytes(bytes: Uint8Array, options: ReadBytesOptions = {}): Promise<ReadRecords> {
  const { mostInflatedBytes = MAX_INFLATED_BYTES } = options;
  try {
    return await readInflated(isGzip(bytes) ? await gunzip(bytes, mostInflatedBytes) : bytes, options);
  } catch (cause) {
    if (cause instanceof FormatNameError) throw cause;
    const gatherer = new RecordGatherer();
    if (cause instanceof InflatedTooFar) {
      const found = `a gzip file of ${bytes.length} bytes with more than ${mostInflatedBytes} in it`;
      gatherer.fail('', found, 'a file that is no larger once inflated; it was not read on');
    } else gatherer.fail('', `a file that cannot be read (${describeThrown(cause)})`, 'a whole file');
    return { ...gatherer.validated(), format: null };
  }
}

async function readInflated(bytes: Uint8Array, options: ReadBytesOptions): Promise<ReadRecords> {
  const { format, contentType: mediaType, fileName: url } = options;
  if (isZip(bytes)) return zipRefused();
  const bytesHead = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_LENGTH));
  const bytesFormat = await loadNamed(chooseFormat({ format, mediaType, url, head: bytesHead }));
  if (bytesFormat !== null && 'readBytes' in bytesFormat) {
    return { ...(await bytesFormat.readBytes(bytes, options)), format: bytesFormat.name };
  }
  const { text, issue } = decodeText(bytes, mediaType);
  const name = formatOfText(text, { format, mediaType, url });
  const textFormat = await loadNamed(name);
  if (textFormat === null || !('read' in textFormat)) {
    return { ...withIssue(unrecognizedText(text), issue), format: null };
  }
  return { ...withIssue(textFormat.read(text, options), issue), format: name };
}

async function loadNamed(name: string | null): Promise<RecordFormat | BinaryFormat | null> {
  return name === null ? null : loadFormat(name);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function zipRefused(): ReadRecords {
  const gatherer = new RecordGatherer();
  gatherer.fail('', 'an Excel workbook or another ZIP archive', 'a file on its own: save the sheet as CSV');
  return { ...gatherer.validated(), format: null };
}

function withIssue(read: FormatRecords, issue: RecordIssue | null): FormatRecords {
  return issue === null ? read : { ...read, issues: [issue, ...read.issues] };
}
