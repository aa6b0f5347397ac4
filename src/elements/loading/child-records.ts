import { readLightDomRecords } from './light-dom-records.js';

const CHILD_JSON = ':scope > script[type="application/json"]';
const ANY_CHANGE = { childList: true, subtree: true, characterData: true, attributes: true };

/** What the children say. */
export interface ChildContent {
  /** All of it, to be compared. */
  readonly text: string;
  /** The text of the script; null where there is none. */
  readonly json: string | null;
  /** The records of the list; null where there is none, or a script. */
  readonly list: readonly unknown[] | null;
}

/** The records that an element holds as children: a script of JSON, or a list in the light DOM. */
export class ChildRecords {
  readonly #element: Element;
  readonly #onChange: () => void;
  readonly #observer: MutationObserver;
  /** Of the page, while it may still bring children. */
  #parsing: AbortController | null = null;
  /** What the children said when they were read last. */
  #text: string | null = null;
  /** What they were found to say since. */
  #found: ChildContent | null = null;

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
    const found = this.#look();
    const isOther = found.text !== this.#text;
    this.#found = isOther ? found : null;
    return isOther;
  }

  /** Gives what they say: what `haveChanged` has just found, or what is there now. */
  read(): ChildContent {
    const content = this.#found ?? this.#look();
    this.#found = null;
    this.#text = content.text;
    return content;
  }

  #look(): ChildContent {
    const json = this.#element.querySelector(CHILD_JSON)?.textContent ?? null;
    if (json !== null) return { text: json, json, list: null };
    const list = readLightDomRecords(this.#element);
    return { text: JSON.stringify(list), json, list };
  }
}
