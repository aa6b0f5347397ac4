import { expect, html } from '@open-wc/testing';
import type { EventRecord } from '../../../src/data/event-record.js';
import { boxOf, clickMark, detail, mark, settled, timeline, until } from '../timeline-fixture.js';

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
