import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fontTextMeasurer } from '../../src/layout/text/font-text-measurer.js';
import { canvasTextMeasurer } from '../../src/render/canvas-text-measurer.js';
import { FIGURE_FONTS } from '../../src/render/layout-figure.js';

const SAMPLES = [
  'US asks Japan to consider sanctions',
  'Prospero, launched after the programme had been cancelled',
  'WWW & MMM @ 100 % – “quoted” … l’été à Besançon',
  'Ćwikła, Łódź, İstanbul, Þingvellir, smørrebrød',
  'Пётр Великий основал Санкт-Петербург',
  'Η Ελλάδα και η Ευρώπη',
  '日本銀行が利上げを決定',
  'العقوبات اليابانية على روسيا',
];

describe('the width that fontTextMeasurer estimates', () => {
  const fonts = { family: FIGURE_FONTS, labelPx: 13, axisPx: 12 };

  it('is no less than the browser draws, and not much more', () => {
    const [ours, theirs] = [fontTextMeasurer(fonts), canvasTextMeasurer(fonts)];
    for (const sample of SAMPLES.slice(0, 4)) {
      for (const role of ['label', 'detail', 'axis'] as const) {
        const share = ours.widthPx(sample, role) / theirs.widthPx(sample, role);
        expect(share, `${role}: ${sample}`).to.be.within(0.99, 1.25);
      }
    }
    for (const sample of SAMPLES.slice(4)) {
      // Which font draws these, if any, depends on the machine.
      expect(ours.widthPx(sample, 'detail') / theirs.widthPx(sample, 'detail'), sample).to.be.at.least(0.9);
    }
  });

  it('of any text of Latin letters is no less than the browser draws', () => {
    const [ours, theirs] = [fontTextMeasurer(fonts), canvasTextMeasurer(fonts)];
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{20,80}$/), fc.constantFrom('label', 'detail'), (text, role) => {
        expect(ours.widthPx(text, role)).to.be.at.least(theirs.widthPx(text, role) * 0.97);
      }),
    );
  });
});
