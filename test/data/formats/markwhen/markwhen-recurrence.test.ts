import { expect } from '@open-wc/testing';
import { datesOf, read, whenOf } from './read-markwhen.js';

describe('what recurs in Markwhen', () => {
  it('keeps its precision, its length and its doubts', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      '2022-01/2022-03 every 2 years x3': ['2022-01/2022-03', '2024-01/2024-03', '2026-01/2026-03'],
      '2020/2021 every 2 years x3': ['2020/2021', '2022/2023', '2024/2025'],
      '2020 - 2021 every 2 years x2': ['2020/2021', '2022/2023'],
      '2022-06/2023-09-09 every year x3': ['2022-06/2023-09-09', '2023-06/2024-09-09', '2024-06/2025-09-09'],
      '2022-01-15/2022-03 every 6 months x2': ['2022-01-15/2022-03', '2022-07-15/2022-09'],
      '2022-10-01/2022-10-08 every year for 3 times': [
        '2022-10-01/2022-10-08',
        '2023-10-01/2023-10-08',
        '2024-10-01/2024-10-08',
      ],
      '2022-W05 every week x3': ['2022-01-31/2022-02-06', '2022-02-07/2022-02-13', '2022-02-14/2022-02-20'],
      '2022-W05 / 2022-W06 every 2 weeks x2': ['2022-01-31/2022-02-13', '2022-02-14/2022-02-27'],
      '10 BC every 10 years x3': ['-0009', '0001', '0011'],
      '2022-01~ every month x3': ['2022-01~', '2022-02~', '2022-03~'],
      '2022-01~/2022-03? every year x2': ['2022-01~/2022-03?', '2023-01~/2023-03?'],
      'Y12000 every year x2': ['Y12000', 'Y12001'],
      '9999 every 100000 years x3': ['9999', 'Y109999', 'Y209999'],
      '2020 every 1000000 years x2': ['2020', 'Y1002020'],
      '2022-02-05T09:00:00Z - 2022-02-05T10:30:00Z every day x2': [
        '2022-02-05T09:00:00Z/2022-02-05T10:30:00Z',
        '2022-02-06T09:00:00Z/2022-02-06T10:30:00Z',
      ],
      '2022-02-05 23:30 - 2022-02-06 01:00 every day x2': [
        '2022-02-05T23:30:00/2022-02-06T01:00:00',
        '2022-02-06T23:30:00/2022-02-07T01:00:00',
      ],
    };
    for (const [date, expected] of Object.entries(cases)) {
      const { records, issues } = read(`${date}: x`);
      expect(records.map(whenOf), date).to.deep.equal(expected);
      expect(issues, date).to.deep.equal([]);
    }
  });

  it('is read beyond the years of a Date', () => {
    expect(datesOf('Y400000 every year: x')).to.deep.equal(['Y400000']);
    const long = datesOf('2020 every 100 years for 300000 years: x');
    expect(long).to.have.length(3000);
    expect(long.at(-1)).to.equal('Y301920');
  });

  it('counts the occurrences that cannot be dated', () => {
    for (const [date, count] of [
      ['2021-21 every year x3', 2],
      ['196X every 10 years x4', 3],
      ['2022-01/now every 4 months x5', 4],
      ['9998-06 every year x3', 1],
    ] as const) {
      const { records, issues } = read(`${date}: x`);
      expect(records, date).to.have.length(Number(/\d$/.exec(date)![0]) - count);
      expect(
        issues.map(({ found }) => found),
        date,
      ).to.deep.equal([`"${date.slice(date.indexOf('every'))}", ${count} times of which have no date`]);
    }
  });

  it('is read once where no occurrence would be left, and says so', () => {
    for (const rule of ['every year x0', 'every day until 2019-01-28', 'every 0 days x3', 'every day for 0 times']) {
      const { records, issues } = read(`2020: x\n2022 ${rule}: y`);
      expect(records.map(whenOf), rule).to.deep.equal(['2020', '2022']);
      expect(
        issues.map(({ row, found }) => `${row} ${found}`),
        rule,
      ).to.deep.equal([`1 "${rule}"`]);
    }
  });

  it('reads its end in the file’s order of day and month', () => {
    const dates = ['2022-02-01', '2022-02-02', '2022-02-03'];
    expect(datesOf('dateFormat: d/M/y\n\n01/02/2022 every day until 03/02/2022: x')).to.deep.equal(dates);
    expect(datesOf('2/1/2022 every day until 2/3/2022: x')).to.deep.equal(dates);
    expect(datesOf('2/1/2022 every day until now: x', { now: '2022-02-03' })).to.deep.equal(dates);
    expect(datesOf('2/1/2022 every day | Feb 3: x')).to.deep.equal(dates);
  });

  it('steps over weekends by week days', () => {
    const dates = ['2022-07-14', '2022-07-15', '2022-07-18', '2022-07-19'];
    for (const unit of ['weekday', 'week days', 'work day', 'business days'])
      expect(datesOf(`2022-07-14 every ${unit} x4: x`), unit).to.deep.equal(dates);
    expect(datesOf('2022-07-14 every other weekday x3: x')).to.deep.equal(['2022-07-14', '2022-07-18', '2022-07-20']);
    // A date as written stays, here a Saturday.
    expect(datesOf('2022-07-16 every weekday x3: x')).to.deep.equal(['2022-07-16', '2022-07-18', '2022-07-19']);
    expect(datesOf('2019-01-01 every 12 week days for 3 times: x')).to.deep.equal([
      '2019-01-01',
      '2019-01-17',
      '2019-02-04',
    ]);
  });

  it('finds a window that is far from its start', () => {
    const window = { start: '2022-02-01', end: '2022-02-02' };
    expect(datesOf('1900-01-01 every day: x', { window })).to.deep.equal(['2022-02-01', '2022-02-02']);
    expect(datesOf('1900-01-01 every weekday: x', { window })).to.deep.equal(['2022-02-01', '2022-02-02']);
    expect(datesOf('0001-02-01 every month: x', { window })).to.deep.equal(['2022-02-01']);
    expect(datesOf('1900-01-01 every day x5: x', { window })).to.deep.equal([]);
    // So far away that numbers cannot tell seconds apart.
    expect(() => read('Y-1700000000 every second: x', { window })).not.to.throw();
  });
});
