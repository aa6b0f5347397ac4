import { expect } from '@open-wc/testing';
import { read, write } from '../../../../src/data/formats/known-formats.js';

const point = { type: 'Point', coordinates: [139.7, 35.7] };
const feature = (properties: object, more: object = {}) => ({
  type: 'Feature',
  geometry: point,
  properties: { title: 'T', ...properties },
  ...more,
});
const readFeatures = (...features: object[]) => read(JSON.stringify({ type: 'FeatureCollection', features }));

describe('the GeoJSON format', () => {
  it('takes a name in other capitals for the title', () => {
    const { records } = readFeatures({ type: 'Feature', properties: { NAME: 'Etna', Event_Date: '2023-05-21' } });
    expect(records[0]).to.deep.include({ title: 'Etna', date: '2023-05-21' });
    expect(records[0]).not.to.have.property('NAME');
  });

  for (const [what, given, date, end] of [
    ['ms as USGS has them', feature({ time: 1_517_966_773_840 }), 1_517_966_773_840, undefined],
    ['a start and an end', feature({ start: '2020-01-05', end: '2020-02-06' }), '2020-01-05', '2020-02-06'],
    ['a timestamp', feature({ timestamp: '2020-01-05T10:00:00Z' }), '2020-01-05T10:00:00Z', undefined],
    ['a year', feature({ year: 1850 }), '1850', undefined],
    ['a year in capitals', feature({ YEAR: 1850 }), '1850', undefined],
    ['names of a database', feature({ START_DATE: '2020-01-05', End_Date: '2020-02-06' }), '2020-01-05', '2020-02-06'],
    ['dates of an event', feature({ fromdate: '2020-01-05', todate: '2020-02-06' }), '2020-01-05', '2020-02-06'],
    [
      'the range of STAC',
      feature({ datetime: null, start_datetime: '2022-02-05T10:00:00Z', end_datetime: '2022-02-06T10:00:00Z' }),
      '2022-02-05T10:00:00Z',
      '2022-02-06T10:00:00Z',
    ],
    [
      'the times of a track in lines',
      feature({ coordTimes: [['2022-02-05T10:00:00Z', '2022-02-05T11:00:00Z'], ['2022-02-05T12:00:00Z']] }),
      '2022-02-05T10:00:00Z',
      '2022-02-05T12:00:00Z',
    ],
    ['a year as a text', feature({ year: '79' }), '0079', undefined],
    ['a year below 0 as a text', feature({ year: '-44' }), '-0044', undefined],
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

  it('takes numbers of ten digits for seconds, and says so', () => {
    const seconds = readFeatures(feature({ timestamp: 1_641_340_800, end: 1_641_344_400 }));
    expect(seconds.records[0]).to.include({ date: 1_641_340_800_000, end: 1_641_344_400_000 });
    expect(seconds.issues.map(({ message }) => message)).to.deep.equal([
      'Document: date: found a number of nine or ten digits, "1641340800", expected ms since 1970; it is read as seconds',
      'Document: end: found a number of nine or ten digits, "1641344400", expected ms since 1970; it is read as seconds',
    ]);
    const ms = readFeatures(feature({ time: 2_000_000_000 }), feature({ time: 1_517_966_773_840 }));
    expect(ms.records.map(({ date }) => date)).to.deep.equal([2_000_000_000, 1_517_966_773_840]);
  });

  it('judges seconds by the numbers it reads, whatever other numbers there are', () => {
    const { records } = readFeatures(
      feature({ time: 1_643_673_600, year: 2022 }),
      feature({ time: 1_643_673_600, timestamp: 5 }),
      feature({ year: 1850 }),
      feature({ time: 7 }, { when: { start: '1850' } }),
    );
    expect(records.map(({ date }) => date)).to.deep.equal([1_643_673_600_000, 1_643_673_600_000, '1850', '1850']);
  });

  it('reads a `when` whose ends lie between bounds, and keeps what a date cannot express', () => {
    const readWhen = (when: object) => {
      const { records, issues } = readFeatures(feature({}, { when }));
      const { date, end, when: kept } = records[0]!;
      return [date, end, kept !== undefined, issues.map(({ severity }) => severity)];
    };
    const bounded = {
      timespans: [
        { start: { earliest: '1643-01-01', latest: '1645-12-31' }, end: { earliest: '1650', latest: '1660' } },
      ],
      periods: [{ name: 'Ming', uri: 'periodo:p1' }],
      label: 'mid 17th c.',
      certainty: 'uncertain',
    };
    expect(readWhen(bounded).slice(0, 3)).to.deep.equal(['1643-01-01~', '1660~', true]);
    expect(readFeatures(feature({}, { when: bounded })).records[0]!['when']).to.deep.equal(bounded);
    expect(
      readFeatures(feature({}, { when: bounded }))
        .issues.map(({ message }) => message)
        .join(),
    ).to.contain('between two bounds');
    // Bounds that enclose a unit of the calendar are that unit.
    const units = {
      start: { earliest: '1850-01-01', latest: '1850-12-31' },
      end: { earliest: '1851-02-01', latest: '1851-02-28' },
    };
    expect(readWhen({ timespans: [units] })).to.deep.equal(['1850', '1851-02', false, []]);
    expect(readWhen({ start: { in: '1850' }, end: { earliest: '1851', latest: '1851' } })).to.deep.equal([
      '1850',
      '1851',
      false,
      [],
    ]);
    // A start alone is one moment between its bounds.
    expect(readWhen({ start: { earliest: '1643', latest: '1645' } }).slice(0, 3)).to.deep.equal([
      '[1643..1645]',
      undefined,
      false,
    ]);
    expect(readWhen({ start: { latest: '1645' }, end: '1650' }).slice(0, 3)).to.deep.equal(['1645~', '1650', true]);
    expect(readWhen({ start: 1850, end: { in: 1851 } })).to.deep.equal(['1850', '1851', false, []]);
    const two = { timespans: [{ start: { in: '1850' } }, { start: { in: '1860' } }] };
    expect(readWhen(two).slice(0, 3)).to.deep.equal(['1850', undefined, true]);
  });

  it('gives back what it kept of a `when`', () => {
    const when = { timespans: [{ start: { in: '1850' }, end: { in: '1851' } }], label: 'then' };
    const { records } = readFeatures(feature({}, { when }));
    const { text } = write([{ ...records[0]!, date: '1849' }], { format: 'geojson' });
    const [back] = read(text).records;
    expect([back!.date, back!.end, back!['when']]).to.deep.equal(['1849', '1851', when]);
  });

  it('keeps the geometry, and properties with another meaning, in `data`', () => {
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

  it('reads the title of the collection, and a single feature', () => {
    expect(
      read(JSON.stringify({ type: 'FeatureCollection', metadata: { title: 'Quakes' }, features: [] })).title,
    ).to.equal('Quakes');
    expect(read(JSON.stringify(feature({ date: '2020' }))).records.length).to.equal(1);
  });

  it('reports a feature without a time', () => {
    const { records, issues } = readFeatures(feature({}), feature({ time: 5 }));
    expect(records.length).to.equal(1);
    expect(issues.map(({ row, path }) => [row, path])).to.deep.equal([[0, 'date']]);
  });
});
