import { LitElement, type CSSResult } from 'lit';

/** An element that keeps its styles in another document: there a browser takes away sheets that were made for this one, and allows none. */
export abstract class MovableElement extends LitElement {
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.attachShadow({ mode: 'open' });
    this.#adoptStyles(root);
    return root;
  }

  #adoptStyles(root: ShadowRoot): void {
    const page = root.ownerDocument.defaultView;
    // A document that is not shown has no sheets; out of it one comes here again.
    if (!page) return;
    root.adoptedStyleSheets = (this.constructor as typeof LitElement).elementStyles.map((styles) => {
      const sheet = new page.CSSStyleSheet();
      sheet.replaceSync((styles as CSSResult).cssText);
      return sheet;
    });
  }
}
