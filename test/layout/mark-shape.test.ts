import { expect } from '@open-wc/testing';
import { buildScene } from '../../src/layout/build-scene.js';
import { timeSpan } from '../../src/time/instant.js';
import type { SceneMark } from '../../src/layout/scene.js';
import { sampleInput } from './sample-input.js';

function only(date: string, from: string, until: string, extra = {}): SceneMark {
  const view = timeSpan(Date.parse(from), Date.parse(until));
  return buildScene(sampleInput([{ id: 'only', title: 'Only', date, ...extra }], { view })).marks[0]!;
}

describe('shapeMark', () => {
  it('keeps the fade of an unknown start while a part of it is in the box', () => {
    const mark = only('/2022-02-05', '2022-02-05T12:00Z', '2022-02-15T12:00Z');
    expect(mark.startEdge.kind).to.equal('unknown');
    expect(mark.x1 - mark.x0).to.be.closeTo(mark.startEdge.widthPx, 0.01);
  });

  it('keeps the softness of an end known to the month while a part of it is in the box', () => {
    const mark = only('2022-01-21/2022-02', '2021-12-01', '2022-02-15');
    expect(mark.endEdge.kind).to.equal('soft');
  });

  it('softens an end no further than the box reaches, however coarse it is', () => {
    for (const until of ['1914-02-01', '1914-01-03', '1914-01-01T06:00Z']) {
      const mark = only('1914/1918', '1913-12-31T23:00Z', until);
      expect(mark.startEdge.kind).to.equal('soft');
      expect(mark.startEdge.widthPx).to.be.closeTo(mark.x1 - mark.x0, 0.01);
      const first = only('1910/1914', until, '1915-01-01T01:00Z');
      expect(first.endEdge.widthPx).to.be.at.most(first.x1 - first.x0);
    }
  });

  it('draws a stretch too short for the scale as wide as a point, about its middle', () => {
    const bar = only('2022-02-05/2022-02-08', '1950-01-01', '2050-01-01');
    const point = only('2022-02-05', '1950-01-01', '2050-01-01');
    expect(bar.shape).to.equal('bar');
    expect(bar.x1 - bar.x0).to.be.closeTo(point.sizePx, 0.01);
    expect((bar.x0 + bar.x1) / 2).to.be.closeTo(bar.x, 0.01);
  });

  it('draws a moment before or after a day as a span without an end, marked by the day that is known', () => {
    for (const others of [
      [],
      [
        { title: 'Earlier', date: '1700' },
        { title: 'Later', date: '2000' },
      ],
    ]) {
      const records = [
        { id: 'before', title: 'Before', date: '[..1889]' },
        { id: 'after', title: 'After', date: '[1946..]' },
        ...others,
      ];
      const view = timeSpan(Date.parse('1850-01-01'), Date.parse('1990-01-01'));
      const scene = buildScene(sampleInput(records, { view }));
      const [before, after] = ['before', 'after'].map((id) => scene.marks.find((mark) => mark.id === id)!);
      expect([before!.shape, before!.startEdge.kind, before!.endEdge.kind]).to.deep.equal(['span', 'open', 'sharp']);
      expect([after!.shape, after!.startEdge.kind, after!.endEdge.kind]).to.deep.equal(['span', 'sharp', 'open']);
      expect(before!.x1 - before!.x).to.be.within(before!.sizePx, 2 * before!.sizePx);
      expect(after!.x - after!.x0).to.be.within(after!.sizePx, 2 * after!.sizePx);
    }
  });

  it('cuts what continues outside the box', () => {
    const mark = only('2020-01-01/2024-01-01', '2022-02-01', '2022-02-15');
    expect([mark.startEdge.kind, mark.endEdge.kind]).to.deep.equal(['cut', 'cut']);
  });

  it('ties an event to the day it was reported, unless both are the same place at this scale', () => {
    const reported = { reported: '2022-03-01' };
    expect(only('2022-02-05', '2022-02-01', '2022-03-15', reported).reportedX).to.be.above(0);
    expect(only('2022-02-05', '1950-01-01', '2050-01-01', reported).reportedX).to.equal(null);
  });
});
