import { expect } from '@open-wc/testing';
import { SlicedStream } from '../../../src/data/sources/sliced-stream.js';

const now = performance.now.bind(performance);

/** Pushes a text to a reader that takes this long for each piece; returns the pieces. */
function piecesOf(text: string, msOf: (piece: string) => number, recordsOfAPiece = 2): string[] {
  let ms = 0;
  const pieces: string[] = [];
  const push = (piece: string) => {
    ms += msOf(piece);
    pieces.push(piece);
    return Array.from({ length: recordsOfAPiece }, () => ({}));
  };
  performance.now = () => ms;
  const given = [...new SlicedStream({ push, end: () => [], takeIssues: () => [] }).push(text)];
  expect(given).to.have.lengthOf(pieces.length);
  expect(pieces.join('')).to.equal(text);
  return pieces;
}

describe('SlicedStream', () => {
  afterEach(() => {
    performance.now = now;
  });

  it('parses more at once while that is quick', () => {
    const lengths = piecesOf('a'.repeat(500_000), () => 1).map(({ length }) => length);
    expect(lengths.slice(0, 5)).to.deep.equal([8192, 16_384, 32_768, 65_536, 65_536]);
  });

  it('parses less at once where that takes long, and more again after it', () => {
    const text = 'a'.repeat(200_000) + 'b'.repeat(200_000) + 'a'.repeat(200_000);
    const pieces = piecesOf(text, (piece) => (piece.includes('b') ? piece.length / 200 : 1));
    const slow = pieces.filter((piece) => piece.includes('b')).slice(3);
    expect(Math.max(...slow.map(({ length }) => length))).to.be.at.most(8192);
    expect(pieces.at(-2)).to.have.lengthOf(65_536);
  });

  it('does not cut up a record that is longer than a piece', () => {
    const pieces = piecesOf('a'.repeat(500_000), () => 100, 0);
    expect(pieces.at(-2)).to.have.lengthOf(65_536);
  });
});
