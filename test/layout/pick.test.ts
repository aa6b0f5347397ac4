import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene, fitView } from '../../src/layout/build-scene.js';
import { stretchOfKey } from '../../src/layout/crowds/density-stretch.js';
import { tieYOf } from '../../src/layout/mark-shape.js';
import { pick } from '../../src/layout/pick.js';
import { estimatedTextMeasurer } from '../../src/layout/text/text-measurer.js';
import { timeSpan } from '../../src/time/instant.js';
import { randomRecords } from './random-records.js';
import { sampleInput } from './sample-input.js';

describe('pick', () => {
  it('finds each mark at its centre, or one drawn over it', () => {
    let tried = 0;
    fc.assert(
      fc.property(randomRecords(20), (records) => {
        const scene = buildScene(sampleInput(records, { heightPx: 1200 }));
        for (const mark of scene.marks) {
          if (mark.x < scene.plot.x || mark.x > scene.widthPx) continue;
          tried++;
          const hit = pick(scene, mark.x, mark.y);
          if (hit?.kind !== 'event') expect.fail(`found ${hit?.kind}, expected an event`);
          const found = scene.marks.find(({ key }) => key === hit.key)!;
          expect(Math.abs(found.y - mark.y)).to.be.at.most(12);
          const { label } = found;
          const start = label?.anchor === 'end' ? label.x - label.widthPx : (label?.x ?? Infinity);
          const end = label ? start + label.widthPx : -Infinity;
          expect(mark.x).to.be.within(Math.min(found.x0, start) - 14, Math.max(found.x1, end) + 14);
        }
      }),
      { numRuns: 60 },
    );
    expect(tried).to.be.above(100);
  });

  it('finds a cluster at its disc, though a bar of the lowest row runs behind that', () => {
    const ranges = Array.from({ length: 12 }, (_, i) => ({ title: `${i}`, date: '2022-02-01/2022-05-01', lane: 'A' }));
    const others = Array.from({ length: 60 }, (_, i) => ({
      title: `${i}`,
      date: `2022-0${1 + (i % 6)}-03`,
      lane: 'B',
    }));
    const scene = buildScene(sampleInput([...ranges, ...others], { laneBy: 'lane', widthPx: 900, heightPx: 300 }));
    const [cluster] = scene.clusters;
    const { x0, x1, y, key } = cluster!;
    expect(pick(scene, (x0 + x1) / 2, y)).to.deep.include({ kind: 'cluster', key });
    expect(pick(scene, (x0 + x1) / 2, y - 12)?.kind).to.equal('event');
  });

  it('finds an event by its label', () => {
    const scene = buildScene(
      sampleInput([
        { id: 'a', title: 'A title to press', date: '2022-02-05' },
        { title: 'b', date: '2023' },
      ]),
    );
    const { label } = scene.marks.find(({ id }) => id === 'a')!;
    expect(pick(scene, label!.x + label!.widthPx - 2, label!.baselinePx - 4)).to.deep.include({
      kind: 'event',
      id: 'a',
    });
  });

  it('finds an event by any part of the label of its bar, at 200 % text too', () => {
    const input = sampleInput([{ id: 'a', title: 'A title to press', date: '2001-02-03/2004-05-06' }]);
    const text = estimatedTextMeasurer(26, 24);
    const scene = buildScene({ ...input, text, view: fitView({ ...input, text }) });
    const { label } = scene.marks[0]!;
    for (const em of [0.1, 0.45, 0.6, 0.7]) {
      const hit = pick(scene, label!.x + 10, label!.baselinePx - em * scene.type.labelPx);
      expect(hit, `${em} em above the baseline`).to.deep.include({ kind: 'event', id: 'a' });
    }
  });

  it('finds a disc up to its rim, however large it is', () => {
    const input = sampleInput([{ id: 'a', title: 'A', date: '2022-02-05' }], { widthPx: 3000, heightPx: 1200 });
    const text = estimatedTextMeasurer(60, 50);
    const scene = buildScene({ ...input, text, view: fitView({ ...input, text }) });
    const { x, y, sizePx } = scene.marks[0]!;
    expect(sizePx).to.be.above(24);
    expect(pick(scene, x - sizePx / 2 + 1, y)).to.deep.include({ id: 'a' });
    expect(pick(scene, x, y - sizePx / 2 + 1)).to.deep.include({ id: 'a' });
  });

  it('finds an event by the ghost of another claim, by the tick of its report, and on the ties to them', () => {
    const scene = buildScene(
      sampleInput([
        {
          id: 'a',
          title: 'A',
          date: '1900-01-01',
          reported: '1930-01-01',
          claims: [{ date: '1910-01-01', source: { title: 'S' } }],
        },
        { id: 'b', title: 'B', date: '1945-01-01' },
      ]),
    );
    const mark = scene.marks.find(({ id }) => id === 'a')!;
    const { ghosts, reportedX } = mark;
    expect(pick(scene, ghosts[0]!.x0, mark.y + 3)).to.deep.include({ id: 'a' });
    expect(pick(scene, reportedX!, tieYOf(mark) + 3)).to.deep.include({ id: 'a' });
    expect(pick(scene, (mark.x + ghosts[0]!.x0) / 2, mark.y + 2)).to.deep.include({ id: 'a' });
    expect(pick(scene, reportedX! - 30, tieYOf(mark) + 2)).to.deep.include({ id: 'a' });
    expect(pick(scene, reportedX! - 30, tieYOf(mark) + 10)).to.equal(null);
  });

  it('finds a cluster by its count, which is whole in the plot wherever the window is', () => {
    const records = Array.from({ length: 200 }, (_, i) => ({
      title: `Event ${i}`,
      date: new Date(1.6e12 + (i % 2) * 2e10 + Math.floor(i / 2) * 1000).toISOString(),
    }));
    const input = sampleInput(records, { widthPx: 960, heightPx: 400 });
    let seen = 0;
    for (let step = 0; step < 60; step++) {
      const start = 1.6e12 - 1.5e9 + step * 1e8;
      const scene = buildScene({ ...input, view: timeSpan(start, start + 1.5e10 + step * 2e8) });
      for (const { x0, x1, y, key, labelX, labelPx } of scene.clusters) {
        const x = (x0 + x1) / 2;
        if (x < scene.plot.x + 30 || x > scene.widthPx) continue;
        seen++;
        expect(labelX).to.be.at.least(scene.plot.x);
        expect(labelX + labelPx, `${x}`).to.be.at.most(scene.plot.x + scene.plot.width);
        expect(pick(scene, labelX + labelPx / 2, y)).to.deep.include({ kind: 'cluster', key });
      }
    }
    expect(seen).to.be.above(20);
  });

  it('finds nothing on the axis or on an empty place', () => {
    const scene = buildScene(sampleInput([{ title: 'a', date: '2022-02-05' }]));
    expect(pick(scene, 500, 5)).to.equal(null);
    expect(pick(scene, 10, scene.heightPx - 5)).to.equal(null);
  });

  it('finds the line of a marker from 12 px away, except inside a narrow background', () => {
    const sceneOf = (end: string) =>
      buildScene(
        sampleInput([
          { title: 'a', date: '2022-01-01' },
          { title: 'b', date: '2022-12-31' },
          { id: 'line', kind: 'marker', title: 'L', date: '2022-02-05' },
          { id: 'other', kind: 'marker', title: 'O', date: '2022-02-15' },
          { id: 'war', kind: 'background', title: 'War', date: '2022-02-15', end },
        ]),
      );
    const wide = sceneOf('2022-10-05');
    const xOf = (scene: typeof wide, id: string) => scene.markers.find((marker) => marker.id === id)!.lines[0]!.x;
    const at = (scene: typeof wide, x: number) => {
      const hit = pick(scene, x, scene.heightPx - 2);
      return hit?.kind === 'event' ? hit.id : null;
    };
    const [line, other] = [xOf(wide, 'line'), xOf(wide, 'other')];
    expect(at(wide, line - 11)).to.equal('line');
    expect(at(wide, line - 13)).to.equal(null);
    expect(at(wide, line + (other - line) * 0.4)).to.equal('line');
    expect(at(wide, line + (other - line) * 0.6)).to.equal('other');
    expect(at(wide, other + 11)).to.equal('other');
    expect(at(wide, other + 13)).to.equal('war');
    const narrow = sceneOf('2022-02-25');
    expect(at(narrow, xOf(narrow, 'other') + 3)).to.equal('other');
    expect(at(narrow, xOf(narrow, 'other') + 5)).to.equal('war');
  });

  it('finds the band of a marker anywhere, except inside a narrower background', () => {
    const scene = buildScene(
      sampleInput([
        { title: 'a', date: '2022-01-01' },
        { title: 'b', date: '2022-12-31' },
        { id: 'band', kind: 'marker', title: 'L', date: '2022-06' },
        { id: 'wide', kind: 'background', title: 'Wide', date: '2022-03-01/2022-10-01' },
        { id: 'narrow', kind: 'background', title: 'Narrow', date: '2022-06-14/2022-06-16' },
      ]),
    );
    const idAt = (time: number) => {
      const x = scene.plot.x + ((time - scene.view.start) / (scene.view.end - scene.view.start)) * scene.plot.width;
      const hit = pick(scene, x, scene.heightPx - 2);
      return hit?.kind === 'event' ? hit.id : null;
    };
    expect(idAt(Date.UTC(2022, 5, 9))).to.equal('band');
    expect(idAt(Date.UTC(2022, 5, 22))).to.equal('band');
    expect(idAt(Date.UTC(2022, 5, 15, 12))).to.equal('narrow');
    expect(idAt(Date.UTC(2022, 6, 14))).to.equal('wide');
  });

  it('finds a background span anywhere behind the events', () => {
    const scene = buildScene(
      sampleInput([
        { title: 'a', date: '2022-02-05' },
        { id: 'war', kind: 'background', title: 'War', date: '2022-01/2022-03' },
      ]),
    );
    const { rect } = scene.backgrounds[0]!;
    expect(pick(scene, rect.x + 5, scene.heightPx - 5)).to.deep.include({ kind: 'event', id: 'war' });
  });

  it('finds the stretch of density at a point, with what it counts and where that is', () => {
    const days = Array.from({ length: 3000 }, (_, i) => ({
      title: `Event ${i}`,
      date: new Date(Date.UTC(2015, 0, 1) + i * 86_400_000).toISOString().slice(0, 10),
    }));
    const scene = buildScene(sampleInput(days, { heightPx: 300 }));
    const [area] = scene.densities;
    expect(area!.name).to.match(/^[\d,]+ events, 2015 to 2023/);
    const seen = new Map<string, number>();
    for (const { x0, x1 } of area!.bins) {
      const x = (x0 + x1) / 2;
      const hit = pick(scene, x, area!.baseY - 1);
      // A mark is hit before what lies behind it.
      if (hit?.kind !== 'density') continue;
      const at = scene.view.start + ((x - scene.plot.x) / scene.plot.width) * (scene.view.end - scene.view.start);
      expect(at).to.be.within(hit.span.start, hit.span.end);
      expect(stretchOfKey(scene, hit.key)).to.deep.include({ count: hit.count, span: hit.span });
      seen.set(hit.key, hit.count);
    }
    expect(seen.size).to.be.within(5, 20);
    const counted = [...seen.values()].reduce((sum, count) => sum + count, 0);
    expect(counted).to.be.at.most(area!.bins.reduce((sum, { count }) => sum + count, 0));
    expect(pick(scene, area!.bins[0]!.x0 + 1, area!.baseY - area!.heightPx - 30)?.kind).not.to.equal('density');
  });
});
