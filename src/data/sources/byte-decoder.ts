import { joinedBytes } from './joined-bytes.js';
import { sniffEncoding } from './sniff-encoding.js';
import { documentIssue, type RecordIssue } from '../records/record-issue.js';

/** Pieces of this many bytes are decoded, and later parsed, without a noticeable pause. */
const PIECE_BYTES = 65_536;

/**
 * Decodes the bytes of a text as they arrive. The encoding is the one that the source names, else the one that its
 * first bytes show, else UTF-8. Bytes that turn out not to be UTF-8 are read as Windows-1252, where every byte is a
 * character.
 */
export class ByteDecoder {
  readonly #charset: string | null;
  #issue: RecordIssue | null = null;
  #decoder: TextDecoder | null = null;
  /**
   * Whether characters beyond ASCII have been read as UTF-8. From then on an invalid byte is damage, not another
   * encoding.
   */
  #hasProof = false;
  /** The first bytes of a character whose other bytes have not arrived. */
  #left: Uint8Array = new Uint8Array(0);
  #isAtStart = true;

  /** @param contentType as the source names it: `text/csv; charset=windows-1252` */
  constructor(contentType: string | null) {
    this.#charset = /;\s*charset="?([^";\s]+)/i.exec(contentType ?? '')?.[1] ?? null;
  }

  /** The issue about a guessed encoding, once there is one. */
  get issue(): RecordIssue | null {
    return this.#issue;
  }

  /** Gives the text of the next bytes, in pieces that are small enough to be parsed at once. */
  *decode(bytes: Uint8Array): Generator<string> {
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      const text = this.#piece(bytes.subarray(from, from + PIECE_BYTES));
      if (text === '') continue;
      yield this.#isAtStart && text.startsWith('\uFEFF') ? text.slice(1) : text;
      this.#isAtStart = false;
    }
  }

  /** Gives what is left of a character at the end of the text. */
  end(): string {
    const decoder = this.#decoder;
    if (!decoder?.fatal) return decoder?.decode() ?? '';
    return this.#left.length === 0 ? '' : this.#lenient(this.#left) + this.#decoder!.decode();
  }

  #piece(bytes: Uint8Array): string {
    const decoder = (this.#decoder ??= this.#choose(bytes));
    if (!decoder.fatal) return decoder.decode(bytes, { stream: true });
    const all = this.#left.length === 0 ? bytes : joinedBytes([this.#left, bytes]);
    const whole = all.subarray(0, all.length - openBytes(all));
    this.#left = all.slice(whole.length);
    try {
      const text = decoder.decode(whole);
      this.#hasProof ||= text.length < whole.length;
      return text;
    } catch {
      this.#left = new Uint8Array(0);
      return this.#lenient(all);
    }
  }

  /** Chooses by the first bytes. A fatal decoder tells UTF-8 from anything else. */
  #choose(bytes: Uint8Array): TextDecoder {
    const { encoding, isGuess } = sniffEncoding(bytes);
    if (encoding !== null && !(isGuess && this.#charset !== null)) {
      if (isGuess) this.#note('zeros in every second byte', 'UTF-8; they are read as UTF-16');
      if (encoding !== 'utf-8') return new TextDecoder(encoding);
    } else if (this.#charset !== null && !/^utf-?8$/i.test(this.#charset)) {
      try {
        return new TextDecoder(this.#charset);
      } catch {
        this.#note(`the charset "${this.#charset}"`, 'one that browsers know, such as utf-8 or windows-1252');
      }
    }
    // Piece by piece, each of which would lose a mark at its start.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  }

  #lenient(bytes: Uint8Array): string {
    if (this.#hasProof || isMostlyUtf8(bytes)) {
      this.#note('bytes that are not UTF-8', 'UTF-8 throughout; they are shown as \uFFFD');
      this.#decoder = new TextDecoder();
    } else {
      this.#note('bytes that are not UTF-8', 'UTF-8; they are read as Windows-1252');
      this.#decoder = new TextDecoder('windows-1252');
    }
    // Not in one piece: so Node from 20.18 on reads Windows-1252 as ISO-8859-1, without quotes, dashes and euros (nodejs/node#56542).
    return this.#decoder.decode(bytes, { stream: true });
  }

  #note(found: string, expected: string): void {
    this.#issue ??= documentIssue('warning', '', { found, expected });
  }
}

/** Counts the bytes at the end that begin a character of UTF-8 without completing it: 0 to 3. */
function openBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** Tells damaged UTF-8 from another encoding, whose characters hardly ever look like UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return beyondAscii > 2 * damaged;
}
