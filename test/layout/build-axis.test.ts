import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene, fitView } from '../../src/layout/build-scene.js';
import { estimatedTextMeasurer } from '../../src/layout/text/text-measurer.js';
import { timeSpan } from '../../src/time/instant.js';
import { panBy, zoomAt } from '../../src/time/view/viewport.js';
import { sampleInput } from './sample-input.js';

type Axis = ReturnType<typeof buildScene>['axis'];

const input = sampleInput([
  { title: 'a', date: '2021-11-03' },
  { title: 'b', date: '2022-03-05' },
]);

describe('buildAxis', () => {
  it('draws labels whole and separate on both tiers, wherever the window is', () => {
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

  it('pins a shorter name of that context where the next one leaves no room for the whole name', () => {
    const start = Date.UTC(2022, 8, 28, 8);
    const view = timeSpan(start, start + 30 * 86_400_000);
    const { axis, plot } = buildScene({ ...input, view, widthPx: 960 });
    const [first, next] = axis.contexts;
    expect(next!.label).to.equal('October 2022');
    expect(first!.label).to.match(/^Sep/);
    expect(first!.labelX).to.equal(plot.x + 4);
    expect(first!.labelX + input.text.widthPx(first!.label, 'axis')).to.be.below(next!.labelX);
  });

  it('pins the context that the window begins in at the start of the plot', () => {
    const day = Date.UTC(2022, 0, 8);
    const view = { start: day, end: day + 20 * 86_400_000 } as typeof input.view;
    const [first] = buildScene({ ...input, view }).axis.contexts;
    expect(first).to.deep.include({ label: 'January 2022', labelX: 4 });
  });

  it('abbreviates the month that begins near its end where its name has no room, and never drops another year', () => {
    const lastOf = (start: string, end: string) => {
      const view = { start: Date.parse(start), end: Date.parse(end) } as typeof input.view;
      return buildScene({ ...input, widthPx: 330, view }).axis.contexts.at(-1)!.label;
    };
    expect(lastOf('2022-01-03', '2022-02-04')).to.equal('Feb');
    expect(lastOf('2021-12-03', '2022-01-04')).to.equal('');
    expect(lastOf('2021-12-03', '2022-01-10')).to.equal('Jan 2022');
  });

  it('has three labels or more where they fit, with less air between them', () => {
    const everest = [
      { title: 'Last seen', date: '1924-06-08' },
      { title: 'Found', date: '1999-05-01' },
    ];
    const rome = [
      { title: 'Founding', date: '-0752' },
      { title: 'Wall', date: '0122' },
    ];
    for (const [records, labelPx] of [
      [everest, 26],
      [rome, 13],
    ] as const) {
      const text = estimatedTextMeasurer(labelPx, (labelPx * 12) / 13);
      const box = { ...sampleInput(records, { widthPx: 344 }), text };
      const { axis } = buildScene({ ...box, view: fitView(box) });
      expect(axis.ticks.filter(({ label }) => label !== '').length, records[0]!.title).to.be.at.least(3);
    }
  });

  it('keeps its height while zooming, and shares the row of contexts where ticks have no labels', () => {
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
