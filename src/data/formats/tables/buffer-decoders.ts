import { decompress } from 'fzstd';
import { unpackLz4Frame } from './lz4-frame.js';

type Decode = (buffer: Uint8Array) => Uint8Array;

/** Each buffer is preceded by its unpacked length, as a 64-bit number. */
const LENGTH_BYTES = 8;

/**
 * Makes functions that unpack the buffers of an Arrow file, each a view into the file right after its length. They
 * throw when there would be more than `mostBytes` in all.
 */
export function bufferDecoders(mostBytes: number): Readonly<Record<'LZ4_FRAME' | 'ZSTD', Decode>> {
  let left = mostBytes;
  const into =
    (unpack: (input: Uint8Array, output: Uint8Array) => Uint8Array): Decode =>
    (buffer) => {
      const view = new DataView(buffer.buffer, buffer.byteOffset - LENGTH_BYTES, LENGTH_BYTES);
      const length = Number(view.getBigInt64(0, true));
      left -= length;
      if (!(length >= 0 && left >= 0)) throw new Error(`more than ${mostBytes} bytes once unpacked`);
      return unpack(buffer, new Uint8Array(length));
    };
  return { LZ4_FRAME: into(unpackLz4Frame), ZSTD: into(decompress) };
}
