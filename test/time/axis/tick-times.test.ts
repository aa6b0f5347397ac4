import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { civilFromDays, DAY_MS, daysFromCivil } from '../../../src/time/civil.js';
import { timeSpan } from '../../../src/time/instant.js';
import type { TimeSpan } from '../../../src/time/instant.js';
import { TICK_LADDER } from '../../../src/time/axis/tick-ladder.js';
import type { TickStep, TickUnit } from '../../../src/time/axis/tick-ladder.js';
import { tickTimes } from '../../../src/time/axis/tick-times.js';
import { instantToCivil } from '../../../src/time/zone.js';

const QUARTER_MS = 900_000;

function step(unit: TickUnit, count: number): TickStep {
  const found = TICK_LADDER.find((each) => each.unit === unit && each.count === count);
  if (!found) throw new Error(`no step of ${count} ${unit}`);
  return found;
}

function inView(each: TickStep, view: TimeSpan, zone: string): readonly number[] {
  return tickTimes(each, view, zone)
    .map((time) => time.at)
    .filter((at) => at >= view.start && at < view.end);
}

function utc(text: string): number {
  return Date.parse(text);
}

/** The local clock as text, from Intl alone. */
const clocks = new Map<string, Intl.DateTimeFormat>();
function clock(at: number, zone: string): { date: string; minuteOfDay: number } {
  let format = clocks.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    clocks.set(zone, format);
  }
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, part.value]));
  const date = ['year', 'month', 'day'].map((type) => parts.get(type as Intl.DateTimeFormatPartTypes)).join('-');
  return { date, minuteOfDay: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
}

/** Walks a view in quarter hours, on which all clock changes since 1980 in these zones fall. */
function walk(view: TimeSpan, isTick: (at: number) => boolean): readonly number[] {
  const ticks = [];
  for (let at = Math.ceil(view.start / QUARTER_MS) * QUARTER_MS; at < view.end; at += QUARTER_MS) {
    if (isTick(at)) ticks.push(at);
  }
  return ticks;
}

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Atlantic/Azores',
];

// Weeks in which the clocks of some of these zones change, and any others.
const anyStart = fc.oneof(
  fc.constantFrom(
    ...[
      '2022-03-25',
      '2022-10-28',
      '2018-11-02',
      '2018-02-16',
      '2011-12-28',
      '2022-04-01',
      '2022-09-22',
      '2022-11-04',
      '2022-03-11',
    ].map((day) => utc(`${day}T00:00Z`)),
  ),
  fc.integer({ min: utc('1985-01-01T00:00Z'), max: utc('2035-01-01T00:00Z') }),
);
const anyView = anyStart.map((start) => timeSpan(start, start + 3.3 * DAY_MS));

