/** Registers elements. If a page has two copies of them (its own bundle and an article's), the first keeps the names. */
export function defineElements(classes: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [name, elementClass] of Object.entries(classes)) {
    if (!customElements.get(name)) customElements.define(name, elementClass);
  }
}
