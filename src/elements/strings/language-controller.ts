import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isLocale } from '../../time/words/display-locale.js';

/** Finds the language and direction that an element inherits, and requests an update when they change. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    const options = { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true };
    // Any ancestor may be given a language, and mutation records do not leave a shadow tree.
    for (let node: Element | null = this.#host; node; node = parentOf(node))
      this.#observer.observe(node.getRootNode(), options);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** The inherited `lang`, also from outside shadow roots; else the language of the browser. */
  get locale(): string {
    for (let node: Element | null = this.#host; node; node = parentOf(node)) {
      const lang = node.closest('[lang]')?.getAttribute('lang');
      if (lang && isLocale(lang)) return lang;
    }
    return isLocale(navigator.language) ? navigator.language : 'en';
  }

  get dir(): 'ltr' | 'rtl' {
    return getComputedStyle(this.#host).direction === 'rtl' ? 'rtl' : 'ltr';
  }
}

/** Returns the host of the shadow tree that an element is in. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
