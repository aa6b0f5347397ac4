import { readLightDomRecords } from './light-dom-records.js';

const CHILD_JSON = ':scope > script[type="application/json"]';
const ANY_CHANGE = { childList: true, subtree: true, characterData: true, attributes: true };

/** The records that the children hold, in whichever form. */
export interface ChildContent {
  /** All of the content as text, for comparison. */
  readonly text: string;
  /** The text of the script; null when there is none. */
  readonly json: string | null;
  /** The records of the list; null when there is no list, or there is a script. */
  readonly list: readonly unknown[] | null;
}

/** Reads the records that an element holds as children: a JSON script, or a list in the light DOM. */
export class ChildRecords {
  readonly #element: Element;
  readonly #onChange: () => void;
  readonly #observer: MutationObserver;
  /** Stops waiting for the parser, which may still add children. */
  #parsing: AbortController | null = null;
  /** The content as of the last `read`. */
  #text: string | null = null;
  /** Content found to differ since then. */
  #found: ChildContent | null = null;

  /** @param onChange called after any change of the children, even one that leaves their records alone, and when all are parsed */
  constructor(element: Element, onChange: () => void) {
    this.#element = element;
    this.#onChange = onChange;
    this.#observer = new MutationObserver((changes) => {
      // The element's own attributes are observed along with those of its children, and do not matter here.
      if (changes.some(({ type, target }) => type !== 'attributes' || target !== element)) onChange();
    });
  }

  /** Whether the parser is still inside the element: there may be only the first half of its children. */
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

  /** The element is complete once a node follows it, or the page has been parsed. */
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

  /** Whether the records differ from those read last: hosts also change attributes and slots for other reasons. */
  get haveChanged(): boolean {
    const found = this.#look();
    const isOther = found.text !== this.#text;
    this.#found = isOther ? found : null;
    return isOther;
  }

  /** Returns what `haveChanged` has just found, else the current content. */
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