describe('the times of ticks', () => {
  it('up to an hour are all instants at which the local clock shows a multiple, as brute force finds them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyView, fc.constantFrom(15, 30, 60), (zone, view, minutes) => {
        const each = minutes === 60 ? step('hour', 1) : step('minute', minutes);
        expect(inView(each, view, zone)).to.deep.equal(walk(view, (at) => clock(at, zone).minuteOfDay % minutes === 0));
      }),
      { numRuns: 150 },
    );
  });

  it('for days and weeks are the instants at which the local date changes, as brute force finds them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyStart, (zone, start) => {
        const view = timeSpan(start, start + 8 * DAY_MS);
        const days = walk(view, (at) => clock(at, zone).date > clock(at - QUARTER_MS, zone).date);
        expect(inView(step('day', 1), view, zone)).to.deep.equal(days);
        const mondays = days.filter((at) => new Date(clock(at, zone).date).getUTCDay() === 1);
        expect(inView(step('week', 1), view, zone)).to.deep.equal(mondays);
      }),
      { numRuns: 60 },
    );
  });

  it('for several hours are multiples or starts of days, in order and never closer than four fifths', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyView, fc.constantFrom(2, 3, 6, 12), (zone, view, hours) => {
        const ticks = inView(step('hour', hours), view, zone);
        const starts = new Set(inView(step('day', 1), view, zone));
        for (const [i, at] of ticks.entries()) {
          expect(clock(at, zone).minuteOfDay % (hours * 60) === 0 || starts.has(at)).to.equal(true);
          if (i > 0) expect(at - (ticks[i - 1] ?? 0)).to.be.at.least(0.8 * hours * 3_600_000);
        }
        for (const at of starts) expect(ticks).to.include(at);
      }),
      { numRuns: 150 },
    );
  });

  it('for months and years are the first days, as counting days finds them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 30, max: 3000 }), (year, days) => {
        const first = daysFromCivil(year, 5, 17);
        const view = timeSpan(first * DAY_MS, (first + days) * DAY_MS);
        const dates = Array.from({ length: days }, (_, i) => ({
          at: (first + i) * DAY_MS,
          ...civilFromDays(first + i),
        }));
        const firsts = dates.filter((date) => date.day === 1);
        const quarters = firsts.filter((date) => date.month % 3 === 1);
        const years = firsts.filter((date) => date.month === 1);
        expect(inView(step('month', 1), view, 'UTC')).to.deep.equal(firsts.map((date) => date.at));
        expect(inView(step('month', 3), view, 'UTC')).to.deep.equal(quarters.map((date) => date.at));
        expect(inView(step('year', 1), view, 'UTC')).to.deep.equal(years.map((date) => date.at));
      }),
      { numRuns: 100 },
    );
  });

  it('are strictly ascending, and reach one step beyond the view on both sides', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TICK_LADDER),
        fc.constantFrom(...ZONES),
        fc.double({ min: -6e13, max: 4e12, noNaN: true }),
        fc.double({ min: 0.1, max: 40, noNaN: true }),
        (each, zone, start, steps) => {
          const view = timeSpan(start, start + steps * each.shortestMs);
          const times = tickTimes(each, view, zone).map((time) => time.at);
          expect(times.length).to.be.at.least(2);
          expect(times[0]).to.be.at.most(view.start);
          expect(times.at(-1)).to.be.at.least(view.end);
          expect(times.slice(1, -1).every((at) => at >= view.start && at <= view.end)).to.equal(true);
          for (const [i, at] of times.entries()) if (i > 0) expect(at).to.be.above(times[i - 1] ?? Infinity);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('count every other day from the first of the month', () => {
    const view = timeSpan(utc('2024-02-26T00:00Z'), utc('2024-04-04T00:00Z'));
    const days = inView(step('day', 2), view, 'UTC').map((at) => new Date(at).getUTCDate());
    expect(days).to.deep.equal([27, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 1, 3]);
  });

  it('count years as people do, from one on both sides of the epoch', () => {
    const years = (count: number): readonly number[] => {
      const view = timeSpan(daysFromCivil(-3 * count, 6, 1) * DAY_MS, daysFromCivil(3 * count, 6, 1) * DAY_MS);
      return tickTimes(step('year', count), view, 'UTC').map((time) => time.local.year);
    };
    expect(years(1)).to.deep.equal([-3, -2, -1, 0, 1, 2, 3, 4]);
    expect(years(2).slice(1, -1)).to.deep.equal([-5, -3, -1, 2, 4, 6]);
    expect(years(500)).to.deep.equal([-1999, -1499, -999, -499, 1, 500, 1000, 1500, 2000]);
  });

  it('keep their year in deep time, where a float64 rounds it away', () => {
    const start = daysFromCivil(-13_800_000_000, 1, 1) * DAY_MS;
    const view = timeSpan(start, start + 3e8 * 365.2425 * DAY_MS);
    for (const { local } of tickTimes(step('age', 100_000_000), view, 'UTC')) {
      expect((local.year - 2000) % 100_000_000).to.equal(-0);
    }
  });

  it('leave out a skipped day', () => {
    const view = timeSpan(utc('2011-12-28T12:00Z'), utc('2012-01-01T12:00Z'));
    expect(tickTimes(step('day', 1), view, 'Pacific/Apia').map((time) => time.local.day)).to.deep.equal([
      28, 29, 31, 1, 2, 3,
    ]);
  });

  it('start a day without midnight at its first instant', () => {
    const view = timeSpan(utc('2018-11-04T01:00Z'), utc('2018-11-04T05:30Z'));
    const ticks = tickTimes(step('hour', 1), view, 'America/Sao_Paulo');
    expect(ticks.map((time) => time.local.hour)).to.deep.equal([21, 22, 23, 1, 2, 3, 4]);
    const monrovia = timeSpan(utc('1972-01-06T23:00Z'), utc('1972-01-07T03:00Z'));
    const times = tickTimes(step('hour', 1), monrovia, 'Africa/Monrovia').map((time) => time.local);
    expect(times.map(({ hour, minute }) => `${hour}:${minute}`)).to.deep.equal([
      '22:0',
      '23:0',
      '0:44',
      '2:0',
      '3:0',
      '4:0',
    ]);
  });

  it('show a repeated hour twice, and a skipped one never', () => {
    const hours = (from: string, to: string): readonly number[] =>
      inView(step('hour', 1), timeSpan(utc(from), utc(to)), 'Europe/Berlin').map(
        (at) => instantToCivil(timeSpan(at, at).start, 'Europe/Berlin').hour,
      );
    expect(hours('2022-10-29T22:00Z', '2022-10-30T04:00Z')).to.deep.equal([0, 1, 2, 2, 3, 4]);
    expect(hours('2022-03-26T23:00Z', '2022-03-27T04:00Z')).to.deep.equal([0, 1, 3, 4, 5]);
  });
});
