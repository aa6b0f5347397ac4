import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { placeCounts, type UncountedCluster } from '../../src/layout/crowds/place-counts.js';
import { buildScene, naturalHeight } from '../../src/layout/build-scene.js';
import type { SceneMark } from '../../src/layout/scene.js';
import { estimatedTextMeasurer } from '../../src/layout/text/text-measurer.js';
import { crowdedRecords } from './crowded-records.js';
import { sampleInput } from './sample-input.js';

/** The outline of a cluster, beyond its size, px. */
const OUTLINE_PX = 1.5;
/** The ring of a focused cluster, beyond its size, px: the lowest lane is cut below. */
const RING_PX = 4.75;

describe('the foot of a crowded lane', () => {
  it('keeps clear of the marks of its lowest row, in a box of any height', () => {
    let seen = 0;
    const box = fc.record({
      widthPx: fc.integer({ min: 300, max: 1400 }),
      heightPx: fc.integer({ min: 200, max: 900 }),
      laneBy: fc.constantFrom('actors', null),
    });
    fc.assert(
      fc.property(crowdedRecords(300), box, (records, request) => {
        const { marks, clusters, lanes } = buildScene(sampleInput(records, request));
        for (const cluster of clusters) {
          const { y, height } = lanes.find(({ index }) => index === cluster.lane)!;
          expect(y + height - cluster.y - cluster.sizePx / 2, cluster.key).to.be.at.least(RING_PX);
          for (const mark of marks.filter(({ lane, y }) => lane === cluster.lane && y !== cluster.y)) {
            seen++;
            const apartPx = cluster.y - mark.y - mark.sizePx / 2 - cluster.sizePx / 2 - OUTLINE_PX;
            expect(apartPx, `"${mark.id}" and ${cluster.key}`).to.be.at.least(0);
          }
        }
      }),
    );
    expect(seen).to.be.greaterThan(0);
  });
});

describe('the height of the lanes', () => {
  it('is that of the box, to the px, where they have room: nothing scrolls', () => {
    const box = fc.record({ labelPx: fc.double({ min: 9, max: 30, noNaN: true }), morePx: fc.nat(300) });
    const laneBy = fc.constantFrom('actors', null);
    fc.assert(
      fc.property(crowdedRecords(120), box, laneBy, (records, { labelPx, morePx }, by) => {
        const input = { ...sampleInput(records, { laneBy: by }), text: estimatedTextMeasurer(labelPx, labelPx * 0.9) };
        const natural = naturalHeight(input);
        expect(buildScene({ ...input, heightPx: natural }).contentHeightPx).to.equal(natural);
        const heightPx = natural + morePx;
        expect(buildScene({ ...input, heightPx }).contentHeightPx).to.be.at.most(heightPx);
      }),
    );
  });
});

describe('the count of a cluster', () => {
  const plot = { x: 0, y: 0, width: 300, height: 100 };
  const cluster = (x: number) => ({ x0: x - 8, x1: x + 8, sizePx: 10, labelPx: 12 }) as UncountedCluster;
  const mark = (x: number) => ({ x0: x, x1: x, x, sizePx: 10 }) as SceneMark;
  const places = (clusters: number[], marks: number[]) =>
    placeCounts(clusters.map(cluster), marks.map(mark), plot).map(({ labelX }) => labelX);

  it('follows its disc', () => {
    expect(places([100], [85])).to.deep.equal([109]);
  });

  it('precedes its disc where a mark at the foot, a disc or the end of the plot is in the way', () => {
    expect(places([100], [120])).to.deep.equal([79]);
    expect(places([100, 116], [])).to.deep.equal([79, 125]);
    expect(places([290], [])).to.deep.equal([269]);
  });

  it('follows its disc if both places are taken, but never beyond the plot', () => {
    expect(places([100], [80, 120])).to.deep.equal([109]);
    expect(places([290], [270])).to.deep.equal([269]);
    expect(places([8], [25])).to.deep.equal([17]);
  });

  it('keeps clear of the count before it', () => {
    expect(places([100, 133], [152])).to.deep.equal([109, 142]);
  });

  it('is never on a mark at the foot of a picture while the other side is free', () => {
    let seen = 0;
    fc.assert(
      fc.property(crowdedRecords(300), (records) => {
        const scene = buildScene(sampleInput(records, { laneBy: 'actors', widthPx: 900, heightPx: 400 }));
        for (const { lane, key, x0, x1, sizePx, labelX, labelPx, y } of scene.clusters) {
          const atFoot = scene.marks.filter((each) => each.lane === lane && each.y === y);
          const others = scene.clusters.filter((each) => each.lane === lane && each.key !== key);
          seen += atFoot.length;
          const isOnMark = atFoot.some((each) => each.x > labelX && each.x < labelX + labelPx);
          const before = (x0 + x1 - sizePx) / 2 - 4 - labelPx;
          const isNear = (from: number, until: number) => from < before + labelPx && until > before;
          const isBeforeTaken =
            before < scene.plot.x ||
            atFoot.some((each) => isNear(Math.min(each.x0, each.x - sizePx), Math.max(each.x1, each.x + sizePx))) ||
            others.some((each) => isNear(each.x0, Math.max(each.x1, each.labelX + each.labelPx)));
          if (isOnMark) expect(isBeforeTaken, key).to.equal(true);
        }
      }),
    );
    expect(seen).to.be.greaterThan(0);
  });
});
