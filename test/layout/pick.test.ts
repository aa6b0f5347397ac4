import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import { pick } from '../../src/layout/pick.js';
import { randomRecords } from './random-records.js';
import { sampleInput } from './sample-input.js';

describe('pick', () => {
  it('finds each mark at its centre, or one drawn over it', () => {
    fc.assert(
      fc.property(randomRecords(20), (records) => {
        const scene = buildScene(sampleInput(records, { heightPx: 1200 }));
        for (const mark of scene.marks) {
          if (mark.x < scene.plot.x || mark.x > scene.widthPx) continue;
          const hit = pick(scene, mark.x, mark.y);
          expect(hit?.kind).to.equal('event');
          if (hit?.kind === 'event') {
            const found = scene.marks.find(({ key }) => key === hit.key)!;
            expect(Math.abs(found.y - mark.y)).to.be.at.most(12);
          }
        }
      }),
      { numRuns: 60 },
    );
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

  it('finds nothing on the axis or on an empty place', () => {
    const scene = buildScene(sampleInput([{ title: 'a', date: '2022-02-05' }]));
    expect(pick(scene, 500, 5)).to.equal(null);
    expect(pick(scene, 10, scene.heightPx - 5)).to.equal(null);
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
});
