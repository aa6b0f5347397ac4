import { expect } from '@open-wc/testing';
import { boundsOfRecord, dateOf } from '../../../src/data/records/record-date.js';
import { stringifyEdtf } from '../../../src/time/edtf/stringify-edtf.js';

describe('dateOf', () => {
  const cases: [record: { date: string | number | Date; end?: string | number | Date }, edtf: string][] = [
    [{ date: '2022-01' }, '2022-01'],
    [{ date: '2022-01', end: '2022-02-05' }, '2022-01/2022-02-05'],
    [{ date: '2022-01', end: '..' }, '2022-01/..'],
    [{ date: '2022-01', end: '' }, '2022-01'],
    [{ date: '2022-01/2022-02', end: '2023' }, '2022-01/2022-02'],
    [{ date: '{2022,2024}', end: '2025' }, '{2022,2024}'],
    [{ date: 0 }, '1970-01-01T00:00:00.000Z'],
    [{ date: new Date(0), end: 1500 }, '1970-01-01T00:00:00.000Z/1970-01-01T00:00:01.500Z'],
  ];
  for (const [fields, edtf] of cases) {
    it(`reads ${JSON.stringify(fields)} as ${edtf}`, () => {
      expect(stringifyEdtf(dateOf(fields))).to.equal(edtf);
    });
  }

  it('gives the same tree for a record each time', () => {
    const record = { title: 'a', date: '2022-01', end: '2022-03' };
    expect(dateOf(record)).to.equal(dateOf(record));
  });

  it('throws for a faulty date, and for an end of more than one date', () => {
    expect(() => dateOf({ date: 'soon' }))
      .to.throw()
      .with.property('name', 'EdtfSyntaxError');
    expect(() => dateOf({ date: '2022', end: '2022/2023' })).to.throw(TypeError, 'end: found an EDTF interval');
  });
});

describe('boundsOfRecord', () => {
  it('takes each end of an interval on its own clock', () => {
    const record = { title: 'a', date: '2022-02-05T09:00:00', end: '2022-02-06', timezone: 'Asia/Tokyo' };
    const bounds = boundsOfRecord(record, 'America/New_York');
    expect(bounds.earliestStart).to.equal(Date.UTC(2022, 1, 5));
    expect(bounds.latestEnd).to.equal(Date.UTC(2022, 1, 7, 5));
    expect(bounds.kind).to.equal('interval');
    expect(bounds.precision).to.equal('second');
  });

  it('takes each member of a set on its own clock', () => {
    const record = { title: 'a', date: '{2022-02-05,2022-02-06T10:00:00}', timezone: 'Asia/Tokyo' };
    const bounds = boundsOfRecord(record, 'UTC');
    expect(bounds.earliestStart).to.equal(Date.UTC(2022, 1, 5));
    expect(bounds.latestEnd).to.equal(Date.UTC(2022, 1, 6, 1, 0, 1));
    const run = boundsOfRecord({ ...record, date: '[2022-02-05T10:00:00..2022-02-06T10:00:00Z]' }, 'UTC');
    expect([run.earliestStart, run.latestEnd]).to.deep.equal([Date.UTC(2022, 1, 5, 1), Date.UTC(2022, 1, 6, 10, 0, 1)]);
  });
});
