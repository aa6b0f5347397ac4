import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { wrapText } from '../../src/render/wrap-text.js';

const width = (line: string) => [...line].length * 10;

describe('wrapText', () => {
  const cases: [string, number, string[]][] = [
    ['a long title', 60, ['a long', 'title']],
    ['one', 60, ['one']],
    ['', 60, ['']],
    ['  white \n space ', 200, ['white space']],
    ['unbreakable', 40, ['unbr', 'eaka', 'ble']],
    ['日本語は空白なし。', 40, ['日本語は', '空白な', 'し。']],
  ];
  for (const [text, roomPx, lines] of cases) {
    it(`breaks ${JSON.stringify(text)} into ${lines.length}`, () => {
      expect(wrapText(text, roomPx, width)).to.deep.equal(lines);
    });
  }

  it('keeps every character but white space, in lines that fit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '日', '、', '語'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 200 }), (given, roomPx) => {
        const lines = wrapText(given, roomPx, width);
        expect(lines.join('').replace(/\s/g, '')).to.equal(given.replace(/\s/g, ''));
        for (const line of lines) expect(width(line), line).to.be.at.most(roomPx);
      }),
    );
  });
});
