import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cutParts, cutToRoom, lineOf, wrapToRoom } from '../../../src/layout/text/label-text.js';
import { estimatedTextMeasurer } from '../../../src/layout/text/text-measurer.js';

const measurer = estimatedTextMeasurer(13, 12);
const widthPx = (line: string) => measurer.widthPx(line, 'label');

describe('lineOf', () => {
  it('makes one line without control or bidi-override characters', () => {
    expect(lineOf('a\u0000b\n c\t\u202Ed\u2066e')).to.equal('a b c de');
  });
  it('cuts a title of 100 kB before anything measures it', () => {
    expect([...lineOf('x'.repeat(100_000))].length).to.equal(201);
  });
});

describe('cutToRoom', () => {
  it('never gives more than the room holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.double({ min: 0, max: 400, noNaN: true }), (text, roomPx) => {
        expect(widthPx(cutToRoom(text, roomPx, widthPx))).to.be.at.most(roomPx);
      }),
    );
  });
  it('leaves a line that fits as it is', () => {
    expect(cutToRoom('Summit', 400, widthPx)).to.equal('Summit');
  });
  it('cuts at whole characters, never inside a surrogate pair', () => {
    expect(cutToRoom('🌍🌎🌏🌍🌎🌏', 60, widthPx)).to.match(/^(?:🌍|🌎|🌏)+…$/u);
  });
  it('cuts at what a reader takes for a character: never inside a flag, a family or a letter with marks', () => {
    for (const character of ['🇩🇪', '👩‍👩‍👧', '👍🏽', 'क्षि', 'e\u0301']) {
      for (let roomPx = 40; roomPx < 160; roomPx += 7) {
        const cut = cutToRoom(character.repeat(40), roomPx, widthPx).replace('…', '');
        expect(cut.replaceAll(character, ''), `${character} in ${roomPx} px`).to.equal('');
      }
    }
  });
});

describe('cutParts', () => {
  const LINE = 'reported 5 February 2022, date unknown · Kyodo News Agency';
  const cutTo = (text: string) => cutParts(LINE, widthPx(text) + 0.1, widthPx);

  it('leaves out a last part of which only a few letters fit', () => {
    expect(cutTo('reported 5 February 2022, date unknown · Ky…')).to.equal('reported 5 February 2022, date unknown');
    expect(cutTo('reported 5 February 2022, date unknown…')).to.equal('reported 5 February 2022, date unknown');
  });
  it('keeps the first part whole or not at all: a date without its year is another date', () => {
    expect(cutTo('reported 5 Feb…')).to.equal('');
    const date = '16 January 27 BC to 19 August 14 AD';
    expect(cutParts(date, widthPx('16 January…'), widthPx)).to.equal('');
    expect(cutParts(date, widthPx(date), widthPx)).to.equal(date);
  });
  it('cuts the last part where enough of it is left', () => {
    expect(cutTo('reported 5 February 2022, date unknown · Kyodo News…')).to.equal(
      'reported 5 February 2022, date unknown · Kyodo News…',
    );
    expect(cutTo(LINE)).to.equal(LINE);
  });
});

describe('wrapToRoom', () => {
  const words = fc.array(
    fc.string({ minLength: 1, maxLength: 12 }).map((word) => word.replace(/\s/g, 'x')),
    {
      minLength: 1,
      maxLength: 14,
    },
  );

  it('loses no word that has room, and gives no line more than the room', () => {
    fc.assert(
      fc.property(
        words,
        fc.double({ min: 20, max: 500, noNaN: true }),
        fc.integer({ min: 1, max: 3 }),
        (all, roomPx, most) => {
          const line = lineOf(all.join(' '));
          const { lines } = wrapToRoom(line, roomPx, most, widthPx);
          expect(lines.length).to.be.within(1, most);
          for (const each of lines) expect(widthPx(each)).to.be.at.most(roomPx + 8);
          const text = lines.join(' ');
          if (text !== line) expect(lines.at(-1)).to.match(/^$|…$/);
        },
      ),
    );
  });

  it('makes lines that are about as long as one another', () => {
    const { lines } = wrapToRoom('Hungary lets East Germans leave', 180, 2, widthPx);
    expect(lines).to.deep.equal(['Hungary lets East', 'Germans leave']);
  });

  it('breaks scripts without spaces between characters, but never before closing marks', () => {
    const title = '東日本大震災の発生と福島第一原子力発電所事故の経過、およびその後の復興。';
    const { lines, isCut } = wrapToRoom(title, 200, 3, widthPx);
    expect(isCut).to.equal(false);
    expect(lines.length).to.equal(3);
    expect(lines.join('')).to.equal(title);
    for (const each of lines) expect(each).to.match(/^[^、。]/);
  });

  it('says whether any of the text is missing', () => {
    expect(wrapToRoom('Hungary lets East Germans leave', 180, 2, widthPx).isCut).to.equal(false);
    expect(wrapToRoom('Hungary lets East Germans leave', 90, 2, widthPx).isCut).to.equal(true);
    expect(wrapToRoom('福島第一原子力発電所事故の経過', 60, 2, widthPx).isCut).to.equal(true);
  });

  it('leaves in one line what fits in one', () => {
    expect(wrapToRoom('A summit', 180, 3, widthPx).lines).to.deep.equal(['A summit']);
  });
});
