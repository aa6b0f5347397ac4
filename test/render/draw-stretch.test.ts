import { expect } from '@open-wc/testing';
import { drawStretch } from '../../src/render/draw-stretch.js';
import { penFor } from '../../src/render/pen.js';
import { StringSink } from '../../src/render/string-sink.js';

describe('drawStretch', () => {
  it('ends the body of an open end where its arrow begins, so that the arrow has a point', () => {
    const sink = new StringSink();
    sink.open('g', {});
    const edges = { startEdge: { kind: 'open', widthPx: 0 }, endEdge: { kind: 'open', widthPx: 0 } } as const;
    drawStretch(
      sink,
      penFor({ dir: 'ltr', locale: 'en', widthPx: 300 }),
      { x0: 10, x1: 200, y: 20, heightPx: 10, ...edges },
      'solid',
    );
    sink.close();
    expect(sink.toString()).to.contain('d="M24 15h162v10h-162z"');
  });

  it('fades in steps that meet on whole pixels, so that no seam shows between them', () => {
    const sink = new StringSink();
    sink.open('g', {});
    const startEdge = { kind: 'sharp', widthPx: 0 } as const;
    const endEdge = { kind: 'soft', widthPx: 71.3 } as const;
    const stretch = { x0: 10.4, x1: 200.7, y: 20, heightPx: 6, startEdge, endEdge };
    drawStretch(sink, penFor({ dir: 'ltr', locale: 'en', widthPx: 300 }), stretch, 'solid');
    sink.close();
    const boxes = [...sink.toString().matchAll(/d="M([\d.]+) [\d.]+h([\d.]+)/g)].map(([, x, width]) => ({
      from: Number(x),
      until: Number(x) + Number(width),
    }));
    expect(boxes.length).to.be.above(8);
    expect(boxes[0]!.from).to.equal(10.4);
    expect(boxes.at(-1)!.until).to.be.closeTo(200.7, 0.01);
    boxes.slice(1).forEach(({ from }, i) => {
      expect(from).to.equal(Math.round(from));
      expect(from).to.equal(boxes[i]!.until, `step ${i}`);
    });
  });

  it('fades in steps too small to be seen as stripes', () => {
    const opacitiesOf = (widthPx: number) => {
      const sink = new StringSink();
      sink.open('g', {});
      const edges = { startEdge: { kind: 'sharp', widthPx: 0 }, endEdge: { kind: 'unknown', widthPx } } as const;
      const stretch = { x0: 10, x1: 10 + widthPx, y: 20, heightPx: 6, ...edges };
      drawStretch(sink, penFor({ dir: 'ltr', locale: 'en', widthPx: 300 }), stretch, 'solid');
      sink.close();
      return [...sink.toString().matchAll(/fill-opacity="([\d.]+)"/g)].map(([, opacity]) => Number(opacity));
    };
    const wide = opacitiesOf(72);
    wide.slice(1).forEach((opacity, i) => expect(wide[i]! - opacity).to.be.within(0.03, 0.06));
    expect(opacitiesOf(24)).to.have.length(12);
  });
});
