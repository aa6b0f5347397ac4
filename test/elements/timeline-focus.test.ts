import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { ControlledBody } from '../data/controlled-body.js';
import {
  answerFetch,
  clickMark,
  detail,
  focusedId,
  isWithin,
  mark,
  settled,
  shadow,
  timeline,
  until,
} from './timeline-fixture.js';

const DAY_MS = 86_400_000;
const day = (days: number) => new Date(Date.UTC(2024, 0, 1) + days * DAY_MS).toISOString();
const DAYS = Array.from({ length: 60 }, (_, i) => ({ id: `e${i}`, title: `Event ${i}`, date: day(i) }));
/** A hundred at one instant, and some others. */
const AT_ONCE = [
  ...Array.from({ length: 100 }, (_, i) => ({ id: `s${i}`, title: `Same ${i}`, date: '2021-01-01T12:00:00Z' })),
  ...DAYS.slice(0, 5),
];

function clickCluster(element: EventTimeline) {
  shadow(element)
    .querySelector('[part~=cluster]')!
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

describe('the focus in <event-timeline>', () => {
  it('goes on from the place of an event that was removed', async () => {
    const element = await timeline(html`<event-timeline .events=${DAYS}></event-timeline>`);
    element.view = { start: Date.UTC(2024, 1, 1), end: Date.UTC(2024, 2, 1) };
    await settled(element);
    mark(element, 'e45').focus();
    element.remove(['e45']);
    await settled(element);
    element.append([{ id: 'late', title: 'Late', date: day(90) }]);
    await settled(element);
    const { view } = element;
    await sendKeys({ press: 'ArrowRight' });
    await settled(element);
    expect(focusedId(element)).to.equal('e46');
    expect(element.view).to.deep.equal(view);
  });

  it('waits on the drawing while there are no events, and returns to the events with them', async () => {
    const element = await timeline(html`<event-timeline .events=${DAYS}></event-timeline>`);
    const frame = shadow(element).querySelector('.frame')!;
    for (const end of [
      () => (element.events = []),
      () => element.remove(DAYS.map(({ id }) => id)),
      () => {
        element.events = null;
        element.src = 'no-such-file.json';
      },
    ]) {
      element.events = DAYS;
      await settled(element);
      mark(element, 'e30').focus();
      end();
      await until(() => shadow(element).activeElement?.matches('.frame'));
      element.events = DAYS.slice(0, 10);
      await settled(element);
      expect(shadow(element).activeElement?.closest('.content') !== null).to.equal(true);
      expect(frame.hasAttribute('tabindex'), 'it would take the focus of clicks').to.equal(false);
      await sendKeys({ press: 'End' });
      await settled(element);
      expect(focusedId(element)).to.equal('e9');
    }
  });

  it('starts over with other data', async () => {
    const element = await timeline(html`<event-timeline .events=${DAYS}></event-timeline>`);
    mark(element, 'e30').focus();
    element.events = DAYS.slice(0, 10).map((record) => ({ ...record, id: `other-${record.id}` }));
    await settled(element);
    await sendKeys({ press: 'ArrowRight' });
    await settled(element);
    expect(focusedId(element)).to.equal('other-e0');
  });

  it('stays in an open list while its events come and go, and moves on when none is left', async () => {
    const element = await timeline(html`<event-timeline .events=${AT_ONCE}></event-timeline>`);
    clickCluster(element);
    await until(() => shadow(element).querySelector('event-timeline-cluster-list'));
    const list = shadow(element).querySelector('event-timeline-cluster-list')!;
    await until(() => list.shadowRoot!.querySelectorAll('.member').length === 50);
    list.shadowRoot!.querySelectorAll<HTMLElement>('.member')[2]!.focus();
    element.append([{ id: 'more', title: 'One more', date: '2021-01-01T12:00:00Z' }]);
    await settled(element);
    expect(list.shadowRoot!.activeElement?.className).to.equal('member');
    expect(list.members!.count).to.equal(101);
    expect(list.shadowRoot!.querySelector('h2')!.textContent).to.include('101');
    element.remove([...AT_ONCE.slice(0, 100).map(({ id }) => id), 'more']);
    await settled(element);
    expect(shadow(element).querySelector('event-timeline-cluster-list')).to.equal(null);
    expect(shadow(element).activeElement).to.not.equal(null);
  });

  it('is shown on backgrounds and markers too, whatever their ids hold', async () => {
    const records = [
      { id: '123@example.com', title: 'Opened', date: '2024-02-01', kind: 'marker' },
      { id: 'a@b', title: 'Winter', date: '2024-01/2024-03', kind: 'background' },
      ...DAYS.slice(0, 2),
    ];
    const element = await timeline(html`<event-timeline .events=${records}></event-timeline>`);
    for (const id of ['123@example.com', 'a@b']) {
      await element.focusEvent(id);
      await settled(element);
      expect(focusedId(element)).to.equal(id);
    }
  });

  it('is in the one open panel, a list or the details', async () => {
    const element = await timeline(html`<event-timeline .events=${AT_ONCE}></event-timeline>`);
    const panel = detail(element);
    clickMark(element, 'e3');
    await until(() => panel.open);
    await settled(element);
    clickCluster(element);
    await until(() => shadow(element).activeElement?.localName === 'event-timeline-cluster-list');
    expect(panel.open).to.equal(false);
    clickMark(element, 'e3');
    await until(() => shadow(element).activeElement === panel);
    expect(shadow(element).querySelector('event-timeline-cluster-list')).to.equal(null);
  });

  it('goes to a list in view, and each list starts at its beginning', async () => {
    const page = await fixture<HTMLElement>(html`
      <div style="block-size: 300px; inline-size: 700px; overflow: auto">
        <event-timeline style="block-size: 640px" .events=${AT_ONCE}></event-timeline>
        <div style="block-size: 600px"></div>
      </div>
    `);
    const element = page.querySelector('event-timeline')!;
    await settled(element);
    page.scrollTop = 300;
    clickCluster(element);
    await until(() => shadow(element).activeElement?.localName === 'event-timeline-cluster-list');
    const list = shadow(element).querySelector('event-timeline-cluster-list')!;
    await until(() => isWithin(list.shadowRoot!.activeElement!, page));
    list.scrollTop = 200;
    expect(list.scrollTop).to.equal(200);
    list.members = { ...list.members!, at: list.members!.at + 1 };
    await list.updateComplete;
    expect(list.scrollTop, 'another cluster').to.equal(0);
  });

  it('stays where the reader is when the event in the open details is removed', async () => {
    const page = await fixture(html`<div><input /><event-timeline .events=${DAYS}></event-timeline></div>`);
    const element = page.querySelector('event-timeline')!;
    await settled(element);
    const panel = detail(element);
    const open = async (id: string) => {
      clickMark(element, id);
      await until(() => shadow(element).activeElement === panel);
    };
    await open('e3');
    page.querySelector('input')!.focus();
    element.remove(['e3']);
    await settled(element);
    expect(panel.open).to.equal(false);
    expect(document.activeElement?.localName).to.equal('input');
    await open('e4');
    element.remove(['e4']);
    await settled(element);
    expect(shadow(element).activeElement?.closest('.content') !== null, 'it was in the details').to.equal(true);
  });

  it('leaves a panel by Escape, which keeps the dialog around the timeline open', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog><event-timeline style="inline-size: 600px" .events=${AT_ONCE}></event-timeline></dialog>`,
    );
    const element = dialog.querySelector('event-timeline')!;
    dialog.showModal();
    await settled(element);
    await element.focusEvent('e2');
    await sendKeys({ press: 'Enter' });
    const panel = detail(element);
    await until(() => panel.shadowRoot!.activeElement);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect([panel.open, dialog.open]).to.deep.equal([false, true]);
    await element.fit();
    await settled(element);
    clickCluster(element);
    const list = () => shadow(element).querySelector('event-timeline-cluster-list');
    await until(() => list()?.shadowRoot?.activeElement);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect([list() === null, dialog.open]).to.deep.equal([true, true]);
    dialog.close();
  });

  it('stays in a panel while Escape hides a tooltip', async () => {
    const element = await timeline(html`<event-timeline .events=${DAYS.slice(0, 3)}></event-timeline>`);
    const panel = detail(element);
    await panel.show(DAYS[1]!);
    const shape = Array.from(mark(element, 'e0').querySelectorAll('path')).at(-1)!;
    const { left, top, width, height } = shape.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await until(() => shadow(element).querySelector('[role=tooltip]'));
    const heardAround: boolean[] = [];
    const note = (event: KeyboardEvent) => heardAround.push(event.defaultPrevented);
    element.addEventListener('keydown', note, { capture: true });
    await sendKeys({ press: 'Escape' });
    await settled(element);
    await resetMouse();
    expect(heardAround).to.deep.equal([true]);
    expect(shadow(element).querySelector('[role=tooltip]')).to.equal(null);
    expect(panel.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(panel.open).to.equal(false);
  });

  it('moves on from a button that disappears with what it stops', async () => {
    const body = new ControlledBody({ 'Content-Type': 'application/x-ndjson' });
    body.send(`${JSON.stringify(DAYS[0])}\n`);
    const restore = answerFetch(() => Promise.resolve(body.response));
    try {
      const element = await timeline(html`<event-timeline src="/stream"></event-timeline>`);
      await until(() => shadow(element).querySelector('.stop'));
      const stop = shadow(element).querySelector<HTMLElement>('.stop')!;
      stop.focus();
      stop.click();
      await until(() => !stop.isConnected);
      await until(() => shadow(element).activeElement !== null);
    } finally {
      restore();
    }
  });

  it('leaves the present for an event that lies elsewhere', async () => {
    const now = Date.now();
    const events = Array.from({ length: 50 }, (_, i) => ({
      id: `h${i}`,
      title: `Hour ${i}`,
      date: new Date(now - i * 3_600_000).toISOString(),
    }));
    const element = await timeline(html`<event-timeline follow .events=${events}></event-timeline>`);
    element.view = { start: now - 3 * 3_600_000, end: now };
    await settled(element);
    element.follow = true;
    await settled(element);
    expect(await element.focusEvent('h40')).to.equal(true);
    await settled(element);
    expect(focusedId(element)).to.equal('h40');
    expect(element.follow).to.equal(false);
    const { start, end } = element.view!;
    expect(now - 40 * 3_600_000).to.be.within(start, end);
  });
});
