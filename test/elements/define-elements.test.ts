import { expect } from '@open-wc/testing';
import { defineElements } from '../../src/elements/define-elements.js';

/** Calls back while the page says that it was served as another type. */
function servedAs(contentType: string, then: () => void): string[] {
  const { warn } = console;
  const warned: string[] = [];
  console.warn = (text: string) => warned.push(text);
  Object.defineProperty(document, 'contentType', { value: contentType, configurable: true });
  try {
    then();
  } finally {
    Reflect.deleteProperty(document, 'contentType');
    console.warn = warn;
  }
  return warned;
}

describe('defineElements', () => {
  it('keeps the first of two elements of a name', () => {
    const [first, second] = [class extends HTMLElement {}, class extends HTMLElement {}];
    defineElements({ 'defined-twice': first });
    defineElements({ 'defined-twice': second });
    expect(customElements.get('defined-twice') === first).to.equal(true);
  });

  for (const type of ['application/xhtml+xml', 'image/svg+xml', 'text/xml'])
    it(`leaves a page of ${type} as written, where templates cannot be parsed, and says why`, () => {
      const name = `defined-in-${type.replace(/\W/g, '-')}`;
      const warned = servedAs(type, () => defineElements({ [name]: class extends HTMLElement {} }));
      expect(customElements.get(name) === undefined).to.equal(true);
      expect(warned).to.deep.equal([`event-timeline: found a page of ${type}, expected text/html`]);
    });
});
