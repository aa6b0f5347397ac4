import { expect, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import {
  TimelineActivateEvent,
  TimelineRequestEvent,
  TimelineSelectEvent,
} from '../../src/elements/timeline-events.js';
import { hurryTimers } from '../data/hurried-timers.js';
import { detail, focusedId, heard, mark, settled, shadow, timeline, until, YEAR } from './timeline-fixture.js';

const tooltip = (element: EventTimeline) => shadow(element).querySelector('[role=tooltip]');
const middleOf = (node: Element): [number, number] => {
  const { left, top, width, height } = node.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};
/** The last path drawn of a mark: the disc of a point. */
const shapeOf = (element: EventTimeline, id: string) => Array.from(mark(element, id).querySelectorAll('path')).at(-1)!;
const types = (events: readonly Event[]) => events.map((event) => event.type);

describe('the events of <event-timeline>', () => {
  it('are not fired for what the host page does', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    element.view = { start: Date.UTC(2021, 2, 1), end: Date.UTC(2021, 8, 1) };
    await settled(element);
    element.selected = ['spring'];
    element.zoomBy(2);
    await settled(element);
    element.panBy(50);
    await element.focusEvent('winter');
    await element.fit();
    element.setAttribute('view', '2021-05');
    await settled(element);
    expect(types(events)).to.deep.equal([]);
  });

  it('a click selects, activates, opens the detail and moves the focus in', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(document.body);
    await sendMouse({ type: 'click', position: middleOf(shapeOf(element, 'winter')) });
    await settled(element);
    expect(types(events)).to.deep.equal(['timeline-select', 'timeline-activate']);
    const [select, activate] = events as [TimelineSelectEvent, TimelineActivateEvent];
    expect(select).to.be.instanceOf(TimelineSelectEvent);
    expect(select.ids).to.deep.equal(['winter']);
    expect(activate).to.be.instanceOf(TimelineActivateEvent);
    expect(activate.record.title).to.equal('Winter wait');
    expect(element.selected).to.deep.equal(['winter']);
    expect(mark(element, 'winter').getAttribute('aria-selected')).to.equal('true');
    expect(detail(element).matches(':focus-within')).to.equal(true);
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`the detail opens beside the event, ${dir}`, async () => {
      const element = await timeline(
        html`<event-timeline
          dir=${dir}
          style="inline-size: 780px"
          .events=${YEAR.filter(({ kind }) => !kind)}
        ></event-timeline>`,
      );
      for (const id of ['winter', 'spring', 'winter']) {
        mark(element, id).focus();
        await sendKeys({ press: 'Enter' });
        await until(() => detail(element).matches(':focus-within'));
        await settled(element);
        const panel = detail(element).getBoundingClientRect();
        const event = shapeOf(element, id).getBoundingClientRect();
        expect(panel.left >= event.right || panel.right <= event.left, `${id} is covered`).to.equal(true);
        expect(panel.width).to.be.lessThan(element.offsetWidth * 0.6);
        await sendKeys({ press: 'Escape' });
        await settled(element);
      }
    });
  }

  it('preventDefault() of timeline-activate keeps the detail closed', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    element.addEventListener('timeline-activate', (event) => event.preventDefault());
    mark(element, 'spring').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(detail(element).open).to.equal(false);
    expect(focusedId(element)).to.equal('spring');
    expect(element.selected).to.deep.equal(['spring']);
  });

  it('timeline-select is fired for a change only, and for clearing by a click beside everything', async () => {
    const events = YEAR.filter((record) => record.kind !== 'background');
    const element = await timeline(html`<event-timeline .events=${events}></event-timeline>`);
    const seen: Event[] = [];
    element.addEventListener('timeline-select', (event) => seen.push(event));
    mark(element, 'spring').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Escape' });
    await settled(element);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(seen).to.have.lengthOf(1);
    const { right, bottom } = shadow(element).querySelector('svg')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(right) - 3, Math.round(bottom) - 3] });
    await settled(element);
    expect((seen[1] as TimelineSelectEvent).ids).to.deep.equal([]);
  });

  it('timeline-select is not fired for an event already selected, whether chosen in a list or by a link', async () => {
    const atOnce = Array.from({ length: 100 }, (_, i) => ({
      id: `s${i}`,
      title: `Same ${i}`,
      date: '2021-01-01T12:00:00Z',
      links: [{ to: `s${i}` }],
    }));
    const element = await timeline(html`<event-timeline .events=${[...atOnce, ...YEAR]}></event-timeline>`);
    const seen: TimelineSelectEvent[] = [];
    element.addEventListener('timeline-select', (event) => seen.push(event));
    const choose = async () => {
      const cluster = shadow(element).querySelector('[part~=cluster]')!;
      cluster.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      const list = () => shadow(element).querySelector('event-timeline-cluster-list');
      await until(() => list()?.shadowRoot?.querySelector('.member'));
      list()!.shadowRoot!.querySelector<HTMLElement>('.member')!.click();
      await until(() => detail(element).shadowRoot!.activeElement);
    };
    await choose();
    await sendKeys({ press: 'Escape' });
    await settled(element);
    await choose();
    detail(element).shadowRoot!.querySelector<HTMLElement>('button.link')!.click();
    await settled(element);
    expect(seen.map(({ ids }) => ids)).to.deep.equal([['s0']]);
  });

  it('timeline-view-change is fired for the keys of the user, with the view', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    mark(element, 'spring').focus();
    const events = heard(element);
    await sendKeys({ press: '+' });
    await until(() => events.length > 0);
    await settled(element);
    expect(new Set(types(events))).to.deep.equal(new Set(['timeline-view-change']));
    expect((events.at(-1) as unknown as { view: unknown }).view).to.deep.equal(element.view);
  });

  it('a request of a control counts as the user', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    element.dispatchEvent(new TimelineRequestEvent({ action: 'zoom', factor: 2 }));
    await until(() => events.length > 0);
    const request = { action: 'focus', id: 'winter' };
    element.dispatchEvent(Object.assign(new Event('timeline-request'), { request }));
    await until(() => focusedId(element) === 'winter');
    expect(types(events)).to.include('timeline-view-change');
  });

  it('a request may have a number for an id, which stands for its digits', async () => {
    const numbered = [5, 6].map((id) => ({ id, title: `Event ${id}`, date: `202${id}` }));
    const element = await timeline(html`<event-timeline .events=${numbered}></event-timeline>`);
    const request = { action: 'focus', id: 6 };
    element.dispatchEvent(Object.assign(new Event('timeline-request'), { request }));
    await until(() => focusedId(element) === '6');
  });

  it('a request that is none is told in words, and nothing is done', async () => {
    // Where readers bring data, another controller hears requests as well.
    const element = await timeline(html`<event-timeline accept-data .events=${YEAR}></event-timeline>`);
    await until(() => shadow(element).querySelector('.intake'));
    const told: unknown[] = [];
    // The runner's own handler would fail the test.
    const { onerror } = window;
    window.onerror = (...[, , , , error]) => {
      told.push(error);
      return true;
    };
    const { view } = element;
    const requests = [undefined, null, 'fit', { action: 'focus' }, { action: 'follow' }, { action: 'fitt' }, {}];
    const zooms = [undefined, 0, -1, Infinity, 'in'].map((factor) => ({ action: 'zoom', factor }));
    for (const request of [...requests, ...zooms])
      element.dispatchEvent(Object.assign(new Event('timeline-request'), { request }));
    window.onerror = onerror;
    await settled(element);
    expect(told.map(String)).to.deep.equal([
      "TypeError: timeline-request: request: found nothing, expected an object such as { action: 'fit' }",
      "TypeError: timeline-request: request: found null, expected an object such as { action: 'fit' }",
      'TypeError: timeline-request: request: found "fit", expected an object such as { action: \'fit\' }',
      'TypeError: timeline-request: request.id: found nothing, expected the id of an event',
      'TypeError: timeline-request: request.follow: found nothing, expected true or false',
      'TypeError: timeline-request: request.action: found "fitt", expected zoom, fit, follow, focus, stop or open',
      'TypeError: timeline-request: request.action: found nothing, expected zoom, fit, follow, focus, stop or open',
      ...['nothing', 'the number 0', 'the number -1', 'the number Infinity', '"in"'].map(
        (found) => `TypeError: timeline-request: request.factor: found ${found}, expected a number above 0, such as 2`,
      ),
    ]);
    expect(element.view).to.deep.equal(view);
    expect(element.follow).to.equal(false);
  });

  it('a double click on an event opens it once without zooming; beside the events it zooms', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    const surface = shadow(element).querySelector('.scroller svg')!;
    const doubleClick = async ([clientX, clientY]: [number, number]) => {
      const at = { bubbles: true, composed: true, cancelable: true, view: window, clientX, clientY };
      for (const detail of [1, 2]) surface.dispatchEvent(new MouseEvent('click', { ...at, detail }));
      surface.dispatchEvent(new MouseEvent('dblclick', { ...at, detail: 2 }));
      await settled(element);
    };
    const types = () => events.splice(0).map(({ type }) => type.replace('timeline-', ''));
    const fitted = element.view!;
    await doubleClick(middleOf(shapeOf(element, 'winter')));
    expect(types()).to.deep.equal(['select', 'activate']);
    expect(element.view).to.deep.equal(fitted);
    // A span is nearly everywhere: a double click opens it, and zooms all the same.
    const { left, top, height } = surface.getBoundingClientRect();
    const [x] = middleOf(mark(element, 'spring'));
    await doubleClick([(left + x) / 2 + 60, top + height - 4]);
    await until(() => element.view!.end - element.view!.start < (fitted.end - fitted.start) * 0.51);
    expect(types().filter((type) => type === 'activate').length).to.be.at.most(1);
  });

  it('a hovered event has a tooltip, which Escape hides', async () => {
    const element = await timeline(html`<event-timeline lang="en" .events=${YEAR}></event-timeline>`);
    await sendMouse({ type: 'move', position: middleOf(shapeOf(element, 'winter')) });
    await until(() => shadow(element).querySelector('[role=tooltip]'));
    expect(shadow(element).querySelector('[role=tooltip]')!.textContent).to.match(/Winter wait[^]*1 December 2021/);
    element.update([{ id: 'winter', title: 'Winter is over' }]);
    await until(() => shadow(element).querySelector('[role=tooltip]')!.textContent.includes('Winter is over'));
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(shadow(element).querySelector('[role=tooltip]')).to.equal(null);
  });

  it('the tooltip of a denied event says so, and which other dates are given', async () => {
    const claims = [{ date: '2022-04-01' }];
    const denied = { id: 'denied', title: 'A landing', date: '2022-03-05', status: 'denied', claims } as const;
    const element = await timeline(html`<event-timeline lang="en" .events=${[...YEAR, denied]}></event-timeline>`);
    await sendMouse({ type: 'move', position: middleOf(shapeOf(element, 'denied')) });
    await until(() => tooltip(element));
    expect(tooltip(element)!.textContent).to.match(
      /A landing\s+5 March 2022, denied\s*other dates given: 1 April 2022/,
    );
  });

  it('a tooltip lets clicks, drags and the wheel through, and gives way to the mark under it', async () => {
    const dense = Array.from({ length: 90 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: new Date(1.6e12 + Math.floor(i / 3) * 9 * 864e5).toISOString().slice(0, 10),
    }));
    const element = await timeline(html`<event-timeline style="inline-size: 700px" .events=${dense}></event-timeline>`);
    await sendMouse({ type: 'move', position: middleOf(shapeOf(element, 'e0')) });
    await until(() => tooltip(element)?.textContent.includes('Event 0'));
    await settled(element);
    const [x, y] = middleOf(shapeOf(element, 'e1'));
    const { top, bottom } = tooltip(element)!.getBoundingClientRect();
    expect(y, 'the tooltip is over the next mark').to.be.within(top, bottom);
    expect(shadow(element).elementFromPoint(x, y)?.closest('.content'), 'what is hit').to.exist;
    await sendMouse({ type: 'move', position: [x, y - 6] });
    await sendMouse({ type: 'move', position: [x, y] });
    await until(() => tooltip(element)?.textContent.includes('Event 1'));
    await sendMouse({ type: 'click', position: [x, y] });
    await until(() => detail(element).open);
    expect(element.selected).to.deep.equal(['e1']);
    await resetMouse();
  });

  it('a tooltip stays while the pointer is on it, even over a background, and goes when it leaves', async () => {
    const element = await timeline(
      html`<event-timeline lang="en" style="block-size: 300px" .events=${YEAR}></event-timeline>`,
    );
    await sendMouse({ type: 'move', position: middleOf(shapeOf(element, 'winter')) });
    await until(() => tooltip(element));
    await settled(element);
    const { left, right, top, bottom } = tooltip(element)!.getBoundingClientRect();
    const y = Math.round((top + bottom) / 2);
    // Timers that would hide it after a moment fire at once.
    const timers = hurryTimers((ms) => ms > 100 && ms < 1000);
    try {
      for (const x of [left + 12, (left + right) / 2, right - 12]) {
        await sendMouse({ type: 'move', position: [Math.round(x), y] });
        await settled(element);
        expect(tooltip(element), `on it at ${x}`).to.not.equal(null);
      }
      await sendMouse({ type: 'move', position: [Math.round(left - 30), y] });
      await settled(element);
      expect(tooltip(element), 'beside it').to.equal(null);
      expect(timers.count).to.be.above(0);
    } finally {
      timers.restore();
      await resetMouse();
    }
  });

  it('a tooltip goes with its mark, and when the pointer leaves the page', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR.slice(0, 4)}></event-timeline>`);
    await sendMouse({ type: 'move', position: middleOf(shapeOf(element, 'summer')) });
    await until(() => tooltip(element));
    await settled(element);
    await sendMouse({ type: 'move', position: middleOf(tooltip(element)!) });
    const from = tooltip(element)!.getBoundingClientRect().left;
    element.panBy(150);
    await until(() => !tooltip(element) || tooltip(element)!.getBoundingClientRect().left < from - 30);
    await until(() => !tooltip(element));
    await sendMouse({ type: 'move', position: middleOf(shapeOf(element, 'summer')) });
    await until(() => tooltip(element));
    await settled(element);
    await sendMouse({ type: 'move', position: middleOf(tooltip(element)!) });
    document.documentElement.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
    shadow(element).querySelector('.content svg')!.dispatchEvent(new PointerEvent('pointerleave'));
    await until(() => !tooltip(element));
    await resetMouse();
  });
});
