import { LitElement, type CSSResult } from 'lit';

/** An element that keeps its styles when moved to another document, where the browser drops and rejects style sheets made for this one. */
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
    // A document without a window has no style sheets; this is called again when the element leaves it.
    if (!page) return;
    root.adoptedStyleSheets = (this.constructor as typeof LitElement).elementStyles.map((styles) => {
      const sheet = new page.CSSStyleSheet();
      sheet.replaceSync((styles as CSSResult).cssText);
      return sheet;
    });
  }
}
