import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import type { Scene, SceneMark } from '../../src/layout/scene.js';
import { zoomAt } from '../../src/time/view/viewport.js';
import { sampleInput } from './sample-input.js';

const DAY_MS = 86_400_000;
/** Days over three years with many at the end, where labels are placed before their marks. */
const days = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 20, maxLength: 120 }).map((list) =>
  list.map((day, i) => ({
    title: `${'Advisory on '.repeat(1 + (i % 4))}${i}`,
    date: new Date(Date.UTC(2021, 0, 1) + day * DAY_MS).toISOString().slice(0, 10),
  })),
);

/** Distances from a label to the nearest thing before it in the row, and to its own mark after it, px. */
function distances({ marks }: Scene): { before: number; own: number }[] {
  const left = ({ x0, x, sizePx }: SceneMark) => Math.min(x0, x - sizePx / 2);
  const right = ({ x1, x, sizePx }: SceneMark) => Math.max(x1, x + sizePx / 2);
  return marks.flatMap((mark) => {
    const { label } = mark;
    if (label?.anchor !== 'end') return [];
    const start = label.x - label.widthPx;
    const others = marks.filter((other) => other !== mark && other.y === mark.y && right(other) <= left(mark));
    const ends = others.flatMap((other) => [
      right(other),
      other.label?.anchor === 'start' ? other.label.x + other.label.widthPx : -Infinity,
    ]);
    return [{ before: start - Math.max(-Infinity, ...ends), own: left(mark) - label.x }];
  });
}

describe('a label before its mark', () => {
  it('is clearly nearer to that mark than to the one before it in the row', () => {
    let found = 0;
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 400, max: 1400 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (records, widthPx, octaves) => {
          const input = sampleInput(records, { widthPx, heightPx: 300 });
          const view = zoomAt(input.view, 2 ** octaves, input.view.end);
          for (const { before, own } of distances(buildScene({ ...input, view }))) {
            found++;
            expect(before).to.be.at.least(own * 3);
          }
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
    expect(found).to.be.above(30);
  });
});
