import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { TextPlace } from '../../../src/data/sources/text-place.js';
import { pieces } from '../formats/streamed.js';

const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '🏺')).map((parts) => parts.join(''));

describe('TextPlace', () => {
  it('counts lines and columns as the whole text does, wherever it is cut', () => {
    fc.assert(
      fc.property(
        text.chain((whole) => pieces(whole)),
        (cut) => {
          const place = new TextPlace();
          for (const piece of cut) place.advance(piece);
          const lines = cut.join('').split(/\r\n|\r|\n/);
          expect([place.line, place.column]).to.deep.equal([lines.length, lines.at(-1)!.length + 1]);
        },
      ),
    );
  });

  it('leaves a place unchanged when it looks further on', () => {
    const place = TextPlace.atLine(7);
    expect(String(place.after('ab\nc'))).to.equal('line 8, column 2');
    expect(String(place)).to.equal('line 7, column 1');
  });
});
