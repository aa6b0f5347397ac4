/** What `embed.html` shows, as given after the `#` of its address. */
export interface EmbedOptions {
  /** The address of the events, http or https, or relative to `embed.html`. */
  readonly src: string;
  readonly format?: string;
  /** What screen readers call the timeline. */
  readonly label?: string;
  readonly locale?: string;
  readonly timezone?: string;
  readonly laneBy?: string;
  /** EDTF. */
  readonly view?: string;
  /** Whether the toolbar and the legend are shown; true when absent. */
  readonly controls?: boolean;
  /** `auto` follows the reader's system; the default. */
  readonly theme?: EmbedTheme;
}

const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
/** The colours of a frame; `auto` follows the reader’s system. */
export type EmbedTheme = (typeof EMBED_THEMES)[number];

export interface ReadEmbedOptions {
  /** Null when there is nothing to show. */
  readonly options: EmbedOptions | null;
  /** What is wrong with them, as sentences: what was found, what was expected. */
  readonly faults: readonly string[];
}

/** Options that are passed on unchanged, by their name after the `#`. */
const TEXTS = {
  format: 'format',
  label: 'label',
  locale: 'locale',
  timezone: 'timezone',
  'lane-by': 'laneBy',
  view: 'view',
} as const;
const KNOWN = ['src', 'controls', 'theme', ...Object.keys(TEXTS)];

/**
 * Reads the options of an embedded timeline. Nothing in them can run: they become attributes of the element, and the
 * address of the events must be a web address.
 *
 * @param hash with or without the `#`
 * @param base the address against which a relative `src` is resolved
 * @example readEmbedOptions('#src=events.json&lane-by=actors&theme=dark', 'https://example.org/embed.html')
 */
export function readEmbedOptions(hash: string, base: string): ReadEmbedOptions {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const faults = [...new Set(given.keys())]
    .filter((name) => !KNOWN.includes(name))
    .map((name) => `${name}: found an option of this name, expected ${KNOWN.join(', ')}`);
  const texts = Object.entries(TEXTS).flatMap(([name, option]) => {
    const value = given.get(name)?.trim();
    return value ? [[option, value]] : [];
  });
  const theme = given.get('theme') ?? 'auto';
  const isTheme = (EMBED_THEMES as readonly string[]).includes(theme);
  if (!isTheme) faults.push(`theme: found "${theme}", expected ${EMBED_THEMES.join(', ')}`);
  const src = addressOf(given.get('src'), base);
  if (src === null) {
    const found = given.has('src') ? `"${given.get('src') ?? ''}"` : 'nothing';
    faults.push(`src: found ${found}, expected the address of the events (http, https, or relative): #src=https://…`);
    return { options: null, faults };
  }
  const options = {
    src,
    controls: !/^(false|0|no|off)$/i.test(given.get('controls') ?? ''),
    theme: isTheme ? (theme as EmbedTheme) : 'auto',
    ...Object.fromEntries(texts),
  } as EmbedOptions;
  return { options, faults };
}

/** Writes options as the hash of an address, leaving out defaults. */
export function embedHash({ src, controls = true, theme = 'auto', ...texts }: EmbedOptions): string {
  const given = new URLSearchParams({ src });
  for (const [name, option] of Object.entries(TEXTS)) {
    const value = texts[option];
    if (value) given.set(name, value);
  }
  if (!controls) given.set('controls', 'false');
  if (theme !== 'auto') given.set('theme', theme);
  return `#${given}`;
}

function addressOf(src: string | null, base: string): string | null {
  const text = src?.trim() ?? '';
  if (text === '' || !URL.canParse(text, base)) return null;
  const { href, protocol } = new URL(text, base);
  // A page opened from a file may read events from a file.
  const isOfBase = protocol === 'file:' && base.startsWith('file:');
  return protocol === 'http:' || protocol === 'https:' || isOfBase ? href : null;
}
