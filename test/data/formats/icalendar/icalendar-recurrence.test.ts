import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { recurrences } from '../../../../src/data/formats/icalendar/icalendar-recurrence.js';
import { parseRule, RuleFault } from '../../../../src/data/formats/icalendar/icalendar-rule.js';

const ALL = { start: -Infinity, end: Date.UTC(2200, 0, 1) };
const utc = (text: string) => Date.parse(`${text}Z`);
const isoOf = (ms: number) => new Date(ms).toISOString().slice(0, 19);

function times(rule: string, start: string, most: number, window = ALL, until = Infinity): string[] {
  const found: string[] = [];
  for (const time of recurrences(parseRule(rule), utc(start), until, window)) {
    found.push(isoOf(time));
    if (found.length === most) break;
  }
  return found;
}

/** What ical.js gives; it leaves out a start that does not follow the rule. */
function oracle(rule: string, start: string, most: number): string[] {
  const [year, month, day, hour, minute, second] = start.split(/\D/).map(Number);
  const from = ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate: false });
  const iterator = ICAL.Recur.fromString(rule).iterator(from);
  const found: string[] = [];
  while (found.length < most) {
    const next = iterator.next() as { toString(): string } | null;
    if (next === null) break;
    found.push(String(next));
  }
  return found;
}

describe('recurrences', () => {
  it('are those of RFC 5545', () => {
    const cases: readonly (readonly [string, string, readonly string[]])[] = [
      ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19T09:00:00', ['1997-05-19', '1998-05-18', '1999-05-17']],
      ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', '2024-12-30T10:00:00', ['2024-12-30', '2025-12-29', '2027-01-04']],
      ['FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU', '2021-01-03T10:00:00', ['2021-01-03', '2027-01-03', '2033-01-02']],
      ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12T09:00:00', ['1997-05-12', '1998-05-11', '1999-05-17']],
      ['FREQ=MONTHLY;BYDAY=-2MO', '1997-09-22T09:00:00', ['1997-09-22', '1997-10-20', '1997-11-17']],
      ['FREQ=MONTHLY;BYMONTHDAY=-3', '1997-09-28T09:00:00', ['1997-09-28', '1997-10-29', '1997-11-28']],
      ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '1998-02-13T09:00:00', ['1998-02-13', '1998-03-13', '1998-11-13']],
      [
        'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
        '1997-09-29T09:00:00',
        ['1997-09-29', '1997-10-30', '1997-11-27'],
      ],
      [
        'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
        '1997-08-05T09:00:00',
        ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
      ],
      [
        'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
        '1997-08-05T09:00:00',
        ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
      ],
      [
        'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
        '1997-01-01T09:00:00',
        ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01'],
      ],
      [
        'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
        '1996-11-05T09:00:00',
        ['1996-11-05', '2000-11-07', '2004-11-02'],
      ],
      ['FREQ=YEARLY;BYMONTHDAY=15', '2012-08-15T09:00:00', ['2012-08-15', '2012-09-15', '2012-10-15']],
      ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2012-02-29T09:00:00', ['2012-02-29', '2016-02-29', '2020-02-29']],
    ];
    for (const [rule, start, expected] of cases) {
      expect(
        times(rule, start, expected.length).map((time) => time.slice(0, 10)),
        rule,
      ).to.deep.equal(expected);
    }
    expect(
      times('FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30', '1997-01-05T08:30:00', 3),
    ).to.deep.equal(['1997-01-05T08:30:00', '1997-01-05T09:30:00', '1997-01-12T08:30:00']);
    expect(times('FREQ=MINUTELY;INTERVAL=90;COUNT=3', '1997-09-02T09:00:00', 9).at(-1)).to.equal('1997-09-02T12:00:00');
  });

  it('agree with ical.js on the rules that it reads as the standard has them', () => {
    const days = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
      minLength: 1,
      maxLength: 3,
    });
    const interval = fc.integer({ min: 1, max: 4 }).map((each) => `;INTERVAL=${each}`);
    const rule = fc.oneof(
      interval.map((every) => `FREQ=DAILY${every}`),
      fc.tuple(interval, days).map(([every, on]) => `FREQ=WEEKLY${every};BYDAY=${on.join(',')}`),
      interval.map((every) => `FREQ=WEEKLY${every}`),
      fc
        .tuple(interval, fc.constantFrom(1, 2, 15, 28, -1))
        .map(([every, day]) => `FREQ=MONTHLY${every};BYMONTHDAY=${day}`),
      fc
        .tuple(interval, fc.constantFrom('1', '2', '-1'), days)
        .map(([every, nth, on]) => `FREQ=MONTHLY${every};BYDAY=${nth}${on[0]}`),
      fc
        .tuple(interval, fc.integer({ min: 1, max: 12 }), fc.constantFrom('1', '3', '-1'), days)
        .map(([every, month, nth, on]) => `FREQ=YEARLY${every};BYMONTH=${month};BYDAY=${nth}${on[0]}`),
      interval.map((every) => `FREQ=YEARLY${every}`),
      interval.map((every) => `FREQ=HOURLY${every}`),
    );
    const start = fc
      .date({ min: new Date('1995-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => isoOf(+date));
    fc.assert(
      fc.property(rule, start, (text, from) => {
        const expected = oracle(text, from, 12);
        const found = times(text, from, 13).filter((time, index) => index > 0 || time === expected[0]);
        expect(found.slice(0, 12), `${text} from ${from}`).to.deep.equal(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('are the same from a window on as when counted from the start', () => {
    const rules = [
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=YEARLY',
      'FREQ=HOURLY;INTERVAL=5',
      'FREQ=DAILY;COUNT=900',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...rules), fc.nat(900), (rule, offset) => {
        const window = {
          start: utc('2012-01-01T00:00:00') + offset * 864e5,
          end: utc('2012-01-01T00:00:00') + (offset + 60) * 864e5,
        };
        const within = (each: string) => utc(each) >= window.start && utc(each) < window.end;
        const all = times(rule, '2012-01-04T05:30:00', 20_000, { ...window, start: -Infinity }).filter(within);
        expect(times(rule, '2012-01-04T05:30:00', 20_000, window).filter(within)).to.deep.equal(all);
      }),
    );
  });

  it('of a rule that never matches are its start', () => {
    for (const rule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31',
      'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    ]) {
      const forever = { start: -Infinity, end: Infinity };
      expect(times(rule, '2012-08-01T05:30:00', 5, forever), rule).to.deep.equal(['2012-08-01T05:30:00']);
    }
  });

  it('end with the count or the last time', () => {
    expect(times('FREQ=DAILY;COUNT=3', '2012-08-01T05:30:00', 9)).to.have.length(3);
    expect(times('FREQ=DAILY', '2012-08-01T05:30:00', 9, ALL, utc('2012-08-02T05:30:00'))).to.have.length(2);
  });

  it('refuse a rule outside the standard', () => {
    for (const rule of [
      '',
      'COUNT=3',
      'FREQ=FORTNIGHTLY',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=DAILY;BYHOUR=25',
      'FREQ=MONTHLY;BYMONTHDAY=0',
      'FREQ=DAILY;RSCALE=CHINESE',
      'FREQ=DAILY;COUNT=1e9',
    ]) {
      expect(() => parseRule(rule), rule).to.throw(RuleFault);
    }
  });
});
