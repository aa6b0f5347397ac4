import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { civilFromDays, DAY_MS, utcInstant } from '../../../src/time/civil.js';
import { boundsOf, spanOf } from '../../../src/time/edtf/date-bounds.js';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';
import { stringifyEdtf } from '../../../src/time/edtf/stringify-edtf.js';
import { formatEdtf } from '../../../src/time/words/format-edtf.js';
import { edtfDates } from '../edtf-arbitrary.js';
import { edtfCases } from '../edtf-cases.js';

function dayText(dayNumber: number): string {
  const { year, month, day } = civilFromDays(dayNumber);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The first and last day covered by a date without a time, as the table writes them. */
function daysCovered(text: string): [string | null, string | null] {
  const { start, end } = spanOf(parseEdtf(text));
  // Rounded, because beyond the year 285,000 a float64 cannot hold every midnight.
  const dayAt = (ms: number, before: number): string => dayText(Math.round(ms / DAY_MS) - before);
  const first = start === -Infinity ? '-inf' : start === null ? null : dayAt(start, 0);
  const last = end === Infinity ? 'inf' : end === null ? null : dayAt(end, 1);
  return [first, last];
}

const utc = (text: string): number => Date.parse(text);

describe('spanOf', () => {
  it('covers the days that the conformance table counts', async () => {
    // The table dates a date-time by its local day.
    const counted = (await edtfCases()).filter(
      ({ input, valid, min, max }) => valid && min !== undefined && max !== undefined && !input.includes('T'),
    );
    expect(counted.length).to.be.above(150);
    for (const { input, min, max } of counted) expect(daysCovered(input), input).to.deep.equal([min, max]);
  });

  const covered: readonly [string, string, string][] = [
    ['19', '1900-01-01', '1999-12-31'],
    ['00', '0000-01-01', '0099-12-31'],
    ['-019', '-0199-01-01', '-0190-12-31'],
    ['1950S2', '1900-01-01', '1999-12-31'],
    ['-1859S5', '-1859-01-01', '-1859-12-31'],
    ['Y3388E2S3', '338000-01-01', '338999-12-31'],
    ['Y-17101E3S3', '-17199999-01-01', '-17100000-12-31'],
    ['Y17E7', '170000000-01-01', '170000000-12-31'],
    ['-XXXX', '-9999-01-01', '-0001-12-31'],
    ['-000X', '-0009-01-01', '-0001-12-31'],
    ['19XX-02-29', '1904-02-29', '1996-02-29'],
    ['2001-23', '2001-09-01', '2001-11-30'],
    ['2001-29', '2001-09-01', '2001-11-30'],
    ['2001-31', '2001-03-01', '2001-05-31'],
    ['2001-36', '2001-10-01', '2001-12-31'],
    ['-0001-24', '-0001-12-01', '0000-02-29'],
    ['198X-21', '1980-03-01', '1989-05-31'],
  ];
  for (const [text, first, last] of covered) {
    it(`covers ${first} to ${last} for ${text}`, () => {
      expect(daysCovered(text)).to.deep.equal([first, last]);
    });
  }

  it('is infinite where a date is open and null where it is unknown', () => {
    expect(spanOf(parseEdtf('1985/..'))).to.deep.equal({ start: utc('1985-01-01'), end: Infinity });
    expect(spanOf(parseEdtf('../1985'))).to.deep.equal({ start: -Infinity, end: utc('1986-01-01') });
    expect(spanOf(parseEdtf('/'))).to.deep.equal({ start: null, end: null });
    expect(spanOf(parseEdtf('[1760..]'))).to.deep.equal({ start: utc('1760-01-01'), end: Infinity });
  });

  it('reads a date without a time on the calendar of the zone', () => {
    const { start, end } = spanOf(parseEdtf('2022-02-05'), 'Asia/Tokyo');
    expect([start, end]).to.deep.equal([utc('2022-02-04T15:00Z'), utc('2022-02-05T15:00Z')]);
  });

  it('gives a day as many hours as the zone does', () => {
    const { start, end } = spanOf(parseEdtf('2022-03-13'), 'America/New_York');
    expect(Number(end) - Number(start)).to.equal(23 * 3_600_000);
  });

  it('starts a day without midnight when the clocks have jumped past it', () => {
    expect(spanOf(parseEdtf('2018-11-04'), 'America/Sao_Paulo').start).to.equal(utc('2018-11-04T03:00Z'));
  });

  it('reads a time without an offset on the clocks of the zone, and one with an offset as an instant', () => {
    expect(spanOf(parseEdtf('2022-02-05T10:00:00'), 'Asia/Kolkata').start).to.equal(utc('2022-02-05T04:30Z'));
    expect(spanOf(parseEdtf('2022-02-05T10:00:00+01:00'), 'Asia/Kolkata').start).to.equal(utc('2022-02-05T09:00Z'));
    expect(spanOf(parseEdtf('2022-02-05T10:00:00-0330')).start).to.equal(utc('2022-02-05T13:30Z'));
    expect(spanOf(parseEdtf('2022-02-05T10:00:00-04')).start).to.equal(utc('2022-02-05T14:00Z'));
  });

  it('is a second wide for a time, and a millisecond for one with a fraction', () => {
    const second = utc('2022-02-05T10:00:00Z');
    expect(spanOf(parseEdtf('2022-02-05T10:00:00Z'))).to.deep.equal({ start: second, end: second + 1000 });
    expect(spanOf(parseEdtf('2022-02-05T10:00:00.019Z'))).to.deep.equal({ start: second + 19, end: second + 20 });
    expect(spanOf(parseEdtf('2022-02-05T10:00:00.4Z')).start).to.equal(second + 400);
  });

  it('is never negative, also where a gap of the clocks reverses two local times', () => {
    // 02:30 does not exist and counts as 03:30.
    const gap = parseEdtf('2022-03-13T02:30:00/2022-03-13T03:10:00');
    const { start, end } = spanOf(gap, 'America/New_York');
    expect(end).to.equal(start);
  });

  it('gives every date a start at or before its end, in any zone', () => {
    fc.assert(
      fc.property(edtfDates, fc.constantFrom('UTC', 'America/Los_Angeles', 'Pacific/Apia'), (date, zone) => {
        const { start, end } = spanOf(date, zone);
        expect(start).to.not.be.NaN;
        expect(end).to.not.be.NaN;
        if (start !== null && end !== null) expect(start).to.be.at.most(end);
      }),
      { numRuns: 2000 },
    );
  });

  it('names a zone that the runtime does not know', () => {
    expect(() => spanOf(parseEdtf('2022'), 'Mars/Olympus')).to.throw(RangeError, 'Mars/Olympus');
  });
});

describe('boundsOf', () => {
  it('gives a moment the same bounds for its start and its end', () => {
    const [start, end] = [utcInstant(2022, 1, 1), utcInstant(2022, 2, 1)];
    expect(boundsOf(parseEdtf('2022-01'))).to.deep.equal({
      kind: 'moment',
      earliestStart: start,
      latestStart: end,
      earliestEnd: start,
      latestEnd: end,
      precision: 'month',
    });
  });

  it('gives an interval the bounds of each of its ends', () => {
    expect(boundsOf(parseEdtf('2022-01-21/2022-02'))).to.deep.equal({
      kind: 'interval',
      earliestStart: utcInstant(2022, 1, 21),
      latestStart: utcInstant(2022, 1, 22),
      earliestEnd: utcInstant(2022, 2, 1),
      latestEnd: utcInstant(2022, 3, 1),
      precision: 'day',
    });
  });

  it('takes the precision of the end where the start is unknown or open', () => {
    expect(boundsOf(parseEdtf('/2022-02')).precision).to.equal('month');
    expect(boundsOf(parseEdtf('../2022')).precision).to.equal('year');
    expect(boundsOf(parseEdtf('/..')).precision).to.equal('other');
  });

  it('turns a set of alternatives into one moment', () => {
    expect(boundsOf(parseEdtf('[1667,1760-12]'))).to.deep.include({
      kind: 'moment',
      earliestStart: utcInstant(1667, 1, 1),
      latestStart: utcInstant(1761, 1, 1),
      precision: 'other',
    });
    expect(boundsOf(parseEdtf('[2016]'))).to.deep.equal(boundsOf(parseEdtf('2016')));
  });

  it('turns a set of all members into a stretch from the first to the last', () => {
    expect(boundsOf(parseEdtf('{1960,-1961-12}'))).to.deep.equal({
      kind: 'interval',
      earliestStart: utcInstant(-1961, 12, 1),
      latestStart: utcInstant(-1960, 1, 1),
      earliestEnd: utcInstant(1960, 1, 1),
      latestEnd: utcInstant(1961, 1, 1),
      precision: 'month',
    });
    expect(boundsOf(parseEdtf('{2016}'))).to.deep.equal(boundsOf(parseEdtf('2016')));
  });

  it('takes no date that has not been parsed, and neither do those that write it', () => {
    const takers: readonly ((date: never) => unknown)[] = [boundsOf, spanOf, formatEdtf, stringifyEdtf];
    for (const take of takers) {
      for (const [given, found] of [
        ['2022-02', '"2022-02"'],
        [2022, '"2022"'],
        [undefined, '"undefined"'],
        [null, '"null"'],
      ] as const) {
        expect(() => take(given as never)).to.throw(
          TypeError,
          `date: found ${found}, expected what parseEdtf returns for it`,
        );
      }
    }
  });
});
