import { htmlTitle } from '../sources/html-title.js';
import { FORMAT_SIGNS } from './format-signs.js';
import type { FormatSigns } from './record-format.js';

/** What tells the format of a source; what is not known is left out. */
export interface FormatEvidence {
  /** What the page said: it is believed. */
  readonly format?: string | null | undefined;
  /** As in `Content-Type`, with or without parameters. */
  readonly mediaType?: string | null | undefined;
  /** The address, or the name of the file. */
  readonly url?: string | null | undefined;
  /** The first characters of the text, a few thousand. */
  readonly head?: string | undefined;
}

/** As many characters as tell one format from another. */
export const HEAD_LENGTH = 65_536;

/** What servers say of anything they know nothing of. */
const SAYING_NOTHING: readonly string[] = ['', 'text/plain', 'application/octet-stream', 'binary/octet-stream'];

/**
 * Chooses the format of a source: by what the page said, else by the media type, else by the end of the file name, else
 * by the text itself. Where several formats share a media type or an end of names (JSON), the text decides among them.
 *
 * @returns the name of the format for `loadFormat`; null where nothing tells
 * @example chooseFormat({ url: 'https://example.org/events.csv?v=2', head: '' }) // 'csv'
 */
export function chooseFormat({ format, mediaType, url, head = '' }: FormatEvidence): string | null {
  if (format) return format;
  const type = (mediaType ?? '').replace(/;.*/s, '').trim().toLowerCase();
  const byType = SAYING_NOTHING.includes(type)
    ? []
    : FORMAT_SIGNS.filter(({ mediaTypes }) => mediaTypes.includes(type));
  const candidates = byType.length > 0 ? byType : formatsOfName(url ?? '');
  return (surest(candidates, head) ?? candidates[0] ?? surest(FORMAT_SIGNS, head))?.name ?? null;
}

/**
 * Chooses the format of a text. A page in place of a file has the file's name, and at times its media type, and may hold
 * its data anywhere: unless the format is named, all of its text decides and nothing else.
 */
export function formatOfText(text: string, { format, ...evidence }: Omit<FormatEvidence, 'head'>): string | null {
  if (htmlTitle(text) !== null) return chooseFormat({ format, head: text });
  return chooseFormat({ format, ...evidence, head: text.slice(0, HEAD_LENGTH) });
}

/** By the end of a name: of an address before its query, of a file also behind a `#` or `?`. */
function formatsOfName(name: string): FormatSigns[] {
  const ending = (text: string) => /\.([a-z0-9]+)(?:\.gz)?$/i.exec(text)?.[1]?.toLowerCase() ?? '';
  const withEnding = (end: string) => FORMAT_SIGNS.filter(({ extensions }) => extensions.includes(end));
  const formats = withEnding(ending(name.replace(/[?#].*/s, '')));
  return formats.length > 0 ? formats : withEnding(ending(name));
}

function surest(formats: readonly FormatSigns[], head: string): FormatSigns | null {
  if (formats.length === 1) return formats[0]!;
  let best: FormatSigns | null = null;
  let most = 0;
  for (const format of formats) {
    const sureness = format.recognize(head);
    if (sureness <= most) continue;
    most = sureness;
    best = format;
  }
  return best;
}
