import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { timeSpan } from '../../../src/time/instant.js';
import type { TimeSpan } from '../../../src/time/instant.js';
import { axisTicks } from '../../../src/time/axis/ticks.js';
import type { AxisTicks } from '../../../src/time/axis/ticks.js';
import { instantToCivil } from '../../../src/time/zone.js';
import { viewAnywhere } from '../view-arbitrary.js';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365.2425 * DAY;
const NOW = Date.UTC(2022, 1, 5, 13, 50);

const measure = (label: string): number => label.length * 7;

function axis(
  start: number,
  end: number,
  { locale = 'en', timezone = 'Europe/Berlin', widthPx = 900 } = {},
): AxisTicks {
  return axisTicks(timeSpan(start, end), widthPx, { locale, timezone, measure });
}

function text({ ticks, contexts }: AxisTicks): string {
  return [contexts, ticks].map((tier) => tier.map(({ label }) => label).join(' ')).join(' / ');
}

const anyAxis = fc.record({
  view: viewAnywhere,
  widthPx: fc.integer({ min: 200, max: 3000 }),
  timezone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia'),
  locale: fc.constantFrom('en', 'en-US', 'de', 'ja', 'ar-EG', 'th', 'es'),
});

describe('the ticks of an axis', () => {
  it('go from milliseconds to billions of years', () => {
    const px = { widthPx: 360 };
    expect(text(axis(NOW, NOW + 4, px))).to.equal('14:50:00 · 5 February 2022 / .999 .000 .001 .002 .003 .004 .005');
    expect(text(axis(NOW, NOW + 20 * SECOND, px))).to.equal(
      '14:50 · 5 February 2022 / :58 :00 :02 :04 :06 :08 :10 :12 :14 :16 :18 :20 :22',
    );
    expect(text(axis(NOW, NOW + HOUR, px))).to.equal(
      '5 February 2022 / 14:40 14:50 15:00 15:10 15:20 15:30 15:40 15:50 16:00',
    );
    expect(text(axis(NOW, NOW + DAY, px))).to.equal(
      '5 February 2022 6 February 2022 / 12:00 18:00 00:00 06:00 12:00 18:00',
    );
    expect(text(axis(NOW, NOW + 5 * DAY, px))).to.equal('February 2022 / Sat 5 Sun 6 Mon 7 Tue 8 Wed 9 Thu 10 Fri 11');
    expect(text(axis(NOW, NOW + 40 * DAY, px))).to.equal('February 2022 March 2022 / 31 7 14 21 28 7 14 21');
    expect(text(axis(NOW, NOW + 200 * DAY, px))).to.equal('2022 / Feb Mar Apr May Jun Jul Aug Sept');
    expect(text(axis(NOW, NOW + 2 * YEAR, px))).to.equal('2022 2023 2024 / Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr');
    expect(text(axis(NOW, NOW + 8 * YEAR, px))).to.equal(' / 2022 2023 2024 2025 2026 2027 2028 2029 2030 2031');
    expect(text(axis(NOW - 3000 * YEAR, NOW, { widthPx: 400 }))).to.equal(
      ' / 1000 BC 500 BC 1 AD 500 1000 1500 2000 2500',
    );
    expect(text(axis(-3e5 * YEAR, NOW, px))).to.equal('years ago / 400,000 300,000 200,000 100,000 today 100,000');
    expect(text(axis(-4.6e9 * YEAR, NOW, px))).to.equal(
      'years ago / 5 billion 4 billion 3 billion 2 billion 1 billion today 1 billion',
    );
    expect(text(axis(-13.8e9 * YEAR, NOW))).to.equal(
      'years ago / 14bn 13bn 12bn 11bn 10bn 9bn 8bn 7bn 6bn 5bn 4bn 3bn 2bn 1bn today 1bn',
    );
  });

  it('mark where the context changes, or where years are rounder', () => {
    const majors = ({ ticks }: AxisTicks): readonly string[] =>
      ticks.filter((tick) => tick.major).map((tick) => tick.label);
    expect(majors(axis(NOW, NOW + 3 * DAY))).to.deep.equal(['00:00', '00:00', '00:00']);
    expect(majors(axis(NOW, NOW + 30 * DAY))).to.deep.equal(['1']);
    expect(majors(axis(NOW, NOW + 3 * YEAR))).to.deep.equal(['Jan', 'Jan', 'Jan', 'Jan']);
    expect(majors(axis(NOW, NOW + 10 * YEAR))).to.deep.equal(['2030']);
    expect(majors(axis(NOW - 250 * YEAR, NOW))).to.include.members(['1800', '1900', '2000']);
  });

  it('follow the clocks and calendar of their zone', () => {
    const saoPaulo = axis(Date.UTC(2018, 10, 3, 22), Date.UTC(2018, 10, 4, 8), { timezone: 'America/Sao_Paulo' });
    expect(text(saoPaulo)).to.equal(
      '3 November 2018 4 November 2018 / 18:00 19:00 20:00 21:00 22:00 23:00 01:00 02:00 03:00 04:00 05:00 06:00 07:00',
    );
    const apia = axis(Date.UTC(2011, 11, 28), Date.UTC(2012, 0, 3), { timezone: 'Pacific/Apia', widthPx: 400 });
    expect(text(apia)).to.equal('December 2011 January 2012 / Tue 27 Wed 28 Thu 29 Sat 31 Sun 1 Mon 2 Tue 3 Wed 4');
  });

  it('name the past, and the future where it has room', () => {
    expect(axis(-1e9 * YEAR, 3e9 * YEAR).contexts.map((context) => context.label)).to.deep.equal([
      'years ago',
      'in … years',
    ]);
    expect(axis(-1e9 * YEAR, 1e7 * YEAR).contexts.map((context) => context.label)).to.deep.equal(['years ago']);
  });

  it('are strictly ascending and few, and begin before and end after the view', () => {
    fc.assert(
      fc.property(anyAxis, ({ view, widthPx, timezone, locale }) => {
        const { ticks } = axisTicks(view, widthPx, { timezone, locale, measure });
        expect(ticks.length).to.be.at.most(widthPx / 16 + 4);
        expect(ticks[0]?.at).to.be.at.most(view.start);
        expect(ticks.at(-1)?.at).to.be.at.least(view.end);
        for (const [i, { at }] of ticks.entries()) if (i > 0) expect(at).to.be.above(ticks[i - 1]?.at ?? Infinity);
      }),
      { numRuns: 2000 },
    );
  });

  it('have labels that do not overlap, in either tier', () => {
    fc.assert(
      fc.property(anyAxis, ({ view, widthPx, timezone, locale }) => {
        const msPerPx = (view.end - view.start) / widthPx;
        const { ticks, contexts } = axisTicks(view, widthPx, { timezone, locale, measure });
        for (const tier of [ticks, contexts]) {
          for (const [i, tick] of tier.entries()) {
            const next = tier[i + 1];
            // The last context may be cut by the end of the view; the first is pinned and pushed by the second.
            if (!next || (tier === contexts && i === 0)) continue;
            const widest = Math.max(measure(tick.label), tier === ticks ? measure(next.label) : 0);
            expect((next.at - tick.at) / msPerPx, `${tick.label} ${next.label}`).to.be.at.least(widest);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('have a first context that applies at the start of the view', () => {
    fc.assert(
      fc.property(anyAxis, ({ view, widthPx, timezone, locale }) => {
        const { contexts } = axisTicks(view, widthPx, { timezone, locale, measure });
        const [first, second] = contexts;
        if (first) expect(first.at).to.be.at.most(view.start);
        if (second) expect(second.at).to.be.above(view.start);
        for (const [i, { at }] of contexts.entries())
          if (i > 0) expect(at).to.be.above(contexts[i - 1]?.at ?? Infinity);
        expect((contexts.at(-1)?.at ?? -Infinity) < view.end).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('stay as they are while panning', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: Math.log10(300 * DAY), noNaN: true }),
        fc.double({ min: -1e12, max: 3e12, noNaN: true }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (logDuration, start, part) => {
          const durationMs = 10 ** logDuration;
          const both = timeSpan(start + part * durationMs, start + durationMs);
          const seen = (view: TimeSpan): readonly string[] =>
            axisTicks(view, 1000, { timezone: 'Europe/Berlin', locale: 'en', measure })
              .ticks.filter(({ at }) => at > both.start && at < both.end)
              .map(({ at, label, major }) => `${at} ${label} ${major}`);
          const before = seen(timeSpan(start, start + durationMs));
          expect(seen(timeSpan(both.start, both.start + durationMs))).to.deep.equal(before);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lie on the boundaries of local time that their labels name', () => {
    const { ticks } = axis(NOW - 20 * DAY, NOW + 20 * DAY, { timezone: 'America/New_York' });
    expect(ticks.length).to.be.above(5);
    for (const { at, label } of ticks) {
      expect(instantToCivil(at, 'America/New_York')).to.include({
        day: Number(label),
        hour: 0,
        minute: 0,
        second: 0,
        ms: 0,
      });
    }
  });

  it('are none for a view without a scale', () => {
    const options = { timezone: 'UTC', locale: 'en', measure };
    for (const [view, widthPx] of [
      [timeSpan(0, 0), 100],
      [timeSpan(0, 1), 0],
      [timeSpan(-Infinity, Infinity), 100],
      [timeSpan(0, 1), NaN],
      [timeSpan(1e20, 1e20 + 16_384), 1000],
      [timeSpan(-1e300, 1e300), 1000],
      [timeSpan(-Number.MAX_VALUE, Number.MAX_VALUE), 1000],
      [timeSpan(0, 5e-324), 1000],
    ] as const) {
      expect(axisTicks(view, widthPx, options)).to.deep.equal({ ticks: [], contexts: [] });
    }
  });

  it('exist even in a box too narrow for any label', () => {
    expect(axis(NOW, NOW + DAY, { widthPx: 1 }).ticks.length).to.be.within(1, 4);
  });

  it('refuse an unknown time zone', () => {
    expect(() => axis(0, 1, { timezone: 'Mars/Olympus' })).to.throw(RangeError, 'Mars/Olympus');
  });
});
