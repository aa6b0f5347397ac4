import { expect } from '@open-wc/testing';
import {
  columnFromArray,
  dateDay,
  dictionary,
  float64,
  int32,
  int64,
  list,
  struct,
  tableFromColumns,
  tableToIPC,
  timestamp,
  TimeUnit,
  utf8,
} from '@uwdata/flechette';
import { arrow } from '../../../../src/data/formats/tables/arrow.js';

function bytesOf(columns: Parameters<typeof tableFromColumns>[0], format: 'stream' | 'file' = 'stream'): Uint8Array {
  return tableToIPC(tableFromColumns(columns), { format })!;
}

const TITLES = columnFromArray(['Address', 'Summit'], dictionary(utf8()));

describe('Arrow', () => {
  it('reads files and streams by the names of their columns, with their types', async () => {
    for (const format of ['stream', 'file'] as const) {
      const bytes = bytesOf(
        {
          title: TITLES,
          date: columnFromArray([new Date('2022-01-17'), new Date('2022-01-21')], dateDay()),
          tags: columnFromArray([['a', 'b'], ['c']], list(utf8())),
          weight: columnFromArray([0.25, 0.75], float64()),
          depth: columnFromArray([1.5, null], float64()),
        },
        format,
      );
      const { records, issues } = await arrow.readBytes(bytes);
      expect(issues, format).to.deep.equal([]);
      expect(records.map(({ id: _id, ...record }) => record)).to.deep.equal([
        { title: 'Address', date: '2022-01-17', tags: ['a', 'b'], weight: 0.25, depth: 1.5 },
        { title: 'Summit', date: '2022-01-21', tags: ['c'], weight: 0.75 },
      ]);
    }
  });

  it('reads integers that a number cannot hold as text', async () => {
    const ids = columnFromArray([1n << 62n, 7n], int64());
    const date = columnFromArray([2022n, 2023n], int64());
    const { records, issues } = await arrow.readBytes(bytesOf({ title: TITLES, date, tweet: ids }));
    expect(issues).to.deep.equal([]);
    expect(records.map(({ date, ...record }) => [date, record['tweet']])).to.deep.equal([
      ['2022', '4611686018427387904'],
      ['2023', 7],
    ]);
  });

  it('keeps values that a field of ours of that name cannot hold', async () => {
    const place = columnFromArray([{ city: 'Oslo' }, null], struct({ city: utf8() }));
    const { records, issues } = await arrow.readBytes(
      bytesOf({
        title: TITLES,
        date: columnFromArray(['2022', '2023'], utf8()),
        status: columnFromArray([200, 404], int32()),
        place,
      }),
    );
    expect(issues).to.deep.equal([]);
    expect(records.map(({ id: _id, ...record }) => record)).to.deep.equal([
      { title: 'Address', date: '2022', data: { status: 200, place: { city: 'Oslo' } } },
      { title: 'Summit', date: '2023', data: { status: 404 } },
    ]);
  });

  it('tells zoned times from local ones, whatever their unit', async () => {
    const times = [new Date('2022-01-21T13:00:00Z'), new Date('2022-01-21T13:00:00.250Z')];
    const datesIn = async (unit: (typeof TimeUnit)[keyof typeof TimeUnit], zone: string | null) => {
      const { records } = await arrow.readBytes(
        bytesOf({
          title: unit === TimeUnit.SECOND ? columnFromArray(['Address'], utf8()) : TITLES,
          date: columnFromArray(unit === TimeUnit.SECOND ? times.slice(0, 1) : times, timestamp(unit, zone)),
        }),
      );
      return records.map(({ date }) => date);
    };
    expect(await datesIn(TimeUnit.MILLISECOND, 'Asia/Tokyo')).to.deep.equal([
      '2022-01-21T13:00:00Z',
      '2022-01-21T13:00:00.250Z',
    ]);
    expect(await datesIn(TimeUnit.MICROSECOND, null)).to.deep.equal(['2022-01-21T13:00:00', '2022-01-21T13:00:00.250']);
    expect(await datesIn(TimeUnit.SECOND, null)).to.deep.equal(['2022-01-21T13:00:00']);
  });

  it('reads bytes that begin within a larger buffer', async () => {
    const bytes = bytesOf({ title: TITLES, date: columnFromArray(['2022', '2023'], utf8()) });
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const { records } = await arrow.readBytes(shifted.subarray(3));
    expect(records.map(({ date }) => date)).to.deep.equal(['2022', '2023']);
  });

  it('says what is wrong with a file', async () => {
    const { records, issues } = await arrow.readBytes(new TextEncoder().encode('ARROW1 and no more'));
    expect(records).to.deep.equal([]);
    expect(issues[0]!.severity).to.equal('error');
  });
});
