import { expect } from '@open-wc/testing';
import { buildScene } from '../../src/layout/build-scene.js';
import type { Scene, SceneDensity } from '../../src/layout/scene.js';
import { labelStart } from '../../src/layout/text/label-start.js';
import { renderSvg } from '../../src/render/render-svg.js';
import { sampleInput } from '../layout/sample-input.js';
import { parseSvg } from './parsed-svg.js';

const DAY_MS = 86_400_000;
/** Six runs of days, with more events a day than there is room for, and days without events between the runs. */
const RUNS = Array.from({ length: 3000 }, (_, i) => ({
  id: `e${i}`,
  title: `What happened on that day ${i}`,
  date: new Date(
    Date.UTC(2021, 0, 1) + (Math.floor((i * 7919) % 220) + Math.floor(((i * 7919) % 220) / 37) * 25) * DAY_MS,
  )
    .toISOString()
    .slice(0, 10),
  lane: i % 3 === 0 ? 'A' : 'B',
}));

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The points of the edge of a density, a px apart, and whether each is drawn. */
function edgeOf(path: SVGPathElement): { drawn: readonly Point[]; left: readonly Point[] } {
  const dashes = (path.getAttribute('stroke-dasharray') ?? '').split(' ').filter(Boolean).map(Number);
  const drawn: Point[] = [];
  const left: Point[] = [];
  let until = dashes[0] ?? Infinity;
  for (let at = 0.5, dash = 0; at < path.getTotalLength(); at++) {
    while (at > until) until += dashes[++dash % dashes.length]!;
    (dash % 2 === 0 ? drawn : left).push(path.getPointAtLength(at));
  }
  return { drawn, left };
}

/** Whether a point is within the letters of a label of the lane, which are less high than their box by this much. */
function isInText({ marks, type }: Scene, { lane }: SceneDensity, { x, y }: Point, marginPx: number): boolean {
  return marks.some(({ label, ...mark }) => {
    if (!label || mark.lane !== lane) return false;
    const start = labelStart(label) + marginPx;
    const [top, bottom] = [label.baselinePx - type.labelPx * 0.7 + marginPx, label.baselinePx - marginPx];
    return x > start && x < start + label.widthPx - 2 * marginPx && y > top && y < bottom;
  });
}

describe('the edge of a density', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`is drawn everywhere but through the labels of its lane: ${dir}`, () => {
      const scene = buildScene({ ...sampleInput(RUNS, { laneBy: 'lane' }), dir });
      const svg = parseSvg(renderSvg(scene));
      const paths = [...svg.querySelectorAll<SVGPathElement>('.density')];
      expect(paths.length).to.equal(scene.densities.length);
      expect(paths.length).to.be.greaterThan(1);
      let crossed = 0;
      paths.forEach((path, i) => {
        const density = scene.densities[i]!;
        const edge = edgeOf(path);
        const inScene = ({ x, y }: Point) => ({ x: dir === 'rtl' ? scene.widthPx - x : x, y });
        for (const point of edge.drawn) {
          const at = inScene(point);
          expect(isInText(scene, density, at, 1), `${at.x} ${at.y}`).to.equal(false);
        }
        for (const point of edge.left) {
          const at = inScene(point);
          const isInside = isInText(scene, density, at, 0);
          const isNear = isInText(scene, density, at, -6);
          if (isInside) crossed++;
          expect(isNear || Math.abs(at.y - density.baseY) < 1, `${at.x} ${at.y}`).to.equal(true);
        }
      });
      expect(crossed).to.be.greaterThan(20);
    });
  }
});
