import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildScene, fitView, naturalHeight } from '../../src/layout/build-scene.js';
import { assignLanes } from '../../src/layout/lanes/lane-assignment.js';
import type { Scene, SceneMark } from '../../src/layout/scene.js';
import type { SceneInput } from '../../src/layout/scene-input.js';
import { estimatedTextMeasurer } from '../../src/layout/text/text-measurer.js';
import { timeSpan } from '../../src/time/instant.js';
import { zoomAt } from '../../src/time/view/viewport.js';
import { randomRecords } from './random-records.js';
import { sampleInput } from './sample-input.js';

const RECORDS = [
  { title: 'A virtual summit of two governments', date: '2022-01' },
  { title: 'A plan that nobody would announce beforehand', date: '2022-02-05' },
  { title: 'A request', date: '/2022-02-05' },
  { title: 'The envoy goes home with nothing in writing', date: '2022-03-01' },
];

/** A box of 328 px, as on a phone, in a size of text. */
function narrowInput(records: Parameters<typeof sampleInput>[0], labelPx: number, locale = 'en'): SceneInput {
  const text = estimatedTextMeasurer(labelPx, (labelPx * 12) / 13);
  const box = { ...sampleInput(records, { widthPx: 328 }), text, locale };
  const heightPx = naturalHeight(box);
  return { ...box, heightPx, view: fitView({ ...box, heightPx }) };
}

const titleOf = ({ label }: SceneMark) =>
  label && [label.text, ...(label.continued ?? []).map(({ text }) => text)].join(' ');

function textBoxes({ marks, type }: Scene) {
  return marks.flatMap(({ label }) => {
    if (!label) return [];
    const last = label.continued?.at(-1)?.baselinePx ?? label.baselinePx;
    const bottom = label.detail === '' ? last : label.detailBaselinePx;
    return [{ x0: label.x, x1: label.x + label.widthPx, y0: label.baselinePx - type.labelPx * 0.7, y1: bottom }];
  });
}

