import { isServer } from 'lit';

/**
 * Registers elements. If a page has two copies of them (its own bundle and an article's), the first keeps the names. On a
 * server it does nothing: a renderer of Lit's templates would make the elements there, where they have no page to measure.
 * Nor in a page of XML, where the browser cannot parse Lit's templates: readers see the content of the tag there.
 */
export function defineElements(classes: Readonly<Record<string, CustomElementConstructor>>): void {
  if (isServer) return;
  const { contentType } = document;
  if (/\bxml$/.test(contentType)) {
    // There is no element yet to report it in place.
    // eslint-disable-next-line no-console
    return console.warn(`event-timeline: found a page of ${contentType}, expected text/html`);
  }
  for (const [name, elementClass] of Object.entries(classes)) {
    if (!customElements.get(name)) customElements.define(name, elementClass);
  }
}
