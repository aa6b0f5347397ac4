import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import type { Scene, SceneMark } from '../../src/layout/scene.js';
import { panBy, zoomAt } from '../../src/time/view/viewport.js';
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

  it('keeps as clear of the start of the drawing, where it is cut, as other labels keep of the end', () => {
    const records = Array.from({ length: 60 }, (_, i) => ({
      title: `Advisory ${i} on a fault in the software of a gateway`,
      date: new Date(Date.UTC(2022, 0, 1) + ((i * 37) % 365) * DAY_MS).toISOString().slice(0, 10),
    }));
    const input = sampleInput(records, { widthPx: 620, heightPx: 300 });
    let cut = 0;
    for (let days = 0; days < 340; days += 5) {
      const { marks, plot, type } = buildScene({ ...input, view: panBy(input.view, days * DAY_MS) });
      for (const { label } of marks) {
        if (label?.anchor !== 'end') continue;
        if (label.text.endsWith('…')) cut++;
        expect(label.x - label.widthPx - plot.x).to.be.at.least(type.labelPx / 2);
      }
    }
    expect(cut).to.be.above(0);
  });
});
