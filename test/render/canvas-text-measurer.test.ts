import { expect } from '@open-wc/testing';
import { buildScene } from '../../src/layout/build-scene.js';
import { canvasTextMeasurer } from '../../src/render/canvas-text-measurer.js';
import { renderSvg } from '../../src/render/render-svg.js';
import { sampleInput } from '../layout/sample-input.js';
import { parseSvg } from './parsed-svg.js';

/** A font with a bold face and nothing between that and the regular one, as most have. */
const FAMILY = 'Helvetica, Arial, "Liberation Sans", "DejaVu Sans", sans-serif';

describe('canvasTextMeasurer', () => {
  for (const [what, count, style] of [
    ['few', 4, 'comfortable'],
    ['many', 80, 'dense'],
  ] as const) {
    it(`measures the labels of ${what} events as wide as they are drawn`, () => {
      const records = Array.from({ length: count }, (_, i) => {
        const year = 1900 + ((i * 37) % 100);
        return { title: `Hamburg is lit by gas lamps, ${year}`, date: `${year}-05-01` };
      });
      const text = canvasTextMeasurer({ family: FAMILY, labelPx: 13, axisPx: 12 });
      const scene = buildScene({ ...sampleInput(records), text });
      expect(scene.type).to.include({ style });
      const holder = document.createElement('div');
      const svg = renderSvg(scene, { fontFamily: FAMILY });
      holder.append(document.importNode(parseSvg(svg), true));
      document.body.append(holder);
      const drawnPx = new Map(
        Array.from(holder.querySelectorAll<SVGTextElement>('[part=label]'), (node) => [
          node.textContent,
          node.getComputedTextLength(),
        ]),
      );
      const labels = scene.marks.flatMap(({ label }) => label ?? []);
      expect(labels).to.not.be.empty;
      for (const { text: title, detail, widthPx } of labels) {
        expect(widthPx / Math.max(drawnPx.get(title)!, drawnPx.get(detail) ?? 0), title).to.be.within(0.98, 1.02);
      }
      holder.remove();
    });
  }
});
