import { expect } from '@open-wc/testing';
import { getCompressionCodec, setCompressionCodec } from '@uwdata/flechette';
import { readBytes } from '../../../../src/data/formats/read-bytes.js';
import { loadCodecs, unknownCodecs } from '../../../../src/data/formats/tables/parquet-codecs.js';

const FILES = [
  'events.gzip.parquet',
  'events.brotli.parquet',
  'events.zstd.parquet',
  'events.lz4.parquet',
  'events.lz4.arrow',
  'events.zstd.arrow',
];
const PLACES = ['the river', 'the bridge', 'the harbour'];
const HOUR_MS = 3_600_000;

/** The values in the fixtures. */
const EVENTS = Array.from({ length: 500 }, (_, row) => ({
  title: `Observation ${row} of ${PLACES[row % 3]}`,
  lane: `Lane ${row % 4}`,
  weight: (row % 100) / 100,
  date: new Date(Date.UTC(2020, 0, 1) + row * 7 * HOUR_MS + (row % 60) * 60_000).toISOString().slice(0, 19),
}));

async function bytesOf(file: string): Promise<Uint8Array> {
  const response = await fetch(`/test/fixtures/columns/${file}`);
  return new Uint8Array(await response.arrayBuffer());
}

describe('compressed columns', () => {
  for (const file of FILES) {
    it(`are read: ${file}`, async () => {
      const { records, issues } = await readBytes(await bytesOf(file), { fileName: file });
      expect(issues).to.deep.equal([]);
      expect(records.map(({ title, lane, weight, date }) => ({ title, lane, weight, date }))).to.deep.equal(EVENTS);
    });

    it(`are refused where they hold more than declared: ${file}`, async () => {
      const { records, issues } = await readBytes(await bytesOf(file), { fileName: file, mostInflatedBytes: 1000 });
      expect(records).to.deep.equal([]);
      expect(issues.map(({ severity, message }) => `${severity} ${message}`).join()).to.match(/^error .*1000/);
    });

    it(`are reported where they are broken: ${file}`, async () => {
      const bytes = await bytesOf(file);
      // In the values of the first column; their description is at the end of the file.
      bytes.fill(0xa5, 600, 900);
      const { issues } = await readBytes(bytes, { fileName: file });
      expect(issues.some(({ severity }) => severity === 'error')).to.equal(true);
    });
  }

  it('leave the page’s own codecs alone', async () => {
    const own = { encode: (bytes: Uint8Array) => bytes, decode: (bytes: Uint8Array) => bytes };
    setCompressionCodec(1, own);
    expect((await readBytes(await bytesOf('events.zstd.arrow'), { fileName: 'a.arrow' })).records).to.have.length(500);
    expect(getCompressionCodec(1)).to.equal(own);
    expect(getCompressionCodec(0)).to.equal(null);
  });

  it('are unpacked up to the size the file states, whatever single pages claim', async () => {
    const { ZSTD: unpack, BROTLI: other } = await loadCodecs(['ZSTD', 'BROTLI'], 1000);
    expect(() => unpack!(new Uint8Array(20), 1 << 30)).to.throw(/more than the file says/);
    expect(() => other!(new Uint8Array(20), 1)).to.throw(/more than the file says/);
  });

  it('are reported by the name of an unknown codec', () => {
    expect(unknownCodecs(['UNCOMPRESSED', 'SNAPPY', 'LZO', 'ZSTD'])).to.deep.equal(['LZO']);
  });
});
