import { expect } from '@open-wc/testing';
import { arrange } from '../../src/layout/arrange.js';
import { buildScene } from '../../src/layout/build-scene.js';
import { estimatedTextMeasurer, type TextMeasurer } from '../../src/layout/text-measurer.js';
import { sampleInput } from './sample-input.js';

const RECORDS = Array.from({ length: 12 }, (_, i) => ({
  title: `Большое событие ${i}`,
  lane: `Министерство ${i % 3}`,
  date: `20${10 + i}-03-05`,
}));

/** As a face for one script that arrives later than the others. */
function withWideCyrillic(text: TextMeasurer): TextMeasurer {
  return {
    ...text,
    widthPx: (line, role, scale) => text.widthPx(line, role, scale) * (/[а-я]/i.test(line) ? 1.6 : 1),
  };
}

describe('arrange', () => {
  it('lays out anew when a face for another script has come', () => {
    const input = sampleInput(RECORDS, { laneBy: 'lane', widthPx: 960 });
    const early = arrange(input);
    const text = withWideCyrillic(input.text);
    expect(text.widthPx('Hamburg', 'label')).to.equal(input.text.widthPx('Hamburg', 'label'));
    const late = arrange({ ...input, text });
    expect(late.gutterPx).to.be.above(early.gutterPx);
    const anew = sampleInput(RECORDS, { laneBy: 'lane', widthPx: 960 });
    expect(buildScene({ ...input, text }).marks).to.deep.equal(buildScene({ ...anew, text }).marks);
  });

  it('keeps what was laid out by a measurer', () => {
    const input = sampleInput(RECORDS, { laneBy: 'lane' });
    expect(arrange(input)).to.equal(arrange({ ...input }));
    const other = { ...input, text: estimatedTextMeasurer(20) };
    expect(arrange(other)).to.equal(arrange(other));
    expect(arrange(input)).to.equal(arrange({ ...input }));
  });

  it('takes a box without width', () => {
    expect(() => arrange({ ...sampleInput(RECORDS), widthPx: 0 })).not.to.throw();
  });
});
