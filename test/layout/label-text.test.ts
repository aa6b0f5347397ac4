import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cutToRoom, lineOf } from '../../src/layout/label-text.js';
import { estimatedTextMeasurer } from '../../src/layout/text-measurer.js';

const measure = estimatedTextMeasurer(13, 12);

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
        expect(measure.widthPx(cutToRoom(text, roomPx, measure, 'label'), 'label')).to.be.at.most(roomPx);
      }),
    );
  });
  it('leaves a line that fits as it is', () => {
    expect(cutToRoom('Summit', 400, measure, 'label')).to.equal('Summit');
  });
  it('cuts at whole characters, never inside a surrogate pair', () => {
    expect(cutToRoom('🌍🌎🌏🌍🌎🌏', 60, measure, 'label')).to.match(/^(?:🌍|🌎|🌏)+…$/u);
  });
});
