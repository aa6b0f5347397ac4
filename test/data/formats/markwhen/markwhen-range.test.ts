import { expect } from '@open-wc/testing';
import { datesOf, lastDateOf, read, whenOf } from './read-markwhen.js';

const BREAKS = [
  '2021-04-09 / 10 days: Steven in London',
  '  id: steven',
  '2021-06-04 / 1 week: Isabella out of office',
  '  id: isabella',
  '2021-06-12 / 2021-06-22: Work trip',
  '  id: trip',
  '',
].join('\n');
const WEEK = '2025-07-28 / 2025-08-01: Planning !week\n2025-08-09: Day !day\n';

/** Each date after a text; half-open as in Markwhen, so that the last day is the one before the end. */
function expectAfter(text: string, cases: Readonly<Record<string, string>>): void {
  for (const [date, edtf] of Object.entries(cases)) expect(lastDateOf(`${text}\n${date}: x`), date).to.equal(edtf);
}

describe('dates of Markwhen that count from others', () => {
  it('have a length that starts after a gap', () => {
    // As Markwhen's parser counts: from the end of the entry before.
    expectAfter('12/25/2022: Christmas !Christmas', {
      '5 days - 3 days': '2022-12-31/2023-01-02',
      '5 days / 3 days': '2022-12-31/2023-01-02',
      '5 days': '2022-12-26/2022-12-30',
      'after 5 days': '2022-12-26/2022-12-30',
      '1 day / 2023-02': '2022-12-27/2023-02',
      '-10 days / 1 day': '2022-12-16',
      '8 hours - 2 hours': '2022-12-26T08:00:00/2022-12-26T10:00:00',
    });
    expect(
      datesOf('dateFormat: d/M/y\n01/01/2023 - 2 weeks: 1\n2 weeks: 2\n1 month: 3\n1 week - 3 days: 4 - kickoff!'),
    ).to.deep.equal([
      '2023-01-01/2023-01-14',
      '2023-01-15/2023-01-28',
      '2023-01-29/2023-02-27',
      '2023-03-07/2023-03-09',
    ]);
    expectAfter('2022-06 / 3 weeks: x', { '8 days 6 minutes/2023': '2022-06-30T00:06:00/2023' });
  });

  it('end before another', () => {
    expectAfter('2022-12-25: Christmas !Christmas\n2021: Other', {
      'before !Christmas 1 month': '2022-11-25/2022-12-24',
      'by !Christmas 1 day': '2022-12-24',
      'before !Christmas 1 week - 1 month': '2022-11-18/2022-12-17',
      'by !Christmas / 3 days': '2022-12-22/2022-12-24',
      'before !Christmas': '2022-12-24',
      'before 1 month': '2020-12-01/2020-12-31',
      'by 7 days - 1 day': '2020-12-24',
    });
    expectAfter(BREAKS, { 'by !trip.end 1 year / 1 month': '2020-05-23/2020-06-22' });
  });

  it('go from one entry to another', () => {
    expectAfter('2025-09-08: School !school\n2025-11-23: Thanksgiving\nid: thanksgiving\n2024: Other', {
      '!school / !thanksgiving': '2025-09-09/2025-11-22',
      '!school - !thanksgiving': '2025-09-09/2025-11-22',
      '!school.start / !thanksgiving.end': '2025-09-08/2025-11-23',
      '!school / 2025-11': '2025-09-09/2025-11',
      '2022 / !school': '2022/2025-09-07',
      '!school 1 week / !thanksgiving -1 week': '2025-09-16/2025-11-15',
      'after !school / after !thanksgiving': '2025-09-09/2025-11-23',
      '!school 2 days': '2025-09-09/2025-09-10',
      '!school plus 2 days': '2025-09-09/2025-09-10',
    });
    expectAfter(BREAKS, {
      '!isabella.start - !trip.end': '2021-06-04/2021-06-22',
      '!steven.end / !isabella.end': '2021-04-19/2021-06-10',
      '.start / 2 months': '2021-06-12/2021-08-11',
    });
  });

  it('name an end of the entry before', () => {
    expectAfter(WEEK, {
      '.start / .end': '2025-08-09',
      '.start - .end 1 day': '2025-08-09/2025-08-10',
      '.start -10 days / .end 1 day': '2025-07-30/2025-08-10',
      '!week.start - .end': '2025-07-28/2025-08-09',
      '.start 1 day': '2025-08-09',
      '.end 1 day': '2025-08-10',
    });
  });

  it('keep the offset and the time of day of the dates they refer to', () => {
    expectAfter('2022-02-05T09:00:00Z / 90 minutes: A !a', {
      '1 hour': '2022-02-05T10:30:00Z/2022-02-05T11:30:00Z',
      'before !a 1 hour': '2022-02-05T08:00:00Z/2022-02-05T09:00:00Z',
      '!a.start / !a.end': '2022-02-05T09:00:00Z/2022-02-05T10:30:00Z',
    });
    expectAfter('2022-02-05T09:00:00Z/2022-02-05T10:30:00Z: A', {
      '1 hour': '2022-02-05T10:30:00Z/2022-02-05T11:30:00Z',
    });
  });

  it('step over weekends by week days', () => {
    expect(datesOf('July 13, 2022 - 5 week days: a\n10 week days: b')).to.deep.equal([
      '2022-07-13/2022-07-19',
      '2022-07-20/2022-08-02',
    ]);
    expectAfter('July 10, 2022: Sunday', {
      '5 work days': '2022-07-11/2022-07-15',
      '10 workdays': '2022-07-11/2022-07-22',
      '2022-09/3 weekdays': '2022-09-01/2022-09-05',
      'July 13, 2022 - 10 workdays': '2022-07-13/2022-07-26',
      '2022-07-16 / 1 weekday': '2022-07-16/2022-07-18',
    });
    expectAfter('July 11, 2022: Monday !monday', {
      '10 business days - 10 week days': '2022-07-26/2022-08-08',
      'by !monday 7 work days': '2022-06-30/2022-07-10',
      'by !monday 3 week days - 7 business days': '2022-06-27/2022-07-05',
    });
    expectAfter('August 18 2022: x', { 'by 7 work days': '2022-08-09/2022-08-17' });
  });

  it('count without a fault from entries without an end, or beyond the range of days', () => {
    for (const text of ['../2022: x\nbefore 3 days: y', '2022/..: x\n3 days: y', 'Y12000: x\n3 days: y'])
      expect(() => read(text), text).not.to.throw();
    expect(datesOf('Y12000: x\n3 days: y').at(-1)).to.equal('Y12001');
    for (const length of ['9'.repeat(30), '9'.repeat(400), '9'.repeat(15)])
      for (const unit of ['years', 'months', 'days', 'hours', 'weekdays'])
        for (const date of [`${length} ${unit}`, `before ${length} ${unit}`, `2022 every ${length} ${unit} x3`])
          expect(() => read(`2020: x\n${date}: y`), date).not.to.throw();
  });

  it('are reported where what they count from is unknown', () => {
    for (const line of ['after !nobody 3 days: x', '!nobody / !noone: x', '.start / soon: x']) {
      const { records, issues } = read(`2022: Good\n${line}`);
      expect(records.map(({ description }) => description)).to.deep.equal([line]);
      expect(issues.map(({ found }) => found)).to.deep.equal([`"${line}" in line 2`]);
    }
  });
});

