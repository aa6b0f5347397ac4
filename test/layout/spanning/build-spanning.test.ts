import { expect } from '@open-wc/testing';
import type { EventRecord } from '../../../src/data/event-record.js';
import { buildScene } from '../../../src/layout/build-scene.js';
import type { Scene } from '../../../src/layout/scene.js';
import { instant, timeSpan } from '../../../src/time/instant.js';
import { sampleInput } from '../sample-input.js';

const view = timeSpan(Date.UTC(2022, 0, 1), Date.UTC(2023, 0, 1));

function sceneWith(date: string, window = view, fields: Partial<EventRecord> = {}) {
  const records = [
    { id: 'event', title: 'Event', date: '2022-06-01' },
    { id: 'marker', title: 'Marker', date, kind: 'marker' as const, ...fields },
  ];
  return buildScene(sampleInput(records, { view: window }));
}

/** Where the lines of the only marker are, ms. */
function timesOf({ markers, plot, view: { start, end } }: Scene): readonly number[] {
  return markers[0]!.lines.map(({ x }) => start + ((x - plot.x) / plot.width) * (end - start));
}

describe('the line of a marker', () => {
  for (const [date, known] of [
    ['/2022-07-01', Date.UTC(2022, 6, 2)],
    ['../2022-07-01', Date.UTC(2022, 6, 2)],
    ['2022-07-01/', Date.UTC(2022, 6, 1)],
    ['2022-07-01/..', Date.UTC(2022, 6, 1)],
    ['2022-07-01/2022-08', Date.UTC(2022, 6, 1)],
  ] as const) {
    it(`stands at the known side of ${date}`, () => {
      const { markers, plot } = sceneWith(date);
      expect(markers).to.have.length(1);
      const share = (known - view.start) / (view.end - view.start);
      expect(markers[0]!.lines.map(({ x }) => x)).to.have.length(1);
      expect(markers[0]!.lines[0]!.x).to.be.closeTo(plot.x + share * plot.width, 0.01);
    });
  }

  it('is not drawn, with its label, when only an unknown side is in the window', () => {
    expect(sceneWith('2021-12-01/').markers).to.have.length(0);
    expect(sceneWith('/2023-02-01').markers).to.have.length(0);
  });
});

describe('tints of backgrounds and bands', () => {
  const background = (date: string) => ({ title: date, date, kind: 'background' as const });
  const marker = (date: string) => ({ title: date, date, kind: 'marker' as const });
  const stacked = (...records: readonly EventRecord[]) => buildScene(sampleInput(records, { view })).hasStackedTints;

  it('are stacked where two overlap, fading ones included', () => {
    expect(stacked(background('2022-01/2022-06'), background('2022-03/2022-09'))).to.equal(true);
    expect(stacked(background('2022-01/2022-06'), marker('2022-03'))).to.equal(true);
    expect(stacked(marker('2022-03'), background('/2022-05-01'))).to.equal(true);
    expect(stacked(background('2022-01-01/..'), background('2022-11'))).to.equal(true);
  });

  it('are not stacked where they follow one another, or cross a line', () => {
    expect(stacked(background('2022-01/2022-03'), background('2022-04/2022-09'))).to.equal(false);
    expect(stacked(background('2022-01/2022-06'), marker('2022-03-01'))).to.equal(false);
    expect(stacked(background('2022-01/2022-06'))).to.equal(false);
  });
});

describe('the present', () => {
  it('is a line and not an event, whatever ids events have', () => {
    const now = instant(Date.UTC(2022, 2, 1));
    const records = [{ id: 'present', title: 'Present', date: '2022-06-01', kind: 'marker' as const }];
    const scene = buildScene({ ...sampleInput(records, { view }), now });
    expect(scene.markers.map(({ id }) => id)).to.deep.equal(['present']);
    const share = (now - view.start) / (view.end - view.start);
    expect(scene.present!.x).to.be.closeTo(scene.plot.x + share * scene.plot.width, 0.01);
    expect(buildScene({ ...sampleInput(records, { view }), now: instant(Date.UTC(2030, 0, 1)) }).present).to.equal(
      null,
    );
  });
});

