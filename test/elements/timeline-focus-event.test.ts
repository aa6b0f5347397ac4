import { expect, html } from '@open-wc/testing';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { ControlledBody } from '../data/controlled-body.js';
import { answerFetch, focusedId, isWithin, mark, settled, shadow, timeline, until, YEAR } from './timeline-fixture.js';

describe('focusEvent() of <event-timeline>', () => {
  it('brings an event into view and to focus, and is false for one that does not exist', async () => {
    const element = await timeline(html`<event-timeline view="2021-02/2021-04" .events=${YEAR}></event-timeline>`);
    expect(await element.focusEvent('winter')).to.equal(true);
    await settled(element);
    expect(focusedId(element)).to.equal('winter');
    expect(await element.focusEvent('nobody')).to.equal(false);
  });

  it('resolves in a page that nobody sees, where nothing is drawn', async () => {
    const element = await timeline(html`<event-timeline view="2021-02/2021-04" .events=${YEAR}></event-timeline>`);
    const { requestAnimationFrame } = window;
    Object.defineProperties(document, {
      visibilityState: { value: 'hidden', configurable: true },
      hidden: { value: true, configurable: true },
    });
    window.requestAnimationFrame = () => 0;
    try {
      expect(await element.focusEvent('winter')).to.equal(true);
      expect(element.view!.end).to.be.greaterThan(Date.UTC(2021, 11, 1));
    } finally {
      window.requestAnimationFrame = requestAnimationFrame;
      Reflect.deleteProperty(document, 'visibilityState');
      Reflect.deleteProperty(document, 'hidden');
    }
  });

  it('shows the whole of an event that is longer than the view', async () => {
    const element = await timeline(
      html`<event-timeline view="2021-02-01/2021-02-03" .events=${YEAR}></event-timeline>`,
    );
    await element.focusEvent('autumn');
    await settled(element);
    expect(element.view!.start).to.be.lessThan(Date.UTC(2021, 8, 1));
    expect(element.view!.end).to.be.greaterThan(Date.UTC(2021, 9, 15));
  });

  it('scrolls to the lane of the event', async () => {
    const events = Array.from({ length: 30 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: '2021-05-05',
      lane: `L${i}`,
    }));
    const element = await timeline(
      html`<event-timeline lane-by="lane" .events=${events} style="block-size: 240px"></event-timeline>`,
    );
    expect(mark(element, 'e29')).to.equal(null);
    await element.focusEvent('e29');
    expect(focusedId(element)).to.equal('e29');
    await settled(element);
    expect(focusedId(element)).to.equal('e29');
    expect(isWithin(mark(element, 'e29'), shadow(element).querySelector('.scroller')!)).to.equal(true);
  });

  it('waits for a source that is read again because the timeline was moved, or another was set', async () => {
    for (const disturb of [
      (element: EventTimeline) => element.parentElement!.prepend(element),
      (element: EventTimeline) => (element.src = 'other.ndjson'),
    ]) {
      const bodies: ControlledBody[] = [];
      const restore = answerFetch(() => {
        bodies.push(new ControlledBody());
        return Promise.resolve(bodies.at(-1)!.response);
      });
      try {
        const element = await timeline(html`<event-timeline src="log.ndjson"></event-timeline>`);
        const found = element.focusEvent('spring');
        await until(() => bodies.length === 1);
        disturb(element);
        await until(() => bodies.length === 2);
        bodies[1]!.send(`${JSON.stringify(YEAR[0])}\n`);
        bodies[1]!.end();
        expect(await found).to.equal(true);
      } finally {
        restore();
      }
    }
  });
});
