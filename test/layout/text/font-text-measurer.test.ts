import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fontTextMeasurer } from '../../../src/layout/text/font-text-measurer.js';
import { canvasTextMeasurer } from '../../../src/render/canvas-text-measurer.js';
import { FIGURE_FONTS } from '../../../src/render/layout-figure.js';

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

describe('fontTextMeasurer', () => {
  const fonts = { family: FIGURE_FONTS, labelPx: 13, axisPx: 12 };

  it('measures no less than the browser draws, and not much more', () => {
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

  it('measures any text of Latin letters no narrower than the browser draws it', () => {
    const [ours, theirs] = [fontTextMeasurer(fonts), canvasTextMeasurer(fonts)];
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{20,80}$/), fc.constantFrom('label', 'detail'), (text, role) => {
        expect(ours.widthPx(text, role)).to.be.at.least(theirs.widthPx(text, role) * 0.97);
      }),
    );
  });

  it('treats an unknown font, and a list of generic families, as wide', () => {
    const width = (family: string) => fontTextMeasurer({ family }).widthPx('Hamburg', 'label');
    expect(width('Helvetica, Arial, sans-serif')).to.be.below(width('system-ui, sans-serif'));
    expect(width('"My Own Font"')).to.equal(width('sans-serif'));
    expect(width('Arial, "DejaVu Sans Condensed"')).to.equal(width('"DejaVu Sans Condensed"'));
  });

  it('gives no room to marks that stand on a letter, and a whole em to an ideograph', () => {
    const { widthPx } = fontTextMeasurer({ ...fonts, labelPx: 10 });
    expect(widthPx('e\u0301', 'detail')).to.equal(widthPx('e', 'detail'));
    expect(widthPx('é', 'detail')).to.equal(widthPx('e', 'detail'));
    expect(widthPx('漢', 'detail')).to.be.closeTo(10, 0.01);
  });
});
