import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { EventRecord } from '../../src/data/event-record.js';
import { sliceFigure, type FigureSlice } from '../../src/render/figure-slices.js';
import { layoutFigure } from '../../src/render/layout-figure.js';
import { StringSink } from '../../src/render/string-sink.js';
import { randomRecords } from '../layout/random-records.js';
import { sampleInput } from '../layout/sample-input.js';
import { parseSvg } from './parsed-svg.js';

const WIDE = { widthPx: 700, heightPx: 'natural' } as const;

function figureOf(records: readonly EventRecord[], laneBy: string | null) {
  return layoutFigure({ ...sampleInput(records, { laneBy }), view: null }, { ...WIDE, legend: true, sources: true });
}

function drawn(slice: FigureSlice): Element {
  const sink = new StringSink();
  slice(sink);
  return parseSvg(sink.toString());
}

/** Top and bottom of what a slice shows, px of the figure. */
function rangeOf(svg: Element): readonly [number, number] {
  const [, y, , height] = svg.getAttribute('viewBox')!.split(' ').map(Number) as [number, number, number, number];
  return [y, y + height];
}

const eventsOf = (svg: Element) => [...svg.querySelectorAll('.marks [data-event-id]')].map((node) => node.outerHTML);

describe('sliceFigure', () => {
  it('cuts between rows: each event is drawn once, and the slices follow one another without a gap', () => {
    fc.assert(
      fc.property(
        randomRecords(),
        fc.constantFrom(null, 'lane'),
        fc.constantFrom(0, 100, 1e6),
        (records, by, lowPx) => {
          const figure = figureOf(records, by);
          const { axis, lanes } = sliceFigure(figure, lowPx);
          const parts = [
            drawn(axis),
            ...lanes.flatMap((lane) =>
              typeof lane === 'function' ? [drawn(lane)] : [lane.head, ...lane.rows].map((slice) => drawn(slice)),
            ),
          ];
          const ranges = parts.map(rangeOf);
          for (const [index, [top]] of ranges.entries())
            expect(top).to.be.closeTo(index === 0 ? 0 : ranges[index - 1]![1], 0.51);
          expect(ranges.at(-1)![1]).to.be.closeTo(figure.scene.contentHeightPx, 1);
          const events = parts.flatMap(eventsOf);
          expect(new Set(events).size).to.equal(events.length);
          expect(events.length).to.equal(figure.scene.marks.filter(({ hasNode }) => hasNode).length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('repeats no text: names of lanes are in their heads, and names of what lies across with the axis', () => {
    const records: EventRecord[] = [
      { id: 'a', title: 'First', date: '2020-02-01', lane: 'North' },
      { id: 'b', title: 'Second', date: '2020-02-02', lane: 'North' },
      { id: 'c', title: 'Third', date: '2020-03-01', lane: 'South' },
      { id: 'p', title: 'Period', date: '2020-01/2020-04', kind: 'background' },
      { id: 'm', title: 'Marker', date: '2020-02-20', kind: 'marker' },
    ];
    const { axis, lanes, below } = sliceFigure(figureOf(records, 'lane'), 0);
    expect(drawn(axis).textContent).to.contain('Period').and.to.contain('Marker').and.to.not.contain('North');
    const named = lanes.map((lane) => (typeof lane === 'function' ? '' : drawn(lane.name).textContent));
    expect(named).to.deep.equal(['North', 'South']);
    for (const lane of lanes) {
      if (typeof lane === 'function') throw new Error('found a lane in one piece, expected rows');
      const text = [lane.head, ...lane.rows].flatMap((slice) =>
        [...drawn(slice).querySelectorAll('text')].map(({ textContent }) => textContent),
      );
      expect(text.join()).to.match(/First|Third/);
      expect(text.join()).to.not.match(/North|South|Period|Marker/);
      for (const row of lane.rows) expect(drawn(row).querySelector('.backgrounds .wash')).not.to.equal(null);
    }
    expect(below.map((slice) => drawn(slice).textContent).join()).to.contain('On a known day');
  });

  it('leaves a lane without a name its line among others', () => {
    const records: EventRecord[] = [
      { id: 'a', title: 'First', date: '2020-02-01', lane: 'North' },
      { id: 'b', title: 'Second', date: '2020-02-02' },
    ];
    const { lanes } = sliceFigure(figureOf(records, 'lane'), 1e6);
    expect(
      lanes.map((lane) => typeof lane === 'function' && drawn(lane).querySelectorAll('.lane .rule').length),
    ).to.deep.equal([1, 1]);
  });
});
