import { expect } from '@open-wc/testing';
import { buildScene } from '../../../src/layout/build-scene.js';
import { sampleInput } from '../sample-input.js';

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
    const [line] = marker!.lines;
    expect(label!.x).to.be.below(line!.x);
    expect(label!.x + label!.widthPx).to.be.above(line!.x);
    expect(line!.gaps).to.have.length(1);
    const [gap] = line!.gaps;
    expect(gap!.y0).to.be.below(label!.baselinePx - 8);
    expect(gap!.y1).to.be.within(label!.detailBaselinePx, label!.detailBaselinePx + 8);
  });

  it('is broken on each side of a band for what runs through that side', () => {
    const records = [
      { kind: 'marker' as const, title: 'A band', date: '2022-06' },
      { title: 'Begins before it and goes on in it', date: '2022-05-20' },
      { title: 'Early', date: '2022-01-02' },
      { title: 'Late', date: '2022-12-20' },
    ];
    const [marker] = buildScene(sampleInput(records)).markers;
    expect(marker!.lines.map(({ gaps }) => gaps.length)).to.deep.equal([1, 1]);
    const [under] = buildScene(sampleInput([...records.slice(0, 1), ...records.slice(2)])).markers;
    expect(under!.lines.map(({ gaps }) => gaps.length)).to.deep.equal([0, 0]);
  });

  it('is not broken for a title beside it, nor that of the present for its own title', () => {
    const now = Date.UTC(2022, 2, 20) as typeof input.now;
    const { present } = buildScene({ ...input, now });
    expect(present!.gaps).to.deep.equal([]);
  });
});
