const ENCODED = /^[A-Za-z0-9-]+;(?:[^:]*;)?ENCODING=QUOTED-PRINTABLE[;:]/i;
const SOFT_BREAK = /=\s*\n/g;
const BYTES = /(?:=[0-9A-F]{2})+/gi;
const ASCII = /^\p{ASCII}*$/u;
const ALL = /^[^]+$/g;

/** Tells whether the lines so far are a value of vCalendar 1.0 in quoted-printable that goes on in the next line. */
export function continuesQuoted(lines: readonly string[]): boolean {
  return lines.length > 0 && lines.at(-1)!.endsWith('=') && ENCODED.test(lines[0]!);
}

/**
 * Reads a value that its parameters say is quoted-printable, in their charset; any other value is returned as it is.
 *
 * @example readQuotedPrintable('caf=C3=A9', { ENCODING: 'QUOTED-PRINTABLE' }) // 'café'
 */
export function readQuotedPrintable(value: string, params: Readonly<Record<string, string>>): string {
  if (params['ENCODING']?.toUpperCase() !== 'QUOTED-PRINTABLE') return value;
  const decoder = decoderOf(params['CHARSET']);
  const joined = value.replace(SOFT_BREAK, '');
  // The second byte of a Japanese letter may be a plain one, so all are decoded together.
  const pattern = ASCII.test(joined) ? ALL : BYTES;
  return joined.replace(pattern, (text) => decoder.decode(bytesOf(text)).replace(/\r\n?|\n/g, '\\n'));
}

function bytesOf(text: string): Uint8Array {
  const bytes = text.match(/=[0-9A-F]{2}|[^]/gi) ?? [];
  return Uint8Array.from(bytes, (byte) => (byte.length === 3 ? parseInt(byte.slice(1), 16) : byte.charCodeAt(0)));
}

function decoderOf(charset = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}
