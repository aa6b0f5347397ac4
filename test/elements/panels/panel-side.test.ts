import { expect, html } from '@open-wc/testing';
import type { EventRecord } from '../../../src/data/event-record.js';
import type { EventTimeline } from '../../../src/elements/event-timeline.js';
import { boxOf, clickMark, detail, isWithin, mark, settled, shadow, timeline, until } from '../timeline-fixture.js';

/** Events one below the other, each in a lane of its own, with more details than there is room for. */
const COLUMN: readonly EventRecord[] = ['top', 'middle', 'bottom'].map((id) => ({
  id,
  title: `At the ${id}`,
  date: '2022-01-05',
  lane: id,
  description: 'Many words. '.repeat(80),
}));

describe('details across a narrow drawing', () => {
  for (const id of ['top', 'middle', 'bottom']) {
    it(`do not cover the event that was opened: at the ${id}`, async () => {
      const element = await timeline(html`
        <event-timeline lane-by="lane" style="width: 340px; height: 480px" .events=${COLUMN}></event-timeline>
      `);
      clickMark(element, id);
      await until(() => detail(element).open && detail(element).offsetHeight > 150);
      const isCovered = () => {
        const panel = boxOf(element, 'event-timeline-detail');
        const { top, bottom } = mark(element, id).getBoundingClientRect();
        return bottom > panel.top && top < panel.bottom;
      };
      await until(() => !isCovered());
      const stage = boxOf(element, '.stage');
      const panel = boxOf(element, 'event-timeline-detail');
      const [atStart, atEnd] = [panel.top - stage.top, stage.bottom - panel.bottom];
      expect([atStart, atEnd].map(Math.round)).to.include(0);
      expect(Math.min(atStart, atEnd)).to.be.at.least(-0.5);
    });
  }

  it('do not cover it when they grow later', async () => {
    const brief = COLUMN.map((record) => ({ ...record, description: 'A word.' }));
    const element = await timeline(html`
      <event-timeline lane-by="lane" style="width: 340px; height: 480px" .events=${brief}></event-timeline>
    `);
    clickMark(element, 'top');
    await until(() => detail(element).open && detail(element).offsetHeight > 0);
    await settled(element);
    const before = boxOf(element, 'event-timeline-detail').height;
    element.update([{ id: 'top', description: COLUMN[0]!.description! }]);
    await until(() => boxOf(element, 'event-timeline-detail').height > before);
    await settled(element);
    const { bottom } = mark(element, 'top').getBoundingClientRect();
    expect(boxOf(element, 'event-timeline-detail').top).to.be.at.least(bottom);
  });

  it('lie over it where neither side has room to read', async () => {
    const element = await timeline(html`
      <event-timeline style="width: 340px; height: 200px" .events=${COLUMN.slice(0, 1)}></event-timeline>
    `);
    clickMark(element, 'top');
    await until(() => detail(element).offsetHeight > 200);
    expect(boxOf(element, 'event-timeline-detail').top).to.be.at.least(boxOf(element, '.stage').top);
  });
});

describe('the list of a cluster', () => {
  const crowd = (lane: string, date: string): readonly EventRecord[] =>
    Array.from({ length: 40 }, (_, i) => ({ id: `${lane}${i}`, title: `One of many ${i}`, date, lane }));
  const clusters = (element: EventTimeline) => shadow(element).querySelectorAll<SVGElement>('[part~=cluster]');
  const list = (element: EventTimeline) => shadow(element).querySelector('event-timeline-cluster-list');

  /** Opens the list of a cluster that no zoom can split, and waits until it does not cover the cluster. */
  const openBeside = async (element: EventTimeline, nth: number) => {
    const cluster = clusters(element)[nth]!;
    const stage = shadow(element).querySelector('.stage')!;
    if (!isWithin(cluster, stage)) throw new Error('The cluster is out of sight.');
    cluster.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await until(() => (list(element)?.offsetHeight ?? 0) > 150);
    await until(() => {
      const panel = list(element)!.getBoundingClientRect();
      const { top, bottom, left, right } = clusters(element)[nth]!.getBoundingClientRect();
      return bottom <= panel.top || top >= panel.bottom || right <= panel.left || left >= panel.right;
    });
  };

  for (const nth of [0, 1, 2]) {
    it(`does not cover it in a narrow drawing: number ${nth}`, async () => {
      const events = Array.from('ABCDEFGH').flatMap((lane) => crowd(lane, '2022-01-05T12:00:00Z'));
      const element = await timeline(html`
        <event-timeline lane-by="lane" style="width: 340px; height: 480px" .events=${events}></event-timeline>
      `);
      await openBeside(element, nth);
    });
  }

  for (const [where, own, other] of [
    ['start', 1, 9],
    ['end', 9, 1],
  ] as const) {
    it(`does not cover it in a wide drawing: at the ${where}`, async () => {
      const date = (day: number) => `2022-01-0${day}T12:00:00Z`;
      const events = [...crowd('A', date(own)), { id: 'other', title: 'Another', date: date(other) }];
      const element = await timeline(html`
        <event-timeline style="width: 780px; --timeline-max-height: 900px" .events=${events}></event-timeline>
      `);
      await openBeside(element, 0);
    });
  }
});
