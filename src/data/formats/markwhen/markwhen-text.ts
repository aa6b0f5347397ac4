/** Words of an entry, with what Markwhen marks in them taken out. */
export interface MarkwhenWords {
  readonly text: string;
  readonly tags: readonly string[];
  /** The first link of the text. */
  readonly url: string | undefined;
  /** The first link that says it is a place: `[Washington, DC](location)`. */
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

/** Reads the words behind a date: tags, links, images and an id are taken out, their text stays. */
export function readMarkwhenWords(text: string): MarkwhenWords {
  const tags = tagsOf(text);
  const media = [...text.matchAll(IMAGE)].map(([, alt = '', url = '']) => (alt === '' ? { url } : { url, alt }));
  const withoutImages = text.replace(IMAGE, '');
  const place = PLACE.exec(withoutImages)?.[1];
  // Further places are words like others.
  const withoutPlaces = withoutImages.replace(PLACE, '').replace(new RegExp(PLACE, 'g'), '$1');
  const url = LINK.exec(withoutPlaces)?.[2];
  LINK.lastIndex = 0;
  const id = ID.exec(text)?.[2];
  const plain = withoutPlaces.replace(LINK, '$1').replace(TAG, '$1').replace(ID, '$1');
  return { text: plain.replace(/\s+/g, ' ').trim(), tags, url, place, media, id };
}

/** Gives the tags of a text, each once. */
export function tagsOf(text: string): string[] {
  return [...new Set([...text.matchAll(TAG)].map(([, , tag = '']) => tag))];
}

/** Whether a text would be read back as it is: no tag, link or id is in it. */
export function isPlainMarkwhen(text: string): boolean {
  const words = readMarkwhenWords(text);
  return words.text === text && words.tags.length === 0 && words.id === undefined;
}
