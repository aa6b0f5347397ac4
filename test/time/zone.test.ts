import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { DAY_MS, daysFromCivil, utcCivil, utcInstant } from '../../src/time/civil.js';
import { instant } from '../../src/time/instant.js';
import {
  instantToCivil,
  isTimeZone,
  localDayNumber,
  localToInstant,
  offsetRuns,
  startOfLocalDay,
  zoneOffsetMs,
} from '../../src/time/zone.js';
import { loadJson } from '../load-json.js';

interface ZoneCase {
  readonly zone: string;
  readonly localTime: string;
  readonly kind: 'normal' | 'gap' | 'overlap';
  readonly utc: readonly string[] | null;
  readonly offsets: readonly string[];
  readonly compatibleUtc: string;
  readonly compatibleLocal: string;
  readonly transitionUtc?: string;
  readonly gapMinutes?: number;
}

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
];

function localText(at: number, zone: string): string {
  return new Date(at + zoneOffsetMs(at, zone)).toISOString().slice(0, 19);
}

function offsetInMs(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  return (text.startsWith('-') ? -1000 : 1000) * (hours * 3600 + minutes * 60 + seconds);
}

function toInstant(localTime: string, zone: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = localTime.split(/[-T:]/).map(Number);
  return localToInstant(utcInstant(year, month, day, hour, minute, second), zone);
}

/** The local time from Intl in another way than the code under test: all fields, with era, from formatToParts. */
function oracleOffset(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const field = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const isBc = parts.some((part) => part.type === 'era' && part.value.startsWith('B'));
  const year = isBc ? 1 - field('year') : field('year');
  const local = utcInstant(year, field('month'), field('day'), field('hour'), field('minute'), field('second'));
  return local - Math.floor(at / 1000) * 1000;
}

