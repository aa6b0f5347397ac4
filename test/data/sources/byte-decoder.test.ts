import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ByteDecoder } from '../../../src/data/sources/byte-decoder.js';
import { utf16, utf8 } from '../encoded.js';

/** Decodes bytes in chunks of this size; the first is larger, because it shows the encoding. */
function decoded(bytes: Uint8Array, { chunk = bytes.length || 1, contentType = null as string | null } = {}) {
  const decoder = new ByteDecoder(contentType);
  let text = '';
  for (let at = 0, size = Math.max(chunk, 8); at < bytes.length; at += size, size = chunk) {
    for (const piece of decoder.decode(bytes.subarray(at, at + size))) text += piece;
  }
  return { text: text + decoder.end(), issue: decoder.issue?.message ?? null };
}

describe('ByteDecoder', () => {
  it('reads UTF-8 cut anywhere, with a mark or without', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 7 }),
        fc.boolean(),
        (text, chunk, mark) => {
          fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
          expect(decoded(utf8(mark ? `\uFEFF${text}` : text), { chunk })).to.deep.equal({ text, issue: null });
        },
      ),
    );
  });

  it('gives a long text in pieces that can be read at once', () => {
    const pieces = [...new ByteDecoder(null).decode(utf8('é'.repeat(200_000)))];
    expect(pieces.join('')).to.equal('é'.repeat(200_000));
    expect(Math.max(...pieces.map(({ length }) => length))).to.be.at.most(65_536);
  });

  it('reads UTF-16 by its mark, or by its zeros, which it reports', () => {
    for (const isLittle of [true, false]) {
      expect(decoded(utf16('\uFEFFZürich, 縄文', isLittle), { chunk: 3 })).to.deep.equal({
        text: 'Zürich, 縄文',
        issue: null,
      });
      const guessed = decoded(utf16('title,date\nZürich,1969', isLittle), { chunk: 9 });
      expect(guessed.text).to.equal('title,date\nZürich,1969');
      expect(guessed.issue).to.contain('zeros in every second byte');
    }
  });

  it('uses the charset that the source names', () => {
    const bytes = Uint8Array.of(0x5a, 0xfc, 0x72, 0x69);
    expect(decoded(bytes, { contentType: 'text/csv; charset="iso-8859-1"' })).to.deep.equal({
      text: 'Züri',
      issue: null,
    });
    expect(decoded(utf8('Züri'), { contentType: 'text/csv;charset=UTF-8' })).to.deep.equal({
      text: 'Züri',
      issue: null,
    });
    const unknown = decoded(utf8('Züri'), { contentType: 'text/csv; charset=klingon' });
    expect(unknown.text).to.equal('Züri');
    expect(unknown.issue).to.contain('found the charset "klingon", expected one that browsers know');
  });

  it('reads anything but UTF-8 as Windows-1252, and says so', () => {
    const bytes = Uint8Array.of(...utf8('title\nAir'), 0xfc, 0x72, 0x69, 0x80);
    for (const chunk of [1, 2, 100]) {
      const { text, issue } = decoded(bytes, { chunk });
      expect(text).to.equal('title\nAirüri€');
      expect(issue).to.equal('Document: found bytes that are not UTF-8, expected UTF-8; they are read as Windows-1252');
    }
  });

  it('shows single damaged bytes in UTF-8 as such, and says so', () => {
    const bytes = Uint8Array.of(...utf8('Zürich '), 0xff, ...utf8(' 縄文'));
    for (const chunk of [1, 3, 100]) {
      const { text, issue } = decoded(bytes, { chunk });
      expect(text).to.equal('Zürich \uFFFD 縄文');
      expect(issue).to.contain('UTF-8 throughout');
    }
  });

  it('reports a character that the end cuts off', () => {
    const { text, issue } = decoded(utf8('Zürich 縄').slice(0, -1), { chunk: 4 });
    expect(text).to.equal('Zürich \uFFFD');
    expect(issue).to.contain('not UTF-8');
  });
});
