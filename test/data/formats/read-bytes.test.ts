import { expect } from '@open-wc/testing';
import { readBytes } from '../../../src/data/formats/read-bytes.js';
import { utf16, utf8 } from '../encoded.js';

const table = 'title,date\nZürich,2020\nKöln,2021\n';
const titlesOf = async (bytes: Uint8Array, options = {}) =>
  (await readBytes(bytes, options)).records.map(({ title }) => title);
const messagesOf = async (bytes: Uint8Array, options = {}) =>
  (await readBytes(bytes, options)).issues.map(({ message }) => message);

async function gzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe('readBytes', () => {
  it('reads UTF-8, UTF-16 and Windows-1252, marked or not', async () => {
    const windows = Uint8Array.from(table, (char) => char.charCodeAt(0));
    for (const bytes of [
      utf8(table),
      utf8(`\uFEFF${table}`),
      utf16(`\uFEFF${table}`, true),
      utf16(`\uFEFF${table}`, false),
      utf16(table, true),
      utf16(table, false),
      windows,
    ]) {
      expect(await titlesOf(bytes, { fileName: 'a.csv' })).to.deep.equal(['Zürich', 'Köln']);
    }
    expect(await messagesOf(utf8(table), { fileName: 'a.csv' })).to.deep.equal([]);
    expect(await messagesOf(windows, { fileName: 'a.csv' })).to.deep.equal([
      'Document: found bytes that are not UTF-8, expected UTF-8; they are read as Windows-1252',
    ]);
  });

  it('keeps UTF-8 where a byte is damaged or the last character is cut, and reads a given charset', async () => {
    const japanese = utf8('title,date\n東京,2022\n大阪,2023\n京都,2024');
    const damaged = Uint8Array.from(japanese);
    damaged[japanese.length - 11] = 0xff;
    for (const bytes of [damaged, japanese.subarray(0, -6)]) {
      expect((await titlesOf(bytes, { fileName: 'a.csv' })).slice(0, 2)).to.deep.equal(['東京', '大阪']);
      expect((await messagesOf(bytes, { fileName: 'a.csv' }))[0]).to.contain(
        'expected UTF-8 throughout; they are shown as \uFFFD',
      );
    }
    const shiftJis = new Uint8Array([...utf8('title,date\n'), 0x93, 0x8c, 0x8b, 0x9e, ...utf8(',2022\n')]);
    expect(await titlesOf(shiftJis, { contentType: 'text/csv; charset=Shift_JIS' })).to.deep.equal(['東京']);
  });

  it('finds the format by the media type, the name or the text', async () => {
    const { format, records } = await readBytes(utf8('{"type":"FeatureCollection","features":[]}'));
    expect([format, records]).to.deep.equal(['geojson', []]);
    expect((await readBytes(utf8(table), { contentType: 'text/csv;charset=utf-8' })).format).to.equal('csv');
  });

  it('inflates gzip, and stops where it grows too large', async () => {
    expect(await titlesOf(await gzipped(utf8(table)), { fileName: 'a.csv.gz' })).to.deep.equal(['Zürich', 'Köln']);
    const bomb = await gzipped(new Uint8Array(1 << 22));
    expect(bomb.length).to.be.lessThan(10_000);
    expect(await messagesOf(bomb, { mostInflatedBytes: 1 << 20 })).to.deep.equal([
      `Document: found a gzip file of ${bomb.length} bytes with more than 1048576 in it, expected a file that is no larger once inflated; it was not read on`,
    ]);
  });

  it('says what kind of file it cannot read', async () => {
    const whole = await gzipped(utf8(table));
    expect((await messagesOf(whole.subarray(0, 20)))[0]).to.contain('a file that cannot be read');
    expect((await messagesOf(utf8('PK\u0003\u0004rest')))[0]).to.contain('an Excel workbook or another ZIP archive');
    expect((await messagesOf(new Uint8Array(0)))[0]).to.contain('an empty text');
    expect((await messagesOf(utf8('Dear diary'), { fileName: 'diary' }))[0]).to.contain(
      'a text of no known format, "Dear diary"',
    );
    // A picture is not quoted: a reader would see nothing but codes.
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13);
    const picture = (await messagesOf(png, { fileName: 'a.png', contentType: 'image/png' })).join(' ');
    expect(picture).to.contain('found a file of no known format, which is not a text, expected one of');
  });

  it('refuses a login page in place of a file', async () => {
    const page = utf8('<!doctype html><html><head><title>Log in</title></head><body>a,b</body></html>');
    for (const options of [
      { fileName: 'a.csv' },
      { contentType: 'text/csv' },
      { format: 'csv' },
      { format: 'json' },
      {},
    ]) {
      const { records, issues } = await readBytes(page, options);
      expect(records).to.deep.equal([]);
      expect(issues[0]!.message).to.contain('an HTML page, "Log in"');
    }
  });

  it('reports a fault of the reader itself as an issue, even a RangeError', async () => {
    const options = {
      format: 'csv',
      get mapping(): never {
        throw new RangeError('too deep');
      },
    };
    expect(await messagesOf(utf8(table), options)).to.deep.equal([
      'Document: found a file that cannot be read ("too deep"), expected a whole file',
    ]);
  });

  it('throws for a format that does not exist', async () => {
    const error: unknown = await readBytes(utf8('x'), { format: 'toml' }).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(RangeError);
  });
});
