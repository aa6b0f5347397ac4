import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { xmlElements, xmlText } from '../../../../src/data/formats/simile/xml-elements.js';

describe('xmlElements', () => {
  it('reads elements with attributes, text, CDATA, comments and instructions', () => {
    const { elements, fault } = xmlElements(
      `<?xml version="1.0"?><!-- <no> --><data a='1'><event b="x &amp; &#65;&#x42;">one<![CDATA[<two>&amp;]]></event><event/></data>`,
    );
    expect(fault).to.equal(null);
    expect(elements).to.deep.equal([
      { name: 'event', attributes: { b: 'x & AB' }, text: 'one<two>&amp;', depth: 1 },
      { name: 'event', attributes: {}, text: '', depth: 1 },
      { name: 'data', attributes: { a: '1' }, text: '', depth: 0 },
    ]);
  });

  it('expands no entity that a document defines, and names it', () => {
    const bomb = '<!DOCTYPE data [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const { elements, entities } = xmlElements(`${bomb}<data><event title="&b;">&c;</event></data>`);
    expect(elements[0]).to.deep.equal({ name: 'event', attributes: { title: '&b;' }, text: '&c;', depth: 1 });
    expect(entities).to.deep.equal(['b', 'c']);
  });

  it('keeps what comes before the place where the text stops being XML, and says where that is', () => {
    const { elements, fault } = xmlElements('<data>\n<event title="a"/>\n<event title=b/>\n</data>');
    expect(elements.map(({ attributes }) => attributes)).to.deep.equal([{ title: 'a' }]);
    expect([fault!.line, fault!.found]).to.deep.equal([3, '" title=b/>\\n</data>" at line 3']);
  });

  it('treats __proto__ as a plain attribute', () => {
    const [element] = xmlElements('<event __proto__="x"/>').elements;
    expect(Object.keys(element!.attributes)).to.deep.equal(['__proto__']);
  });

  it('survives deeply nested elements', () => {
    expect(xmlElements('<a>'.repeat(100_000)).fault!.expected).to.contain('1000 elements');
  });

  it('reads back what xmlText writes, in attributes and in elements', () => {
    const texts = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(texts, texts, (attribute, text) => {
        const [element] = xmlElements(`<e a="${xmlText(attribute)}">${xmlText(text)}</e>`).elements;
        expect(element).to.deep.include({ attributes: { a: attribute }, text });
      }),
    );
  });

  it('finds no fault in well-formed text, finds most faults elsewhere, and describes each', () => {
    const parts = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      '"',
      '=',
      '!',
      '[',
      ']',
      '<a>',
      '</a>',
      '<!--',
      '<![CDATA[',
      '&b;',
      '<?',
      '<!x',
    );
    let rest = 0;
    let found = 0;
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (list) => {
        const text = list.join('');
        const { fault } = xmlElements(text);
        const parsed = new DOMParser().parseFromString(text, 'text/xml');
        if (parsed.querySelector('parsererror') === null) {
          expect(fault, text).to.equal(null);
          return;
        }
        rest++;
        if (fault === null) return;
        found++;
        expect(fault.found, text).to.not.equal('');
      }),
      { numRuns: 1000 },
    );
    expect(found / rest).to.be.above(0.5);
  });
});
