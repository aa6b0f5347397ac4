import { roundPx } from './round-px.js';

/** Attributes of one drawn element; null leaves an attribute out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/**
 * Where a scene is drawn to: nodes on a page or text. A drawing is a sequence of nested elements; the drawing code
 * knows nothing of what becomes of them, so the page and the export cannot differ.
 */
export interface Sink {
  /**
   * Begins an element inside the one that is open.
   *
   * @param key names an element that stays the same from frame to frame wherever it stands among its siblings;
   *   without one an element is known by its place. Ids of events may be any text: each kind ends its keys in a word of its own,
   *   and has one tag
   */
  open(tag: string, attributes: Attributes, key?: string): void;
  /** Sets the text of the open element, which then has no child elements. */
  text(content: string): void;
  close(): void;
}

/** Draws an element without children. */
export function leaf(sink: Sink, tag: string, attributes: Attributes, text?: string): void {
  sink.open(tag, attributes);
  if (text !== undefined) sink.text(text);
  sink.close();
}

/** Draws an element around others. */
export function group(sink: Sink, tag: string, attributes: Attributes, draw: () => void, key?: string): void {
  sink.open(tag, attributes, key);
  draw();
  sink.close();
}

/** The text of an attribute. */
export function attributeText(value: string | number): string {
  return typeof value === 'string' ? value : String(roundPx(value));
}
