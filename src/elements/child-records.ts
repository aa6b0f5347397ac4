import { readLightDomRecords } from './light-dom-records.js';

const CHILD_JSON = ':scope > script[type="application/json"]';

/** Gives the text of the child `<script type="application/json">`; null when there is none. */
export function childJson(element: Element): string | null {
  return element.querySelector(CHILD_JSON)?.textContent ?? null;
}

/** Gives the text of the children that hold records: two that are alike hold the same. */
export function childText(element: Element): string {
  return childJson(element) ?? JSON.stringify(readLightDomRecords(element));
}
