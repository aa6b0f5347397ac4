import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { detailOf } from '../../src/layout/text/event-words.js';
import { buildScene, naturalHeight } from '../../src/layout/build-scene.js';
import type { Scene, SceneMark } from '../../src/layout/scene.js';
import { timeSpan } from '../../src/time/instant.js';
import { panBy, resolutionOf, zoomAt } from '../../src/time/view/viewport.js';
import { randomRecords } from './random-records.js';
import { sampleInput } from './sample-input.js';

const runs = { numRuns: 60 };

function stretchOf({ x0, x1, x, sizePx, label, ghosts }: SceneMark): [number, number] {
  const left = Math.min(x0, x - sizePx / 2, ...ghosts.map((ghost) => ghost.x0));
  const right = Math.max(x1, x + sizePx / 2, ...ghosts.map((ghost) => ghost.x1));
  if (!label) return [left, right];
  const labelLeft = label.anchor === 'start' ? label.x : label.x - label.widthPx;
  return [Math.min(left, labelLeft), Math.max(right, labelLeft + label.widthPx)];
}

/** The row of a mark, told from where it is drawn: marks of one row share both their heights. */
function overlapping(marks: readonly SceneMark[]): [SceneMark, SceneMark] | null {
  for (const [i, a] of marks.entries()) {
    for (const b of marks.slice(i + 1)) {
      if (a.lane !== b.lane || a.tieY !== b.tieY) continue;
      const [a0, a1] = stretchOf(a);
      const [b0, b1] = stretchOf(b);
      if (a0 < b1 - 0.01 && b0 < a1 - 0.01) return [a, b];
    }
  }
  return null;
}

const drawnEvents = (scene: Scene) =>
  new Set([...scene.marks, ...scene.backgrounds, ...scene.markers].map(({ id }) => id));