describe('a narrow box of few events', () => {
  it('has every title whole, at 100 % and 200 % of the size of text, inside the box', () => {
    for (const labelPx of [13, 26]) {
      const scene = buildScene(narrowInput(RECORDS, labelPx));
      expect(scene.marks.map(titleOf)).to.have.members(RECORDS.map(({ title }) => title));
      for (const { x0, x1 } of textBoxes(scene)) {
        expect(x0).to.be.at.least(0);
        expect(x1).to.be.at.most(328);
      }
    }
  });

  it('has them whole even where large labels need more room than a tablet has beside their marks', () => {
    const box = sampleInput(RECORDS, { widthPx: 736 });
    const scene = buildScene(box);
    expect(scene.type.style).to.equal('comfortable');
    expect(scene.marks.map(titleOf)).to.have.members(RECORDS.map(({ title }) => title));
  });

  it('slides each line of a label back from its mark no further than it must', () => {
    const records = [
      { title: 'A summit', date: '2022-01-03' },
      {
        title: 'A request',
        date: '2022-02-05',
        sources: [{ title: 'A newspaper with a name that is as long as its tradition' }],
      },
    ];
    const scene = buildScene(narrowInput(records, 13));
    const { label, x0, x1 } = scene.marks.find(({ label }) => label?.text === 'A request')!;
    expect(label!.x).to.be.below(x0 - 40);
    expect(label!.detailX).to.equal(undefined);
    const titlePx = estimatedTextMeasurer(13, 12).widthPx('A request', 'label', 1.2);
    expect(label!.titleX! + titlePx).to.be.within(x1 - 4, scene.widthPx);
    expect(label!.titleX!).to.be.at.most(x1);
  });

  it('has whole second lines, even where they are longer than their titles', () => {
    const records = [
      { title: 'Survey', date: '2023-04/2023-06' },
      { title: 'Opening', date: '2024-09-21', sources: [{ publisher: 'The Harbour Gazette' }] },
    ];
    const { marks } = buildScene(narrowInput(records, 13));
    expect(marks.map(({ label }) => label?.detail)).to.have.members([
      'April 2023 to June 2023',
      '21 September 2024 · The Harbour Gazette',
    ]);
  });

  it('has the label of a marker that stands at its end, and no two of them in one place', () => {
    const marker = (title: string, date: string) => ({ title, date, kind: 'marker' as const });
    const markers = [marker('The border closes', '2022-01-02'), marker('An armistice', '2022-03-01')];
    const input = narrowInput([...RECORDS, ...markers], 13);
    const labels = buildScene(input).markers.map(({ label }) => label!);
    expect(labels.map(({ text }) => text)).to.have.members(markers.map(({ title }) => title));
    const [first, last] = labels.toSorted((a, b) => a.x - b.x);
    expect(last!.x + last!.widthPx).to.be.at.most(328);
    expect(first!.baselinePx !== last!.baselinePx || first!.x + first!.widthPx < last!.x).to.equal(true);
    // Panned out of sight, it has no label.
    const { start, end } = input.view;
    const away = buildScene({ ...input, view: timeSpan(start - (end - start) / 2, end - (end - start) / 2) });
    expect(away.markers.map(({ label }) => label!.text)).to.deep.equal(['The border closes']);
  });

  it('makes room for them in another language', () => {
    const events = [
      { title: 'Survey', date: '2022-06-21' },
      { title: 'Opening', date: '2022-09-21' },
    ];
    const labelsOf = (input: SceneInput) =>
      buildScene({ ...input, view: fitView(input) }).marks.map(({ y, label }) => [y, label!.detail]);
    const shorter = narrowInput(events, 13, 'ja');
    labelsOf(shorter);
    expect(labelsOf({ ...shorter, locale: 'es' })).to.deep.equal(labelsOf(narrowInput(events, 13, 'es')));
  });

  it('ends its fitted window where the events end', () => {
    for (const labelPx of [13, 26]) {
      const { marks } = buildScene(narrowInput(RECORDS, labelPx));
      expect(Math.max(...marks.map(({ x1 }) => x1))).to.be.within(328 - 48, 328);
    }
  });

  it('lets no text run into another one, at any zoom', () => {
    fc.assert(
      fc.property(
        randomRecords(25),
        fc.constantFrom(13, 26),
        fc.double({ min: -2, max: 6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (records, labelPx, octaves, at) => {
          const input = narrowInput(records, labelPx);
          const { start, end } = input.view;
          const view = zoomAt(input.view, 2 ** octaves, (start + (end - start) * at) as never);
          const boxes = textBoxes(buildScene({ ...input, view }));
          boxes.forEach((a, i) => {
            const hit = boxes
              .slice(i + 1)
              .find((b) => a.x0 < b.x1 - 0.01 && b.x0 < a.x1 - 0.01 && a.y0 < b.y1 && b.y0 < a.y1);
            expect(hit, JSON.stringify([a, hit])).to.equal(undefined);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('makes no crowd of ten events of one of several lanes', () => {
    const records = ['A', 'B'].flatMap((lane) =>
      Array.from({ length: 10 }, (_, i) => ({
        title: `Event ${i} with a long title of lane ${lane}`,
        date: `${1960 + i}`,
        lane,
      })),
    );
    const input = narrowInput(records, 26);
    const lanes = assignLanes(input.lanes.table, 'lane');
    const box = { ...input, lanes, heightPx: naturalHeight({ ...input, lanes }) };
    const { marks, clusters, densities } = buildScene({ ...box, view: fitView(box) });
    expect([clusters.length, densities.length]).to.deep.equal([0, 0]);
    expect(marks.filter(({ label }) => label === null)).to.deep.equal([]);
  });

  it('is drawn as a wide one when there are many', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ title: `Event ${i}`, date: `${1700 + i}` }));
    const scene = buildScene(narrowInput(many, 13));
    expect(scene.marks.some(({ label }) => label?.continued)).to.equal(false);
  });
});
