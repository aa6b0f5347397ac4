const MAGIC = 0x184d2204;
/** The bits of the frame's flags. */
const HAS_DICTIONARY = 1;
const HAS_CONTENT_CHECKSUM = 4;
const HAS_CONTENT_SIZE = 8;
const HAS_BLOCK_CHECKSUM = 16;
/** The bit of a block's size that marks it as not compressed. */
const IS_PLAIN = 0x80000000;
const MIN_MATCH = 4;
const CUT_OFF = 'an LZ4 block that is cut off';

/**
 * Unpacks an LZ4 frame (as in Arrow: one for each buffer) into an array of the expected length, ignoring checksums.
 *
 * A block may refer to the blocks before it, so all are unpacked into one array.
 *
 * @throws {Error} when it is broken, needs a dictionary, or does not fill the array to the byte
 */
export function unpackLz4Frame(input: Uint8Array, output: Uint8Array): Uint8Array {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  if (input.length < 7 || view.getUint32(0, true) !== MAGIC) throw new Error('no LZ4 frame');
  const flags = input[4]!;
  if (flags & HAS_DICTIONARY) throw new Error('an LZ4 frame that needs a dictionary');
  let at = 7 + (flags & HAS_CONTENT_SIZE ? 8 : 0);
  let written = 0;
  for (;;) {
    const size = view.getUint32(at, true);
    at += 4;
    if (size === 0) break;
    const length = size & ~IS_PLAIN;
    if (at + length > input.length) throw new Error(CUT_OFF);
    const block = input.subarray(at, at + length);
    if (size & IS_PLAIN) {
      output.set(block, written);
      written += length;
    } else written = unpackBlock(block, output, written);
    at += length + (flags & HAS_BLOCK_CHECKSUM ? 4 : 0);
  }
  if (flags & HAS_CONTENT_CHECKSUM && at + 4 > input.length) throw new Error('an LZ4 frame that is cut off');
  if (written !== output.length) throw new Error(`an LZ4 frame of ${written} bytes, expected ${output.length}`);
  return output;
}

/** Unpacks a block after what is already written; returns the new end. */
function unpackBlock(input: Uint8Array, output: Uint8Array, from: number): number {
  let at = 0;
  let written = from;
  while (at < input.length) {
    const token = input[at++]!;
    let literals = token >> 4;
    if (literals === 15) [literals, at] = longLength(input, at, literals);
    if (at + literals > input.length) throw new Error(CUT_OFF);
    output.set(input.subarray(at, at + literals), written);
    at += literals;
    written += literals;
    // The last sequence of a block consists of literals alone.
    if (at >= input.length) break;
    if (at + 2 > input.length) throw new Error(CUT_OFF);
    const offset = input[at]! | (input[at + 1]! << 8);
    at += 2;
    if (offset === 0 || offset > written) throw new Error('an LZ4 match before the beginning');
    let match = token & 15;
    if (match === 15) [match, at] = longLength(input, at, match);
    match += MIN_MATCH;
    if (written + match > output.length) throw new Error('an LZ4 block longer than it was said to be');
    // A match may overlap what is being written: a run.
    if (offset >= match) output.copyWithin(written, written - offset, written - offset + match);
    else for (let each = 0; each < match; each++) output[written + each] = output[written + each - offset]!;
    written += match;
  }
  return written;
}

function longLength(input: Uint8Array, from: number, least: number): [length: number, at: number] {
  let at = from;
  let length = least;
  for (;;) {
    const more = input[at++];
    if (more === undefined) throw new Error(CUT_OFF);
    length += more;
    if (more < 255) return [length, at];
  }
}
