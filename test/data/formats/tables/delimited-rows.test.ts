import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { DelimitedRows } from '../../../../src/data/formats/tables/delimited-rows.js';

function rowsOf(pieces: readonly string[], delimiter = ','): string[][] {
  const reader = new DelimitedRows(delimiter);
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

/** RFC 4180, one character at a time: the oracle. */
function slowRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const plain = new Set<number>();
  while (at < text.length || row.length > 0) {
    let value = '';
    if (text[at] === '"' && !plain.has(at)) {
      let end = at + 1;
      while (end < text.length && !(text[end] === '"' && text[end + 1] !== '"')) end += text[end] === '"' ? 2 : 1;
      if (end >= text.length) {
        plain.add(at);
        continue;
      }
      value = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    while (at < text.length && !',\r\n'.includes(text[at]!)) value += text[at++]!;
    row.push(value);
    if (text[at] === ',' && at < text.length) {
      at++;
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

const texts = fc
  .array(fc.constantFrom('a', 'bc', ',', '"', '""', '\n', '\r', '\r\n', ' ', '😀'), { maxLength: 30 })
  .map((parts) => parts.join(''));
const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

describe('DelimitedRows', () => {
  it('reads what a slow reader reads, however the text is split', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 7 }), (text, length) => {
        const pieces = text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? [];
        expect(rowsOf(pieces)).to.deep.equal(slowRows(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back any rows written with quotes where needed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(texts, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, lineEnd) => {
          expect(rowsOf([rows.map((row) => row.map(quoted).join(',')).join(lineEnd)])).to.deep.equal(rows);
        },
      ),
    );
  });

  it('accepts line ends of all kinds in one text', () => {
    expect(rowsOf(['a,b\r\nc,d\re,f\ng,h'])).to.deep.equal([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  it('knows the line of each row, after blank lines and values of several lines', () => {
    const reader = new DelimitedRows(',');
    reader.push('a,b\n\n1,"x\ny"\n2,z\r\n3,z');
    reader.end();
    expect([0, 1, 2, 3].map((row) => reader.lineOf(row))).to.deep.equal([1, 3, 5, 6]);
  });

  it('takes an unclosed quote for a character, says where it is, and reads on', () => {
    const reader = new DelimitedRows(',');
    const rows = [...reader.push('a,b\n1,"open\n2,c\n'), ...reader.end()];
    expect(rows).to.deep.equal([
      ['a', 'b'],
      ['1', '"open'],
      ['2', 'c'],
    ]);
    expect(reader.takeUnclosed()).to.deep.equal([{ line: 2, excerpt: 'open' }]);
  });

  it('gives up an unclosed quote when more follows than any row can hold', () => {
    const reader = new DelimitedRows(',');
    const line = `${'x'.repeat(65_530)},1\n`;
    let rows = reader.push('a,"open\n').length;
    for (let piece = 0; piece < 150; piece++) rows += reader.push(line).length;
    expect(rows).to.be.greaterThan(120);
    expect(reader.takeUnclosed().length).to.equal(1);
  });
});
