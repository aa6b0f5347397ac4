import { expect } from '@open-wc/testing';
import { buildScene } from '../../src/layout/build-scene.js';
import { timeSpan } from '../../src/time/instant.js';
import { sampleInput } from './sample-input.js';

const view = timeSpan(Date.UTC(2022, 0, 1), Date.UTC(2023, 0, 1));

function sceneWith(date: string) {
  const records = [
    { id: 'event', title: 'Event', date: '2022-06-01' },
    { id: 'marker', title: 'Marker', date, kind: 'marker' as const },
  ];
  return buildScene(sampleInput(records, { view }));
}

describe('the line of a marker', () => {
  for (const [date, known] of [
    ['/2022-07-01', Date.UTC(2022, 6, 2)],
    ['../2022-07-01', Date.UTC(2022, 6, 2)],
    ['2022-07-01/', Date.UTC(2022, 6, 1)],
    ['2022-07-01/..', Date.UTC(2022, 6, 1)],
    ['2022-07-01/2022-08', Date.UTC(2022, 6, 1)],
  ] as const) {
    it(`stands at what is known of ${date}`, () => {
      const { markers, plot } = sceneWith(date);
      expect(markers).to.have.length(1);
      const share = (known - view.start) / (view.end - view.start);
      expect(markers[0]!.x).to.be.closeTo(plot.x + share * plot.width, 0.01);
    });
  }

  it('is not drawn, nor is its label, for an unknown side in the window alone', () => {
    expect(sceneWith('2021-12-01/').markers).to.have.length(0);
    expect(sceneWith('/2023-02-01').markers).to.have.length(0);
  });
});
