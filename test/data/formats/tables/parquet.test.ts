import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { parquet } from '../../../../src/data/formats/tables/parquet.js';
import type { ReadOptions } from '../../../../src/data/formats/record-format.js';

type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData'];
type Schema = Parameters<typeof parquetWriteBuffer>[0]['schema'];

function read(columnData: Columns, options: ReadOptions = {}, schema?: Schema, rowGroupSize?: number) {
  const bytes = parquetWriteBuffer({ columnData, ...(schema && { schema }), ...(rowGroupSize && { rowGroupSize }) });
  return parquet.readBytes(new Uint8Array(bytes), options);
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('Parquet', () => {
  it('reads columns by their names, with their types', async () => {
    const { records, issues } = await read([
      { name: 'Title', data: ['Address', 'Summit'], type: 'STRING' },
      { name: 'Start', data: [day('2022-01-17'), new Date('2022-01-21T13:00:00.250Z')], type: 'TIMESTAMP' },
      { name: 'actors', data: ['Japan; Diet', null], type: 'STRING', nullable: true },
      { name: 'weight', data: [0.25, 0.75], type: 'DOUBLE' },
      { name: 'views', data: [7n, 9n], type: 'INT64' },
      { name: 'extra', data: [{ a: 1 }, { b: [2] }], type: 'JSON' },
    ]);
    expect(issues).to.deep.equal([]);
    expect(records.map(({ id: _id, ...record }) => record)).to.deep.equal([
      {
        title: 'Address',
        date: '2022-01-17T00:00:00Z',
        actors: ['Japan', 'Diet'],
        weight: 0.25,
        views: 7,
        extra: { a: 1 },
      },
      { title: 'Summit', date: '2022-01-21T13:00:00.250Z', weight: 0.75, views: 9, extra: { b: [2] } },
    ]);
  });

  it('tells days from times, UTC from local times, and units apart', async () => {
    const one = async (element: object, value: unknown) => {
      const schema = [
        { name: 'root', num_children: 2 },
        { name: 'title', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
        { name: 'date', repetition_type: 'REQUIRED', ...element },
      ] as Schema;
      const { records } = await read(
        [
          { name: 'title', data: ['T'] },
          { name: 'date', data: [value] },
        ] as Columns,
        {},
        schema,
      );
      return records[0]?.date;
    };
    const timestamp = (unit: string, isAdjustedToUTC: boolean) => ({
      type: 'INT64',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC, unit },
    });
    const ms = BigInt(Date.parse('2022-01-21T13:00:00Z'));
    expect(await one({ type: 'INT32', converted_type: 'DATE' }, 18_993)).to.equal('2022-01-01');
    expect(await one(timestamp('MILLIS', true), ms)).to.equal('2022-01-21T13:00:00Z');
    expect(await one(timestamp('MICROS', false), ms * 1000n)).to.equal('2022-01-21T13:00:00');
    expect(await one(timestamp('NANOS', true), ms * 1_000_000n)).to.equal('2022-01-21T13:00:00Z');
  });

  it('writes times inside other values as text, and leaves out years without four digits', async () => {
    const schema = [
      { name: 'root', num_children: 3 },
      { name: 'title', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      { name: 'date', type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', repetition_type: 'OPTIONAL' },
      { name: 'checked', num_children: 1, repetition_type: 'REQUIRED' },
      { name: 'at', type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', repetition_type: 'REQUIRED' },
    ] as Schema;
    const at = BigInt(Date.parse('2022-01-21T13:00:00.250Z'));
    const { records, issues } = await read(
      [
        { name: 'title', data: ['A', 'B'] },
        { name: 'date', data: [at, 9_000_000_000_000_000n] },
        { name: 'checked', data: [{ at }, { at }] },
      ] as Columns,
      {},
      schema,
    );
    expect(records.map(({ title, date, checked }) => ({ title, date, checked }))).to.deep.equal([
      { title: 'A', date: '2022-01-21T13:00:00.250Z', checked: { at: '2022-01-21T13:00:00.250' } },
    ]);
    expect(issues.map(({ row, path, severity }) => [row, path, severity])).to.deep.equal([[1, 'date', 'error']]);
  });

  it('takes times that are all midnight for days, and says so', async () => {
    const { records, issues } = await read([
      { name: 'title', data: ['A', 'B'], type: 'STRING' },
      { name: 'date', data: [day('2022-01-17'), day('2022-01-18')], type: 'TIMESTAMP' },
    ]);
    expect(records.map(({ date }) => date)).to.deep.equal(['2022-01-17', '2022-01-18']);
    expect(issues.map(({ path }) => path)).to.deep.equal(['date']);
  });

  it('reads every row of every group, dictionaries included, and follows a mapping', async () => {
    const count = 30_000;
    const { records, issues } = await read(
      [
        { name: 'what', data: Array.from({ length: count }, (_, index) => `Event ${index % 50}`), type: 'STRING' },
        { name: 'when', data: Array.from({ length: count }, (_, index) => 1_600_000_000 + index), type: 'INT32' },
        {
          name: 'day',
          data: Array.from({ length: count }, (_, index) => `2022-01-${String(1 + (index % 28)).padStart(2, '0')}`),
          type: 'STRING',
        },
      ],
      { mapping: { title: 'what', date: 'day' } },
      undefined,
      4096,
    );
    expect(records).to.have.length(count);
    expect(issues).to.deep.equal([]);
    expect(records.at(-1)).to.include({ title: 'Event 49', date: '2022-01-12', when: 1_600_029_999 });
  });

  it('gives each record the values present in its row, in the order of the columns', async () => {
    const values = fc.record({
      id: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })),
      vendor: fc.option(fc.constantFrom('a', 'Zürich', '水', 'x'.repeat(40))),
      views: fc.option(fc.double({ noNaN: true })),
      seen: fc.option(fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })),
      done: fc.option(fc.boolean()),
    });
    const column = <T>(name: string, type: 'STRING' | 'DOUBLE' | 'TIMESTAMP' | 'BOOLEAN', data: readonly T[]) => ({
      name,
      type,
      data: [...data],
      nullable: true,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 30 }), async (rows) => {
        const { records } = await read(
          [
            column(
              'vendor',
              'STRING',
              rows.map(({ vendor }) => vendor),
            ),
            column(
              'views',
              'DOUBLE',
              rows.map(({ views }) => views),
            ),
            column(
              'title',
              'STRING',
              rows.map((_, row) => `Event ${row}`),
            ),
            column(
              'date',
              'TIMESTAMP',
              rows.map(() => new Date('2022-01-21T13:00:00Z')),
            ),
            column(
              'seen',
              'TIMESTAMP',
              rows.map(({ seen }) => seen),
            ),
            column(
              'done',
              'BOOLEAN',
              rows.map(({ done }) => done),
            ),
          ],
          {},
          undefined,
          7,
        );
        const isDay = rows.every(({ seen }) => seen === null || seen.getTime() % 86_400_000 === 0);
        const expected = rows.map(({ vendor, views, seen, done }, row) => {
          const time = seen?.toISOString().replace('.000', '');
          return Object.entries({
            vendor,
            views,
            title: `Event ${row}`,
            date: '2022-01-21T13:00:00Z',
            seen: isDay ? time?.slice(0, 10) : time,
            done,
          }).filter(([, value]) => value !== null && value !== undefined);
        });
        expect(records.map(({ id: _id, ...record }) => Object.entries(record))).to.deep.equal(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('says what is wrong with a file, and keeps what came before', async () => {
    const broken = await parquet.readBytes(new TextEncoder().encode('PAR1 and no more'));
    expect(broken.records).to.deep.equal([]);
    expect(broken.issues[0]!.severity).to.equal('error');
    expect((await parquet.readBytes(new Uint8Array())).issues[0]!.expected).to.contain('a Parquet file');
  });
});
