import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { PageTexts } from '../../../../src/data/formats/tables/page-texts.js';

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.constantFrom('', '\u007f', '\u0080', 'Zürich', '\ufeffmark', 'x'.repeat(70_000)),
);

/** Texts one after another with some bytes between them, as in pages. */
function pageOf(texts: readonly Uint8Array[], between: number): Uint8Array[] {
  const page = new Uint8Array(texts.reduce((sum, { length }) => sum + length + between, 0)).fill(0xe9);
  let at = 0;
  return texts.map((bytes) => {
    at += between;
    page.set(bytes, at);
    at += bytes.length;
    return new Uint8Array(page.buffer, at - bytes.length, bytes.length);
  });
}

describe('PageTexts', () => {
  it('reads each text as a decoder does, in any order, from several pages in turn', () => {
    const utf8 = new TextDecoder();
    const bytes = fc.oneof(
      text.map((each) => new TextEncoder().encode(each)),
      fc.uint8Array({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(bytes, { maxLength: 8 }), { maxLength: 3 }), fc.nat(5), (pages, between) => {
        const values = pages.flatMap((texts) => pageOf(texts, between));
        const read = new PageTexts();
        for (const order of [values, [...values].reverse(), values]) {
          expect(order.map((each) => read.decode(each))).to.deep.equal(order.map((each) => utf8.decode(each)));
        }
      }),
    );
  });

  it('reads a text after the block it has decoded, and one before it', () => {
    const page = new TextEncoder().encode('a'.repeat(70_000) + 'b'.repeat(70_000));
    const read = new PageTexts();
    const parts = [0, 69_998, 70_001, 5, 139_990].map((from) => read.decode(page.subarray(from, from + 4)));
    expect(parts).to.deep.equal(['aaaa', 'aabb', 'bbbb', 'aaaa', 'bbbb']);
  });
});
