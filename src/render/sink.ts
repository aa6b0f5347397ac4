import { roundPx } from './round-px.js';

/** Attributes of one drawn element; null leaves an attribute out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** Identifies an element from frame to frame, wherever it is among its siblings. */
export interface ElementKey {
  /** What the element shows. All of one kind have the same tag and are built alike, so that one can become another. */
  readonly kind: string;
  /** Unique in its kind. */
  readonly id: string | number;
}

/**
 * What a scene is drawn into: nodes on a page, or text. A drawing is a sequence of nested elements; the drawing code
 * does not know what they become, so the page and the export cannot differ.
 */
export interface Sink {
  /**
   * Opens an element inside the open one.
   *
   * @param key an element without one is identified by its position
   */
  open(tag: string, attributes: Attributes, key?: ElementKey): void;
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
export function group(sink: Sink, tag: string, attributes: Attributes, draw: () => void, key?: ElementKey): void {
  sink.open(tag, attributes, key);
  draw();
  sink.close();
}

/** The text of an attribute. */
export function attributeText(value: string | number): string {
  return typeof value === 'string' ? value : String(roundPx(value));
}