describe('a marker', () => {
  const HOUR_MS = 3_600_000;
  for (const [date, from, until] of [
    ['2022-03', Date.UTC(2022, 2, 1), Date.UTC(2022, 3, 1)],
    ['2022-21', Date.UTC(2022, 2, 1), Date.UTC(2022, 5, 1)],
    ['2022', Date.UTC(2022, 0, 1), Date.UTC(2023, 0, 1)],
    ['2022-03/2022-08', Date.UTC(2022, 2, 1), Date.UTC(2022, 3, 1)],
    ['/2022-08', Date.UTC(2022, 7, 1), Date.UTC(2022, 8, 1)],
  ] as const) {
    it(`is a band over all of ${date}, and not a line on its first day`, () => {
      const scene = sceneWith(date);
      const [start, end, ...more] = timesOf(scene);
      expect(more).to.deep.equal([]);
      expect(start).to.be.closeTo(from, HOUR_MS);
      expect(end).to.be.closeTo(until, HOUR_MS);
      const { x0, x1, lines } = scene.markers[0]!;
      expect([x0, x1]).to.deep.equal(lines.map(({ x }) => x));
    });
  }

  it('before or after a day is a band without another side', () => {
    for (const [date, known, side] of [
      ['[..2022-07-01]', Date.UTC(2022, 6, 2), 1],
      ['[2022-07-01..]', Date.UTC(2022, 6, 1), 0],
    ] as const) {
      const scene = sceneWith(date);
      const { plot, markers } = scene;
      expect(timesOf(scene)[side], date).to.be.closeTo(known, 60_000);
      const other = markers[0]!.lines[1 - side]!.x;
      expect(side === 1 ? plot.x - other : other - plot.x - plot.width, date).to.be.above(0);
    }
  });

  it('of a month is one line as wide as the month where that is too narrow for two', () => {
    const { start } = view;
    for (const [years, least, most] of [
      [20, 4, 4.5],
      [200, 0, 0],
    ] as const) {
      const scene = sceneWith('2022-03', timeSpan(start, start + years * 365.25 * 24 * HOUR_MS));
      const [time, ...more] = timesOf(scene);
      expect(more).to.deep.equal([]);
      expect(time).to.be.closeTo(Date.UTC(2022, 2, 16, 12), HOUR_MS);
      const { x0, x1 } = scene.markers[0]!;
      expect(x1 - x0).to.be.within(least, most);
    }
  });

  it('of a day is one line in that day, and as wide as the day when zoomed in', () => {
    const [start, end] = [Date.UTC(2022, 2, 5), Date.UTC(2022, 2, 6)];
    for (const scene of [
      sceneWith('2022-03-05'),
      sceneWith('2022-03-05', timeSpan(start, start + 240 * 24 * HOUR_MS)),
    ]) {
      expect(timesOf(scene)).to.have.length(1);
      expect(timesOf(scene)[0]).to.be.within(start, end);
      expect(scene.markers[0]!.x0).to.equal(scene.markers[0]!.x1);
    }
    const times = timesOf(sceneWith('2022-03-05', timeSpan(start - 12 * HOUR_MS, end + 12 * HOUR_MS)));
    expect(times.map(Math.round)).to.deep.equal([start, end]);
  });
});

describe('the certainty and status of markers and backgrounds', () => {
  for (const kind of ['marker', 'background'] as const) {
    it(`are given of a ${kind}`, () => {
      const told = (date: string, status?: EventRecord['status']) => {
        const { markers, backgrounds } = sceneWith(date, view, { kind, ...(status && { status }) });
        const [each] = kind === 'marker' ? markers : backgrounds;
        return [each!.uncertain, each!.status];
      };
      expect(told('2022-03-05/2022-04-05')).to.deep.equal([false, 'confirmed']);
      expect(told('2022-03-05?/2022-04-05?')).to.deep.equal([true, 'confirmed']);
      expect(told('2022-03', 'denied')).to.deep.equal([false, 'denied']);
    });
  }
});

describe('the labels of backgrounds and markers', () => {
  const titled = (title: string, date: string, kind: 'background' | 'marker' = 'background') => ({ title, date, kind });
  const RECORDS = [
    titled('The long first period of the republic', '1900/2000'),
    titled('Second period', '1950/1999'),
    titled('A period of which no start is known', '/1972'),
    titled('The third, as long as all the others', '1951/2010'),
    titled('The day that changed everything', '1968-05-03', 'marker'),
  ];

  it('are never written over one another, wherever the window is', () => {
    for (const widthPx of [960, 400]) {
      const input = sampleInput(RECORDS, { widthPx });
      for (let year = 1890; year < 2005; year++) {
        for (const years of [4, 20, 60]) {
          const scene = buildScene({ ...input, view: timeSpan(Date.UTC(year, 0), Date.UTC(year + years, 0)) });
          const labels = [...scene.backgrounds, ...scene.markers].flatMap(({ label }) => (label ? [label] : []));
          const placed = labels.map(({ x, widthPx, anchor, baselinePx, text }) => {
            const start = anchor === 'start' ? x : x - widthPx;
            return { start, end: start + widthPx, baselinePx, text };
          });
          for (const a of placed)
            for (const b of placed)
              if (a !== b && a.baselinePx === b.baselinePx && a.start <= b.start)
                expect(a.end, `${a.text}|${b.text} ${year}+${years}`).to.be.at.most(b.start);
        }
      }
    }
  });
});
