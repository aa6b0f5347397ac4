/** A text out of bytes, and in which encoding it was found to be. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Neither a mark nor the bytes settle it: the text is as good as the guess. */
  readonly isGuess: boolean;
}

/** As many bytes as show how often the even and the odd ones are zero. */
const SAMPLE_BYTES = 1024;

/**
 * Decodes the bytes of a text file: by its byte order mark, else as UTF-8, else, where it is none, as Windows-1252, in
 * which every byte is a character. UTF-16 without a mark shows by zeros in every second byte, as any Latin text has.
 *
 * @example decodeText(new Uint8Array([0x5a, 0xfc, 0x72])) // { text: 'Zür', encoding: 'windows-1252', isGuess: true }
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { encoding, isGuess } = sniffEncoding(bytes);
  if (encoding !== null) return { text: decode(bytes, encoding), encoding, isGuess };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', isGuess: false };
  } catch {
    return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252', isGuess: true };
  }
}

/**
 * Finds the encoding that the first bytes of a text file show, by a byte order mark or by the zeros of UTF-16; null where
 * they show none.
 */
export function sniffEncoding(bytes: Uint8Array): {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | null;
  readonly isGuess: boolean;
} {
  const marked = markedEncoding(bytes);
  return { encoding: marked ?? unmarkedUtf16(bytes), isGuess: marked === null };
}

function decode(bytes: Uint8Array, encoding: DecodedText['encoding']): string {
  const decoder = new TextDecoder(encoding);
  // Of what comes in one piece Node from 20.18 on reads Windows-1252 as ISO-8859-1, without its quotes, dashes and euros (nodejs/node#56542).
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
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
