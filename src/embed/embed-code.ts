import { escapeXml } from '../render/string-sink.js';
import { wordsFor } from '../time/words/words.js';
import { embedHash, type EmbedOptions } from './embed-options.js';

const HEIGHT_MESSAGE = 'event-timeline-height';

/** The message that an embedded timeline posts to the page around it whenever its height changes. */
export interface EmbedHeightMessage {
  readonly type: typeof HEIGHT_MESSAGE;
  readonly heightPx: number;
}

/** What a frame shows, and where its page is. */
export interface EmbedCodeOptions extends EmbedOptions {
  /** The address of `embed.html`. */
  readonly page: string;
  /** Height of the frame until the timeline reports its own, px; 420 when absent. */
  readonly heightPx?: number;
  /** Width that an oEmbed response states, px; the frame itself is as wide as its column. */
  readonly widthPx?: number;
}

/** An oEmbed response (https://oembed.com) of type `rich`. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly provider_name: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

export const USUAL_HEIGHT_PX = 420;
/** A frame that asks for more is broken or malicious. */
const MAX_HEIGHT_PX = 2000;
const USUAL_WIDTH_PX = 800;
/**
 * Scripts run in an opaque origin: the frame has no access to the cookies or pages of the embedding site, nor to those
 * of its own. Links open in a new tab.
 */
export const EMBED_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** Returns the address of an embedded timeline. */
export function embedUrl({ page, ...options }: EmbedCodeOptions): string {
  return `${page.replace(/#.*/s, '')}${embedHash(options)}`;
}

/** Returns the title of a frame: its label, or the word for a timeline in its language if that is loaded. */
export function embedTitle({ label, locale = 'en' }: Pick<EmbedOptions, 'label' | 'locale'>): string {
  return label ?? wordsFor(locale).figure.timeline;
}

/**
 * Writes the `<iframe>` of an embedded timeline, for sites that allow nothing else. Without a label, its title is a word
 * in the language of `locale`, which must be loaded before (`loadLanguage`).
 *
 * @example embedSnippet({ page: 'https://example.org/embed.html', src: 'https://example.org/events.json', label: 'Reigns' })
 */
export function embedSnippet(options: EmbedCodeOptions): string {
  const { heightPx = USUAL_HEIGHT_PX } = options;
  const source = `src="${escapeXml(embedUrl(options))}" title="${escapeXml(embedTitle(options))}"`;
  return `<iframe ${source} width="100%" height="${heightPx}" style="border:0" loading="lazy" sandbox="${EMBED_SANDBOX}"></iframe>`;
}

/** Builds the message that reports the height of an embedded timeline. */
export function heightMessage(heightPx: number): EmbedHeightMessage {
  return { type: HEIGHT_MESSAGE, heightPx };
}

/** Reads the height that a frame asks for, px; null for any other message. */
export function readHeight(message: unknown): number | null {
  const { type, heightPx } = (message ?? {}) as Partial<Record<keyof EmbedHeightMessage, unknown>>;
  return type === HEIGHT_MESSAGE && typeof heightPx === 'number' && heightPx > 0
    ? Math.min(heightPx, MAX_HEIGHT_PX)
    : null;
}

/** A script for the embedding page that resizes its frames to the height they report; it ignores other senders. */
export const EMBED_HOST_SCRIPT = `<script>
addEventListener('message', ({ data, source }) => {
  if (data?.type !== '${HEIGHT_MESSAGE}' || !(data.heightPx > 0)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.height = Math.min(data.heightPx, ${MAX_HEIGHT_PX});
});
</script>`;

/**
 * Builds the oEmbed response for an embedded timeline: the content of a static file, or what an endpoint returns.
 *
 * @param most `maxwidth` and `maxheight` of the request
 */
export function oEmbed(options: EmbedCodeOptions, most: { widthPx?: number; heightPx?: number } = {}): OEmbed {
  const { heightPx = USUAL_HEIGHT_PX, widthPx = USUAL_WIDTH_PX } = options;
  const height = Math.min(heightPx, most.heightPx ?? Infinity);
  const html = embedSnippet({ ...options, heightPx: height });
  const width = Math.min(widthPx, most.widthPx ?? Infinity);
  const title = embedTitle(options);
  return { version: '1.0', type: 'rich', provider_name: 'event-timeline', title, width, height, html };
}
