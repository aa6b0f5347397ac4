import { escapeXml } from '../render/string-sink.js';
import { wordsFor } from '../time/words/words.js';
import { embedHash, type EmbedOptions } from './embed-options.js';

const HEIGHT_MESSAGE = 'event-timeline-height';

/** What an embedded timeline tells the page around it, by `postMessage`, whenever its height changes. */
export interface EmbedHeightMessage {
  readonly type: typeof HEIGHT_MESSAGE;
  readonly heightPx: number;
}

export interface EmbedCodeOptions extends EmbedOptions {
  /** The address of `embed.html`. */
  readonly page: string;
  /** Height of the frame until it is told a better one, px; 420 when absent. */
  readonly heightPx?: number;
  /** Width in px for those who ask for one (oEmbed); the frame itself is as wide as its column. */
  readonly widthPx?: number;
}

/** https://oembed.com, type `rich`. */
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
/** A frame that says more is a frame that has gone wrong, or means harm. */
const MAX_HEIGHT_PX = 2000;
const USUAL_WIDTH_PX = 800;
/**
 * Scripts run, in an origin of their own: the frame reaches neither the cookies nor the page of the site around it, nor
 * of the one it comes from. Links open beside the page.
 */
export const EMBED_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** Writes the address of an embedded timeline. */
export function embedUrl({ page, ...options }: EmbedCodeOptions): string {
  return `${page.replace(/#.*/s, '')}${embedHash(options)}`;
}

/** What a frame is called: its label, else a word in its language where that is loaded. */
export function embedTitle({ label, locale = 'en' }: Pick<EmbedOptions, 'label' | 'locale'>): string {
  return label ?? wordsFor(locale).figure.timeline;
}

/**
 * Writes the `<iframe>` of an embedded timeline, for sites that allow nothing else. Without a label its title is a word of
 * the locale, which has to be loaded: `loadLanguage`.
 *
 * @example embedSnippet({ page: 'https://example.org/embed.html', src: 'https://example.org/events.json', label: 'Reigns' })
 */
export function embedSnippet(options: EmbedCodeOptions): string {
  const { heightPx = USUAL_HEIGHT_PX } = options;
  const source = `src="${escapeXml(embedUrl(options))}" title="${escapeXml(embedTitle(options))}"`;
  return `<iframe ${source} width="100%" height="${heightPx}" style="border:0" loading="lazy" sandbox="${EMBED_SANDBOX}"></iframe>`;
}

/** Makes what an embedded timeline says when its height changes. */
export function heightMessage(heightPx: number): EmbedHeightMessage {
  return { type: HEIGHT_MESSAGE, heightPx };
}

/** Reads how high a frame wants to be, px; null of other messages. */
export function readHeight(message: unknown): number | null {
  const { type, heightPx } = (message ?? {}) as Partial<Record<keyof EmbedHeightMessage, unknown>>;
  return type === HEIGHT_MESSAGE && typeof heightPx === 'number' && heightPx > 0
    ? Math.min(heightPx, MAX_HEIGHT_PX)
    : null;
}

/** The script of a page that lets its frames be as high as they say; it takes messages from its own frames alone. */
export const EMBED_HOST_SCRIPT = `<script>
addEventListener('message', ({ data, source }) => {
  if (data?.type !== '${HEIGHT_MESSAGE}' || !(data.heightPx > 0)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.height = Math.min(data.heightPx, ${MAX_HEIGHT_PX});
});
</script>`;

/**
 * Makes the oEmbed answer of an embedded timeline: a file beside the page, or what a server gives at its endpoint.
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
