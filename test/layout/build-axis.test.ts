import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene } from '../../src/layout/build-scene.js';
import { panBy, zoomAt } from '../../src/time/viewport.js';
import { sampleInput } from './sample-input.js';

type Axis = ReturnType<typeof buildScene>['axis'];

const input = sampleInput([
  { title: 'a', date: '2021-11-03' },
  { title: 'b', date: '2022-03-05' },
]);

describe('buildAxis', () => {
  it('draws labels whole and apart on both tiers, wherever the window is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 12, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (octaves, share) => {
          const zoomed = zoomAt(input.view, 2 ** octaves, input.view.start);
          const { axis, plot } = buildScene({ ...input, view: panBy(zoomed, (zoomed.end - zoomed.start) * share) });
          for (const tier of [axis.ticks, axis.contexts]) {
            const labels = tier.filter(({ label }) => label !== '');
            labels.forEach(({ labelX, label }, i) => {
              const end = labelX + input.text.widthPx(label, 'axis');
              expect(labelX).to.be.at.least(plot.x);
              expect(end, label).to.be.at.most(labels[i + 1]?.labelX ?? plot.x + plot.width);
            });
          }
        },
      ),
    );
  });

  it('pins the context that the window begins in at the start of the plot', () => {
    const day = Date.UTC(2022, 0, 8);
    const view = { start: day, end: day + 20 * 86_400_000 } as typeof input.view;
    const [first] = buildScene({ ...input, view }).axis.contexts;
    expect(first).to.deep.include({ label: 'January 2022', labelX: 4 });
  });

  it('keeps its height while zooming, and shares the row of contexts where ticks have none', () => {
    const [months, years] = [1, 60].map((times) => {
      const { start, end } = input.view;
      return buildScene({ ...input, view: { start, end: (start + (end - start) * times) as typeof end } }).axis;
    }) as [Axis, Axis];
    expect(years.contexts).to.deep.equal([]);
    expect(years.height).to.equal(months.height);
    expect(months.ticks[0]!.baselinePx).to.be.above(years.ticks[0]!.baselinePx);
    expect(years.ticks[0]!.baselinePx).to.be.within(years.height / 2, months.ticks[0]!.baselinePx);
  });
});
