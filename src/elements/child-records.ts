import { readLightDomRecords } from './light-dom-records.js';

const CHILD_JSON = ':scope > script[type="application/json"]';
const ANY_CHANGE = { childList: true, subtree: true, characterData: true, attributes: true };

/** The records that an element holds as children: a script of JSON, or a list in the light DOM. */
export class ChildRecords {
  readonly #element: Element;
  readonly #observer: MutationObserver;
  /** What the children said when they were read last. */
  #text: string | null = null;

  /** @param onChange called after any change of the children, whether or not they now say something else */
  constructor(element: Element, onChange: () => void) {
    this.#element = element;
    this.#observer = new MutationObserver(onChange);
  }

  observe(): void {
    this.#observer.observe(this.#element, ANY_CHANGE);
  }

  disconnect(): void {
    this.#observer.disconnect();
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
