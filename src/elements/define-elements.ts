import { isServer } from 'lit';

/**
 * Registers elements. If a page has two copies of them (its own bundle and an article's), the first keeps the names. On a
 * server it does nothing: a renderer of Lit's templates would make the elements there, where they have no page to measure.
 */
export function defineElements(classes: Readonly<Record<string, CustomElementConstructor>>): void {
  if (isServer) return;
  for (const [name, elementClass] of Object.entries(classes)) {
    if (!customElements.get(name)) customElements.define(name, elementClass);
  }
}
