import { ByteDecoder } from '../sources/byte-decoder.js';
import type { RecordIssue } from '../records/record-issue.js';

/** The text of some bytes, and what had to be guessed about their encoding. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly issue: RecordIssue | null;
}

/**
 * Decodes the bytes of a whole text file, in the same way as bytes that arrive in pieces.
 *
 * @param contentType as the source gives it, with its charset
 * @example decodeText(new Uint8Array([0x5a, 0xfc, 0x72])).text // 'Zür'
 */
export function decodeText(bytes: Uint8Array, contentType: string | null = null): DecodedText {
  const decoder = new ByteDecoder(contentType);
  const text = [...decoder.decode(bytes)].join('') + decoder.end();
  return { text, issue: decoder.issue };
}
