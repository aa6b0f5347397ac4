import { readLightDomRecords } from './light-dom-records.js';

const CHILD_JSON = ':scope > script[type="application/json"]';
const ANY_CHANGE = { childList: true, subtree: true, characterData: true, attributes: true };

/** The records that an element holds as children: a script of JSON, or a list in the light DOM. */
export class ChildRecords {
  readonly #element: Element;
  readonly #onChange: () => void;
  readonly #observer: MutationObserver;
  /** Of the page, while it may still bring children. */
  #parsing: AbortController | null = null;
  /** What the children said when they were read last. */
  #text: string | null = null;

  /** @param onChange called after any change of the children, whether or not they now say something else, and when all are there */
  constructor(element: Element, onChange: () => void) {
    this.#element = element;
    this.#onChange = onChange;
    this.#observer = new MutationObserver((changes) => {
      // The element's own attributes are observed with those of its children, and say nothing of them.
      if (changes.some(({ type, target }) => type !== 'attributes' || target !== element)) onChange();
    });
  }

  /** Whether the page is still being parsed here: of what it says there may be the first half. */
  get areComing(): boolean {
    if (this.#element.ownerDocument.readyState !== 'loading') return false;
    let node: Node | null = this.#element;
    while (node && !node.nextSibling) node = node.parentNode;
    return node === null;
  }

  observe(): void {
    this.#observer.observe(this.#element, ANY_CHANGE);
    if (this.areComing) this.#waitForParser(this.#element.ownerDocument);
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#parsing?.abort();
  }

  /** What comes behind the element tells that it is whole, and so does the end of the page. */
  #waitForParser(document: Document): void {
    const { signal } = (this.#parsing = new AbortController());
    const look = () => {
      if (this.areComing) return;
      this.#parsing?.abort();
      this.#onChange();
    };
    const behind = new MutationObserver(look);
    behind.observe(document, { childList: true, subtree: true });
    signal.addEventListener('abort', () => behind.disconnect());
    document.addEventListener('readystatechange', look, { signal });
  }

  /** Whether they say something else than when they were read: hosts set attributes and slots for other reasons. */
  get haveChanged(): boolean {
    return this.#readText() !== this.#text;
  }

  /** Gives the text of the script, or the records of the list; null of each where there is none. */
  read(): { readonly json: string | null; readonly list: readonly unknown[] | null } {
    this.#text = this.#readText();
    const json = this.#json;
    return { json, list: json === null ? readLightDomRecords(this.#element) : null };
  }

  get #json(): string | null {
    return this.#element.querySelector(CHILD_JSON)?.textContent ?? null;
  }

  #readText(): string {
    return this.#json ?? JSON.stringify(readLightDomRecords(this.#element));
  }
}
