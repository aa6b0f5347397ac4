import { leaf, type Attributes, type Sink } from './sink.js';

/** What lets a reader work with a drawing on a page, and means nothing in a picture. */
const ON_A_PAGE = /^(role|tabindex|part|data-key|aria-.*)$/;

/**
 * Draws what a page shows as a picture to look at: nothing in it takes the focus, and the name that a screen reader would speak
 * of an event becomes its title, which browsers show when one points at it.
 */
export class StaticSink implements Sink {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  open(tag: string, attributes: Attributes, key?: string): void {
    // A sample of a key is no event, and has no id.
    const kept = Object.entries(attributes).filter(
      ([name, value]) => !ON_A_PAGE.test(name) && !(name === 'data-event-id' && value === ''),
    );
    this.#sink.open(tag, Object.fromEntries(kept), key);
    const name = attributes['role'] === 'option' ? attributes['aria-label'] : null;
    if (typeof name === 'string' && name !== '') leaf(this.#sink, 'title', {}, name);
  }

  text(content: string): void {
    this.#sink.text(content);
  }

  close(): void {
    this.#sink.close();
  }
}
