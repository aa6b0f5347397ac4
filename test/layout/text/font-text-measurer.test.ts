import { expect } from '@open-wc/testing';
import { fontTextMeasurer } from '../../../src/layout/text/font-text-measurer.js';

describe('fontTextMeasurer', () => {
  it('treats an unknown font, and a list of generic families, as wide', () => {
    const width = (family: string) => fontTextMeasurer({ family }).widthPx('Hamburg', 'label');
    expect(width('Helvetica, Arial, sans-serif')).to.be.below(width('system-ui, sans-serif'));
    expect(width('"My Own Font"')).to.equal(width('sans-serif'));
    expect(width('Arial, "DejaVu Sans Condensed"')).to.equal(width('"DejaVu Sans Condensed"'));
  });

  it('gives no room to marks that stand on a letter, and a whole em to an ideograph', () => {
    const { widthPx } = fontTextMeasurer({ family: 'Helvetica, Arial, sans-serif', labelPx: 10 });
    expect(widthPx('e\u0301', 'detail')).to.equal(widthPx('e', 'detail'));
    expect(widthPx('é', 'detail')).to.equal(widthPx('e', 'detail'));
    expect(widthPx('漢', 'detail')).to.be.closeTo(10, 0.01);
  });
});
