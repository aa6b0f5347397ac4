/** Registers elements. A page may hold two copies of them (its own bundle and an article's): the first one keeps the names. */
export function defineElements(classes: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [name, elementClass] of Object.entries(classes)) {
    if (!customElements.get(name)) customElements.define(name, elementClass);
  }
}
