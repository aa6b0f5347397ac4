import { isCssColor } from '../../records/css-color.js';
import { setOwnField } from '../own-field.js';
import { fieldOfProperty, PROPERTY_LINE, readPropertyValue } from './markwhen-properties.js';

const TAG_LINE = /^\s*#([\p{L}\p{N}_-]+):\s*(?:(\S+)(?:\s+\/\/.*)?)?$/u;
const OF_TAGS: readonly string[] = ['color', 'timezone'];

/** A name without a value of its own: the lines indented further than it belong to it. */
interface Block {
  readonly indent: number;
  readonly isOfTag: boolean;
  /** Returns the object for its lines, which is made when the first of them is read. */
  readonly open: () => Record<string, unknown>;
}

/** What a file says about the document, and about its tags. */
export class MarkwhenSettings {
  /** Settings of the document, by field. */
  readonly fields: Record<string, unknown> = {};
  readonly #tags = new Map<string, Record<string, unknown>>();
  readonly #blocks: Block[] = [];

  /**
   * Reads a property or a tag of the header. Returns whether the line is one, or `unread` if it is but has no effect.
   */
  take(line: string): boolean | 'unread' {
    const indent = line.search(/\S/);
    const tag = TAG_LINE.exec(line);
    const property = PROPERTY_LINE.exec(line);
    if (tag === null && property === null) return false;
    while ((this.#blocks.at(-1)?.indent ?? -1) >= indent) this.#blocks.pop();
    if (tag !== null) {
      const [, name = '', color] = tag;
      this.#tags.set(name, color === undefined ? {} : { color: readPropertyValue(color) });
      this.#blocks.push({ indent, isOfTag: true, open: () => this.#tags.get(name)! });
      return true;
    }
    const [, name = '', text = ''] = property!;
    const field = fieldOfProperty(name);
    const block = this.#blocks.at(-1);
    const target = block?.open() ?? this.fields;
    setOwnField(target, field, readPropertyValue(text));
    if (text.trim() === '') {
      const isOfTag = block?.isOfTag ?? false;
      this.#blocks.push({ indent, isOfTag, open: () => openField(target, field) });
    }
    return block?.isOfTag && !OF_TAGS.includes(field) ? 'unread' : true;
  }

  /** Reads the color of a tag, which may be anywhere in the file. */
  takeTagColor(line: string): boolean {
    return TAG_LINE.exec(line)?.[2] !== undefined && this.take(line) !== false;
  }

  /** Returns the color of the first of the tags that has one. */
  colorOf(tags: readonly string[]): string | undefined {
    return this.#first(tags, 'color', isCssColor);
  }

  /** Returns the zone of the first of the tags that has one. */
  zoneOf(tags: readonly string[]): string | undefined {
    return this.#first(tags, 'timezone', (zone) => zone !== '');
  }

  #first(tags: readonly string[], field: string, isRight: (value: string) => boolean): string | undefined {
    const values = tags.map((tag) => this.#tags.get(tag)?.[field]);
    return values.filter((value) => typeof value === 'string').find(isRight);
  }
}

function openField(target: Record<string, unknown>, field: string): Record<string, unknown> {
  const known = target[field];
  if (typeof known === 'object' && known !== null && !Array.isArray(known)) return known as Record<string, unknown>;
  const opened = {};
  setOwnField(target, field, opened);
  return opened;
}
