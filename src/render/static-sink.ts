import { leaf, type Attributes, type ElementKey, type Sink } from './sink.js';

/** Attributes that make a drawing interactive, which a picture does not need. */
const ON_A_PAGE = /^(role|tabindex|part|data-key|aria-.*)$/;

/**
 * Draws what a page shows as a static picture: nothing takes the focus, and the accessible name of an event becomes its
 * title, which browsers show as a tooltip.
 */
export class StaticSink implements Sink {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  open(tag: string, attributes: Attributes, key?: ElementKey): void {
    // A sample in a key is not an event and has no id.
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