describe('buildScene', () => {
  it('is deterministic', () => {
    fc.assert(
      fc.property(randomRecords(), (records) => {
        expect(buildScene(sampleInput(records))).to.deep.equal(buildScene(sampleInput(records)));
      }),
      runs,
    );
  });

  it('never lets marks and labels of one row overlap, at any zoom', () => {
    fc.assert(
      fc.property(
        randomRecords(),
        fc.double({ min: -3, max: 8, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (records, octaves, at) => {
          const input = sampleInput(records, { laneBy: 'lane' });
          const { start, end } = input.view;
          const view = zoomAt(input.view, 2 ** octaves, (start + (end - start) * at) as never);
          expect(overlapping(buildScene({ ...input, view }).marks)).to.equal(null);
        },
      ),
      runs,
    );
  });

  it('has all tracks at the same part of a px, so that thin lines look alike', () => {
    const months = Array.from({ length: 5 }, (_, i) => ({ title: `Known to the month ${i}`, date: '2022-01' }));
    let tracks = 0;
    for (let heightPx = 240; heightPx < 260; heightPx += 0.7) {
      const { marks } = buildScene({ ...sampleInput(months), heightPx });
      expect(marks.map(({ shape }) => shape)).to.deep.equal(months.map(() => 'span'));
      tracks += new Set(marks.map(({ y }) => y)).size;
      const parts = new Set(marks.map(({ y }) => ((y % 1) + 0.001).toFixed(2)));
      expect(parts.size).to.equal(1);
    }
    expect(tracks).to.be.above(months.length);
  });

  it('keeps the row of every mark and the side of its label while panning', () => {
    let compared = 0;
    fc.assert(
      fc.property(randomRecords(), fc.double({ min: -0.9, max: 0.9, noNaN: true }), (records, share) => {
        const input = sampleInput(records, { laneBy: 'lane' });
        const panned = panBy(input.view, (input.view.end - input.view.start) * share);
        const before = new Map(buildScene(input).marks.map((mark) => [mark.key, mark]));
        for (const mark of buildScene({ ...input, view: panned }).marks) {
          const earlier = before.get(mark.key);
          if (!earlier) continue;
          expect(mark.y, mark.key).to.equal(earlier.y);
          if (!mark.label || !earlier.label) continue;
          compared++;
          expect(mark.label.anchor).to.equal(earlier.label.anchor);
        }
      }),
      runs,
    );
    expect(compared).to.be.above(50);
  });

  it('draws every event of the window that has a row, or counts it in a crowd', () => {
    fc.assert(
      fc.property(randomRecords(), (records) => {
        const scene = buildScene(sampleInput(records, { heightPx: 2000 }));
        const crowded = [...scene.clusters, ...scene.densities].reduce((sum, { count }) => sum + count, 0);
        expect(drawnEvents(scene).size + crowded).to.equal(records.length);
      }),
      runs,
    );
  });

  it('fits every label of a sparse timeline into the box uncut', () => {
    const records = [
      { title: 'A virtual summit of two governments', date: '2022-01' },
      { title: 'A plan that nobody would announce beforehand', date: '2022-02-05' },
      { title: 'A request', date: '/2022-02-05' },
    ];
    for (const widthPx of [900, 1000, 1440]) {
      const scene = buildScene(sampleInput(records, { widthPx }));
      expect(scene.marks.map(({ label }) => label?.text)).to.have.members(records.map(({ title }) => title));
      for (const mark of scene.marks) expect(stretchOf(mark)[1]).to.be.at.most(widthPx);
    }
  });

  it('has room for the whole dates of a sparse timeline, also where titles are shorter', () => {
    const records = [
      { title: 'Rome', date: '-0752' },
      { title: 'Actium', date: '-0030-09-02' },
      { title: 'Augustus', date: '-0026-01-16/0014-08-19' },
      { title: 'Fire', date: '0064-07-18' },
      { title: 'Vesuvius', date: '0079~' },
      { title: 'Two', date: '0122-03-04' },
      { title: 'Wall', date: '0122/0128~', sources: [{ publisher: 'The Harbour Gazette' }] },
    ];
    for (const widthPx of [800, 1000, 1440]) {
      const input = sampleInput(records, { widthPx, heightPx: 600 });
      for (const { label, row } of buildScene(input).marks) {
        const date = detailOf(input.lanes.table.recordAt(row), input).split(' · ')[0];
        expect(label!.detail.split(' · ')[0], `${widthPx}`).to.equal(date);
      }
    }
  });

  it('labels every event of a sparse timeline with lines for it, however close they are', () => {
    const close = Array.from({ length: 6 }, (_, i) => ({
      id: `c${i}`,
      title: `Close ${i}`,
      date: `2020-01-0${i + 1}`,
    }));
    const others = ['B', 'C', 'D'].map((lane) => ({ id: lane, title: lane, date: '2030-01-01', lane }));
    const records = [...close.map((record) => ({ ...record, lane: 'A' })), ...others];
    const { marks } = buildScene(sampleInput(records, { laneBy: 'lane', heightPx: 600 }));
    expect(marks.filter(({ label }) => label === null)).to.deep.equal([]);
  });

  it('gives each of several lanes the lines that the labels of few events need', () => {
    const records = Array.from({ length: 18 }, (_, i) => {
      const date = `1950-01-${String(1 + Math.floor(i / 2)).padStart(2, '0')}`;
      return { id: `e${i}`, title: `An event whose label has no other beside it ${i}`, lane: `L${i % 2}`, date };
    });
    const far = { id: 'far', title: 'Far away', lane: 'L0', date: '1960' };
    const box = { laneBy: 'lane', widthPx: 800 };
    const heightPx = naturalHeight(sampleInput([...records, far], box));
    const { marks } = buildScene(sampleInput([...records, far], { ...box, heightPx }));
    expect(marks.filter(({ label }) => label !== null).length).to.equal(19);
  });

  it('keeps room for a label where it is drawn, at its mark, even with a claim years earlier', () => {
    const title = 'Treaty of friendship signed';
    const records = [
      { id: 'a', title, date: '2006-04-17', claims: [{ date: '2002-07-14' }] },
      { id: 'b', title: 'Ratified', date: '2006-08-01' },
      { id: 'z', title: 'Z', date: '2010-01-01' },
    ];
    const input = sampleInput(records);
    for (const share of [0, -0.2, 0.3]) {
      const view = panBy(input.view, (input.view.end - input.view.start) * share);
      const { marks } = buildScene({ ...input, view });
      expect(marks.find(({ id }) => id === 'a')!.label?.text, `panned by ${share}`).to.equal(title);
    }
  });

  it('never draws a month as a point, however far out', () => {
    const input = sampleInput([{ title: 'January', date: '2022-01' }]);
    for (const octaves of [0, -4, -10, 4]) {
      const view = zoomAt(input.view, 2 ** octaves, ((input.view.start + input.view.end) / 2) as never);
      expect(buildScene({ ...input, view }).marks[0]!.shape).to.equal('span');
    }
  });

  it('draws a day as a point, and as wide as the day when zoomed in', () => {
    const day = Date.UTC(2022, 1, 5);
    const input = sampleInput([{ title: 'A day', date: '2022-02-05' }], {
      view: timeSpan(day - 30 * 86_400_000, day + 30 * 86_400_000),
    });
    expect(buildScene(input).marks[0]!.shape).to.equal('point');
    const near = buildScene({ ...input, view: timeSpan(day - 86_400_000, day + 2 * 86_400_000) }).marks[0]!;
    expect(near.shape).to.equal('bar');
    expect(near.x1 - near.x0).to.be.closeTo(1000 / 3, 0.01);
  });

  it('tells an open end from an unknown one', () => {
    const scene = buildScene(
      sampleInput([
        { id: 'open', title: 'open', date: '2022-01-01/..' },
        { id: 'unknown', title: 'unknown', date: '2022-01-01/' },
        { id: 'late', title: 'late', date: '2022-06-01' },
      ]),
    );
    const edges = new Map(scene.marks.map((mark) => [mark.id, mark.endEdge.kind]));
    expect(edges.get('open')).to.equal('open');
    expect(edges.get('unknown')).to.equal('unknown');
  });

  it('puts an event with several actors on the lane of each, under separate keys', () => {
    const scene = buildScene(
      sampleInput([{ id: 'talks', title: 'Talks', date: '2022-01-03', actors: ['Japan', 'Russia'] }], {
        laneBy: 'actors',
      }),
    );
    expect(scene.lanes.map(({ label }) => label)).to.deep.equal(['Japan', 'Russia']);
    expect(scene.marks.map(({ key }) => key)).to.deep.equal(['Japan@talks', 'Russia@talks']);
    expect(scene.counts!.inView).to.equal(1);
  });

  it('needs its natural height and no more', () => {
    fc.assert(
      fc.property(randomRecords(30), (records) => {
        const input = sampleInput(records, { laneBy: 'lane' });
        const heightPx = naturalHeight(input);
        expect(buildScene({ ...input, heightPx }).contentHeightPx).to.be.at.most(heightPx + 1);
      }),
      runs,
    );
  });

  it('keeps one packing for a whole resolution', () => {
    const input = sampleInput([
      { title: 'a', date: '2022-01-03' },
      { title: 'b', date: '2022-03-03' },
    ]);
    const near = zoomAt(input.view, 1.0001, input.view.start);
    expect(resolutionOf(near, 1000)).to.equal(resolutionOf(input.view, 1000));
    expect(buildScene({ ...input, view: near }).marks.map(({ tieY }) => tieY)).to.deep.equal(
      buildScene(input).marks.map(({ tieY }) => tieY),
    );
  });
});

describe('a crowd', () => {
  const instants = Array.from({ length: 40 }, (_, i) => ({
    id: `same${i}`,
    title: `Same ${i}`,
    date: '2022-03-05',
    lane: 'x',
  }));
  const others = ['2020-01-05', '2024-06-05'].map((date) => ({ id: date, title: date, date, lane: 'y' }));

  it('is density where several places of a lane are crowded, and stays so while panning', () => {
    const crowds = ['2020-03-05', '2022-03-05', '2024-03-05'].flatMap((date) =>
      Array.from({ length: 40 }, (_, i) => ({ id: `${date} ${i}`, title: `Same ${i}`, date, lane: 'x' })),
    );
    const input = sampleInput([...crowds, ...others], { laneBy: 'lane', heightPx: 300 });
    const [area, ...rest] = buildScene(input).densities;
    expect(rest).to.deep.equal([]);
    // One area for the lane, in three places: the bins of each are adjacent, and apart from those of the next.
    const gaps = area!.bins.filter(({ x0 }, i) => i > 0 && x0 - area!.bins[i - 1]!.x1 > 0.5);
    expect(gaps).to.have.length(2);
    const widthMs = input.view.end - input.view.start;
    for (let step = 0; step < 12; step++) {
      const start = input.view.start + (widthMs * step) / 12;
      const { clusters } = buildScene({ ...input, view: timeSpan(start, start + widthMs) });
      expect(clusters, `panned by ${step} twelfths`).to.have.length(0);
    }
  });

  it('is not drawn as a tower where it has few events', () => {
    const heightOf = (each: number) => {
      const crowds = ['2020-03-05', '2022-03-05', '2024-03-05'].flatMap((date) =>
        Array.from({ length: each }, (_, i) => ({ id: `${date} ${i}`, title: `Same ${i}`, date, lane: 'x' })),
      );
      // Others, too many for marks of their own, on other lanes.
      const more = Array.from({ length: 60 }, (_, i) => ({
        title: `Other ${i}`,
        date: '2022-03-05',
        lane: `${i % 6}`,
      }));
      const scene = buildScene(sampleInput([...crowds, ...more], { laneBy: 'lane', heightPx: 900 }));
      const { densities, lanes } = scene;
      const place = lanes.findIndex(({ label }) => label === 'x');
      const area = densities.find(({ lane }) => lane === place);
      return area ? area.heightPx / lanes[place]!.height : 0;
    };
    expect(heightOf(100)).to.be.closeTo(0.7, 0.01);
    expect(heightOf(9)).to.be.within(0.05, 0.3);
  });

  it('is one cluster where few places are crowded, with a name that says how many and when', () => {
    const scene = buildScene(sampleInput([...instants, ...others], { laneBy: 'lane', heightPx: 300 }));
    expect(scene.clusters).to.have.length(1);
    const { count, name, span } = scene.clusters[0]!;
    expect(name).to.match(new RegExp(`^${count} events, 5 March 2022.*, x$`));
    expect(span.start).to.equal(Date.UTC(2022, 2, 5));
    expect(count + scene.marks.filter(({ id }) => id.startsWith('same')).length).to.equal(40);
  });

  it('does not arise in a tall box, nor becomes density in a low one, from three events far out', () => {
    const records = [
      { id: 'a', title: 'A longer title of A', date: '2006-04-17' },
      { id: 'b', title: 'B', date: '2006-06-10' },
      { id: 'u', title: 'U', date: '/2006-09-23' },
    ];
    for (const years of [
      [2005, 2008],
      [2000, 2012],
      [1900, 2100],
    ] as const) {
      const view = timeSpan(Date.UTC(years[0], 0), Date.UTC(years[1], 0));
      const tall = buildScene(sampleInput(records, { heightPx: 400, view }));
      expect(tall.marks.length, `tall, ${years.join(' to ')}`).to.equal(3);
      expect(tall.contentHeightPx).to.be.at.most(400);
      for (const { y } of tall.marks) expect(y).to.be.below(400);
      const low = buildScene(sampleInput(records, { heightPx: 100, view }));
      expect(low.densities, `low, ${years.join(' to ')}`).to.deep.equal([]);
    }
  });

  it('is named after its known dates, not after open sides drawn at the edge of the data', () => {
    const start = Date.UTC(2022, 2, 5);
    const nextDay = Date.UTC(2022, 2, 6);
    const least = { lane: 'x', weight: 0 };
    for (const [date, until] of [
      ['/2022-03-05', nextDay],
      ['2022-03-05/', nextDay],
      ['2022-03-05/..', Infinity],
    ] as const) {
      const open = Array.from({ length: 40 }, (_, i) => ({ id: `open${i}`, title: `Open ${i}`, date, ...least }));
      const scene = buildScene(sampleInput([...instants, ...open, ...others], { laneBy: 'lane', heightPx: 300 }));
      const { name, span, bin } = scene.clusters.find((cluster) => cluster.bin)!;
      expect(name, date).to.match(/^\d+ events, 5 March 2022.*, x$/);
      expect(span, date).to.deep.equal({ start, end: Math.min(until, bin!.end) });
    }
  });
});

describe('events under way', () => {
  it('are counted where a window shows only their middle', () => {
    const day = (i: number) => new Date(Date.UTC(2020, 0, 1) + i * 86_400_000).toISOString().slice(0, 10);
    const records = Array.from({ length: 600 }, (_, i) => ({
      id: `r${i}`,
      title: `Range ${i}`,
      date: `${day(i)}/${day(i + 200)}`,
    }));
    const input = sampleInput(records);
    const middle = (input.view.start + input.view.end) / 2;
    for (const octaves of [0, 2, 5, 8]) {
      const scene = buildScene({ ...input, view: zoomAt(input.view, 2 ** octaves, middle as never) });
      const crowded = [...scene.clusters, ...scene.densities].reduce((sum, { count }) => sum + count, 0);
      expect(scene.marks.length + crowded, `at 2^${octaves}`).to.be.at.least(scene.counts!.inView);
    }
  });
});
