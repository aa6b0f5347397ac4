import { expect } from '@open-wc/testing';
import { buildScene } from '../../src/layout/build-scene.js';
import { sampleInput } from './sample-input.js';

describe('the line of a marker', () => {
  const input = sampleInput([
    { id: 'line', kind: 'marker', title: 'A line', date: '2022-06-01' },
    { id: 'under', title: 'A title that the line would run through if it were not broken for it', date: '2022-05-20' },
    { id: 'apart', title: 'Apart', date: '2022-12-20' },
    { id: 'early', title: 'Early', date: '2022-01-02' },
  ]);

  it('is broken where it would run through a title, and only there', () => {
    const { markers, marks } = buildScene(input);
    const [marker] = markers;
    const { label } = marks.find(({ id }) => id === 'under')!;
    expect(label!.x).to.be.below(marker!.x);
    expect(label!.x + label!.widthPx).to.be.above(marker!.x);
    expect(marker!.gaps).to.have.length(1);
    const [gap] = marker!.gaps;
    expect(gap!.y0).to.be.below(label!.baselinePx - 8);
    expect(gap!.y1).to.be.within(label!.detailBaselinePx, label!.detailBaselinePx + 8);
  });

  it('is broken for no title beside it, nor that of the present for its own', () => {
    const now = Date.UTC(2022, 2, 20) as typeof input.now;
    const { markers } = buildScene({ ...input, now });
    const present = markers.find(({ key }) => key === 'present')!;
    expect(present.gaps).to.deep.equal([]);
  });
});