describe('a time zone', () => {
  let cases: readonly ZoneCase[] = [];
  before(async () => {
    cases = (await loadJson('test/fixtures/tz-cases.json')) as readonly ZoneCase[];
  });

  it('resolves every local time of the cases as Temporal does ("compatible")', () => {
    expect(cases.length).to.equal(23);
    for (const { zone, localTime, compatibleUtc, compatibleLocal } of cases) {
      const at = toInstant(localTime, zone);
      expect(new Date(at).toISOString(), `${zone} ${localTime}`).to.equal(compatibleUtc.replace('Z', '.000Z'));
      expect(localText(at, zone), `${zone} ${localTime}`).to.equal(compatibleLocal);
    }
  });

  it('shows the local time of the cases at each of their candidates, and at no instant where it was skipped', () => {
    for (const { zone, localTime, utc, offsets } of cases) {
      const local = Date.parse(`${localTime}Z`);
      const candidates = offsets
        .map((offset) => local - offsetInMs(offset))
        .filter((at) => localText(at, zone) === localTime);
      expect(candidates, `${zone} ${localTime}`).to.deep.equal((utc ?? []).map((text) => Date.parse(text)));
    }
  });

  it('has the offsets of the cases on both sides of each transition, to the second', () => {
    const transitions = cases.filter(({ transitionUtc }) => transitionUtc !== undefined);
    expect(transitions.length).to.be.above(10);
    for (const { zone, transitionUtc, gapMinutes, offsets } of transitions) {
      const at = Date.parse(transitionUtc!);
      const [before = '', after = ''] = offsets;
      expect(zoneOffsetMs(at - 1, zone), zone).to.equal(offsetInMs(before));
      expect(zoneOffsetMs(at, zone), zone).to.equal(offsetInMs(after));
      if (gapMinutes !== undefined) {
        expect(zoneOffsetMs(at, zone) - zoneOffsetMs(at - 1, zone)).to.be.closeTo(gapMinutes * 60_000, 60_000);
      }
    }
  });

  it('agrees with Intl at any instant', () => {
    const at = fc.oneof(fc.integer({ min: -5e12, max: 5e12 }), fc.integer({ min: -8.6e15, max: 8.6e15 }));
    fc.assert(
      fc.property(fc.constantFrom(...ZONES, 'Europe/London', 'Africa/Monrovia'), at, (zone, ms) => {
        expect(zoneOffsetMs(ms, zone)).to.equal(oracleOffset(ms, zone));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds an instant again from its local time, or the earlier one that shows the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 2e12 }), (zone, ms) => {
        const local = instantToCivil(instant(ms), zone);
        const { year, month, day, hour, minute, second } = local;
        const found = localToInstant(utcInstant(year, month, day, hour, minute, second, local.ms), zone);
        expect(found).to.be.at.most(ms);
        expect(instantToCivil(found, zone)).to.deep.equal(local);
      }),
      { numRuns: 1000 },
    );
  });

  it('cuts time into runs of one offset', () => {
    const start = Date.UTC(2022, 0, 1);
    const runs = offsetRuns(start, Date.UTC(2023, 0, 1), 'Europe/Berlin');
    expect(runs.map((run) => run.offsetMs / 3_600_000)).to.deep.equal([1, 2, 1]);
    expect(runs.map((run) => run.start)).to.deep.equal([start, Date.UTC(2022, 2, 27, 1), Date.UTC(2022, 9, 30, 1)]);
    expect(runs.map((run) => run.end).slice(0, 2)).to.deep.equal(runs.map((run) => run.start).slice(1));
  });

  it('keeps its first and last offset outside the range of Date', () => {
    expect(zoneOffsetMs(-4e20, 'America/New_York')).to.equal(-(4 * 3600 + 56 * 60 + 2) * 1000);
    expect(zoneOffsetMs(4e20, 'Asia/Kolkata')).to.equal(5.5 * 3_600_000);
    expect(localToInstant(utcInstant(-4_500_000_000, 1, 1), 'Asia/Kolkata')).to.be.below(0);
    expect(localToInstant(utcInstant(300_000, 1, 1), 'Asia/Kolkata')).to.equal(utcInstant(300_000, 1, 1) - 19_800_000);
  });

  it('answers for UTC without asking Intl', () => {
    expect(zoneOffsetMs(0, 'UTC')).to.equal(0);
    expect(localToInstant(utcInstant(44, 3, 15, 12), 'UTC')).to.equal(utcInstant(44, 3, 15, 12));
    expect(instantToCivil(instant(0), 'UTC')).to.deep.equal(utcCivil(0));
  });

  it('is known under its old and its new name', () => {
    const at = Date.UTC(2022, 6, 1);
    for (const [now, then] of [
      ['Europe/Kyiv', 'Europe/Kiev'],
      ['America/Nuuk', 'America/Godthab'],
      ['Pacific/Kanton', 'Pacific/Enderbury'],
    ] as const) {
      expect(isTimeZone(now) && isTimeZone(then), now).to.equal(true);
      expect(zoneOffsetMs(at, now)).to.equal(zoneOffsetMs(at, then));
    }
  });

  it('is refused by name when it is unknown', () => {
    for (const zone of ['', 'Mars/Olympus', 'Europe', '__proto__', 'constructor', '<script>']) {
      expect(isTimeZone(zone), zone).to.equal(false);
    }
    expect(isTimeZone(undefined as unknown as string)).to.equal(false);
    expect(() => zoneOffsetMs(0, 'Mars/Olympus')).to.throw(RangeError, 'found "Mars/Olympus", expected an IANA name');
  });
});

describe('a local day', () => {
  it('begins at midnight, or when the clocks jump past it', () => {
    const starts = (zone: string, year: number, month: number, day: number): string =>
      localText(startOfLocalDay(daysFromCivil(year, month, day), zone), zone);
    expect(starts('UTC', 2022, 2, 5)).to.equal('2022-02-05T00:00:00');
    expect(starts('America/Sao_Paulo', 2018, 11, 4)).to.equal('2018-11-04T01:00:00');
    expect(starts('America/Toronto', 1919, 3, 31)).to.equal('1919-03-31T00:30:00');
    expect(starts('Africa/Monrovia', 1972, 1, 7)).to.equal('1972-01-07T00:44:30');
    expect(starts('Pacific/Apia', 2011, 12, 30)).to.equal('2011-12-31T00:00:00');
  });

  it('starts once where midnight comes twice', () => {
    const start = startOfLocalDay(daysFromCivil(2022, 11, 6), 'America/Havana');
    expect(new Date(start).toISOString()).to.equal('2022-11-06T04:00:00.000Z');
  });

  it('is first shown at its start, and not before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: -60_000, max: 30_000 }), (zone, day) => {
        const start = startOfLocalDay(day, zone);
        expect(localDayNumber(start, zone)).to.be.at.least(day);
        expect(localDayNumber(instant(start - 1), zone)).to.be.below(day);
        expect(Math.abs(start - day * DAY_MS)).to.be.below(1.1 * DAY_MS);
      }),
      { numRuns: 1000 },
    );
  });
});
