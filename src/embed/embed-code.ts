import { escapeXml } from '../render/string-sink.js';
import { wordsFor } from '../time/words.js';
import { embedHash, type EmbedOptions } from './embed-options.js';

/** What an embedded timeline tells the page around it, by `postMessage`, whenever its height changes. */
export interface EmbedHeightMessage {
  readonly type: 'event-timeline-height';
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

const USUAL_HEIGHT_PX = 420;
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

/** The script of a page that lets its frames be as high as they say; it takes messages from its own frames alone. */
export const EMBED_HOST_SCRIPT = `<script>
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'event-timeline-height' || !(data.heightPx > 0)) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.height = Math.min(data.heightPx, 2000);
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