describe('ranges of Markwhen', () => {
  it('end on the next day where a time ends before it begins', () => {
    expect(datesOf('2022-02-05 10pm - 2am: x')).to.deep.equal(['2022-02-05T22:00:00/2022-02-06T02:00:00']);
  });

  it('stay open after a week', () => {
    expect(datesOf('2022-W05 / now: x')).to.deep.equal(['2022-01-31/..']);
  });

  it('guess a year only in an entry', () => {
    const { records, issues } = read('2021: x\nText\nMay 3 - we went: home');
    expect(records.map(whenOf)).to.deep.equal(['2021']);
    expect(issues).to.deep.equal([]);
  });

  it('have years of one to five digits', () => {
    const cases: Readonly<Record<string, string>> = {
      '300': '0300',
      '44': '0044',
      '7': '0007',
      '1999': '1999',
      '12000': 'Y12000',
      '300~': '0300~',
      '-300': '-0300',
      '300 - 400': '0300/0400',
      '300/400': '0300/0400',
      '44 to 79': '0044/0079',
      '300 / 10 years': '0300-01-01/0309-12-31',
      '476 every 100 years x1': '0476',
      '196X': '196X',
    };
    for (const [date, edtf] of Object.entries(cases)) expect(lastDateOf(`${date}: x`), date).to.equal(edtf);
    expect(datesOf('44: D\n9:15pm: x')).to.deep.equal(['0044', '0044-01-01T21:15:00']);
  });
});
