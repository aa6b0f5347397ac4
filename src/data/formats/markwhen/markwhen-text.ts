/** The words of an entry, without Markwhen's markup. */
export interface MarkwhenWords {
  readonly text: string;
  readonly tags: readonly string[];
  /** The first link of the text. */
  readonly url: string | undefined;
  /** The first link that is marked as a place: `[Washington, DC](location)`. */
  readonly place: string | undefined;
  readonly media: readonly { readonly url: string; readonly alt?: string }[];
  /** `!name`, by which other entries refer to this one. */
  readonly id: string | undefined;
}

const TAG = /(^|\s)#(?!\d+(?:\s|$))([\p{L}\p{N}_-]+)/gu;
const IMAGE = /!\[([^[\]\n]*)\]\(([^()\s]+)\)/g;
const LINK = /\[([^[\]\n]*)\]\(([^()\s]+)\)/g;
const PLACE = /\[([^[\]\n]*)\]\((?:location|map)\)/;
const ID = /(^|\s)!([\p{L}_][\p{L}\p{N}_]*)(?=\s|$)/u;

/** Reads the words after a date: tags, links, images and an id are taken out, the text of links stays. */
export function readMarkwhenWords(text: string): MarkwhenWords {
  const tags = tagsOf(text);
  const media = [...text.matchAll(IMAGE)].map(([, alt = '', url = '']) => (alt === '' ? { url } : { url, alt }));
  const withoutImages = text.replace(IMAGE, '');
  const place = PLACE.exec(withoutImages)?.[1];
  // Any further places are ordinary words.
  const withoutPlaces = withoutImages.replace(PLACE, '').replace(new RegExp(PLACE, 'g'), '$1');
  const url = LINK.exec(withoutPlaces)?.[2];
  LINK.lastIndex = 0;
  const id = ID.exec(text)?.[2];
  const plain = withoutPlaces.replace(LINK, '$1').replace(TAG, '$1').replace(ID, '$1');
  return { text: plain.replace(/\s+/g, ' ').trim(), tags, url, place, media, id };
}

/** Returns the tags of a text, each once. */
export function tagsOf(text: string): string[] {
  return [...new Set([...text.matchAll(TAG)].map(([, , tag = '']) => tag))];
}

/** Returns whether a text would be read back as it is: it has no tag, link or id in it. */
export function isPlainMarkwhen(text: string): boolean {
  const words = readMarkwhenWords(text);
  return words.text === text && words.tags.length === 0 && words.id === undefined;
}
