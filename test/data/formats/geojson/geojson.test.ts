import { expect } from '@open-wc/testing';
import { read } from '../../../../src/data/formats/known-formats.js';

const point = { type: 'Point', coordinates: [139.7, 35.7] };
const feature = (properties: object, more: object = {}) => ({
  type: 'Feature',
  geometry: point,
  properties: { title: 'T', ...properties },
  ...more,
});
const readFeatures = (...features: object[]) => read(JSON.stringify({ type: 'FeatureCollection', features }));

describe('the GeoJSON format', () => {
  for (const [what, given, date, end] of [
    ['ms as USGS has them', feature({ time: 1_517_966_773_840 }), 1_517_966_773_840, undefined],
    ['a start and an end', feature({ start: '2020-01-05', end: '2020-02-06' }), '2020-01-05', '2020-02-06'],
    ['a timestamp', feature({ timestamp: '2020-01-05T10:00:00Z' }), '2020-01-05T10:00:00Z', undefined],
    ['a year', feature({ year: 1850 }), '1850', undefined],
    ['a when', feature({}, { when: { start: '1850', stop: '1851' } }), '1850', '1851'],
    [
      'timespans with bounds',
      feature({}, { when: { timespans: [{ start: { earliest: '1850' }, end: { latest: '1851-06' } }] } }),
      '1850',
      '1851-06',
    ],
    [
      'the times of a track',
      feature({ coordTimes: ['2020-01-05T10:00:00Z', '2020-01-05T11:00:00Z'] }),
      '2020-01-05T10:00:00Z',
      '2020-01-05T11:00:00Z',
    ],
  ] as const) {
    it(`reads ${what}`, () => {
      const { records, issues, format } = readFeatures(given);
      expect(format).to.equal('geojson');
      expect([records[0]?.date, records[0]?.end]).to.deep.equal([date, end]);
      expect(issues.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    });
  }

  it('takes numbers that are all of ten digits for seconds, and says so', () => {
    const seconds = readFeatures(feature({ timestamp: 1_641_340_800, end: 1_641_344_400 }));
    expect(seconds.records[0]).to.include({ date: 1_641_340_800_000, end: 1_641_344_400_000 });
    expect(seconds.issues.map(({ message }) => message)).to.deep.equal([
      'Document: date: found a number of nine or ten digits, "1641340800", expected ms since 1970; it is taken for seconds',
      'Document: end: found a number of nine or ten digits, "1641344400", expected ms since 1970; it is taken for seconds',
    ]);
    const ms = readFeatures(feature({ time: 2_000_000_000 }), feature({ time: 1_517_966_773_840 }));
    expect(ms.records.map(({ date }) => date)).to.deep.equal([2_000_000_000, 1_517_966_773_840]);
  });

  it('keeps the geometry, and what the properties mean otherwise than we do in data', () => {
    const { records } = readFeatures(
      feature(
        { time: 0, status: 'automatic', sources: ',us,', mag: 2, place: 'Rome', felt: null },
        { id: 'x', bbox: [1] },
      ),
    );
    expect(records).to.deep.equal([
      {
        id: 'x',
        title: 'T',
        date: 0,
        geometry: point,
        data: { status: 'automatic', sources: ',us,' },
        mag: 2,
        place: 'Rome',
        bbox: [1],
      },
    ]);
  });

  it('takes the title of the collection, and a feature alone', () => {
    expect(
      read(JSON.stringify({ type: 'FeatureCollection', metadata: { title: 'Quakes' }, features: [] })).title,
    ).to.equal('Quakes');
    expect(read(JSON.stringify(feature({ date: '2020' }))).records.length).to.equal(1);
  });

  it('makes a feature without a time an issue', () => {
    const { records, issues } = readFeatures(feature({}), feature({ time: 5 }));
    expect(records.length).to.equal(1);
    expect(issues.map(({ row, path }) => [row, path])).to.deep.equal([[0, 'date']]);
  });
});
