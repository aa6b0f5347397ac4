import { joinedBytes } from '../sources/joined-bytes.js';

/** Says that what came out of a gzip file is more than was to be kept. */
export class InflatedTooFar extends Error {
  override readonly name = 'InflatedTooFar';
}

/** Says whether bytes begin as a gzip file does (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Inflates a gzip file, and stops as soon as more comes out than `mostBytes`: a file of a few kB can hold terabytes.
 *
 * @throws {InflatedTooFar} as a rejection, with nothing more than that inflated
 * @throws {TypeError} as a rejection, when the file is broken or cut off
 */
export async function gunzip(bytes: Uint8Array, mostBytes: number): Promise<Uint8Array> {
  // A view on shared memory is no part of a Blob: the copy is of the small side.
  const inflated = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = inflated.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > mostBytes) {
      await reader.cancel().catch(() => undefined);
      throw new InflatedTooFar(`found more than ${mostBytes} bytes in a gzip file of ${bytes.length}`);
    }
    chunks.push(value);
  }
  return joinedBytes(chunks);
}
