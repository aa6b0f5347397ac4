/** How many bytes are enough to show how often the even and the odd ones are zero. */
const SAMPLE_BYTES = 1024;

/**
 * Finds the encoding of a text file by its first bytes, from a byte order mark or the zeros of UTF-16; null where they
 * show neither.
 */
export function sniffEncoding(bytes: Uint8Array): {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | null;
  readonly isGuess: boolean;
} {
  const marked = markedEncoding(bytes);
  return { encoding: marked ?? unmarkedUtf16(bytes), isGuess: marked === null };
}

function markedEncoding([first, second, third]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = length / 2;
  if (odd > 0.4 * most && even < 0.1 * most) return 'utf-16le';
  return even > 0.4 * most && odd < 0.1 * most ? 'utf-16be' : null;
}
