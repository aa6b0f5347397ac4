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
