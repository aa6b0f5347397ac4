import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { TimelineRequestEvent } from '../../src/elements/timeline-events.js';
import { detail, drawn, focusedId, mark, settled, shadow, timeline, until } from './timeline-fixture.js';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.UTC(2021, 0, 1) + hours * HOUR).toISOString().slice(0, 10);
/** Two thousand days: more than fit. */
const MANY = Array.from({ length: 2000 }, (_, i) => ({ id: `e${i}`, title: `Event ${i}`, date: at(i * 24) }));
/** A handful, and forty in one week. */
const BUNCH = [
  ...Array.from({ length: 40 }, (_, i) => ({ id: `b${i}`, title: `Of the bunch ${i}`, date: at(8000 + i * 4) })),
  { id: 'before', title: 'Before', date: at(0) },
  { id: 'after', title: 'After', date: at(20_000) },
];

/** A hundred and twenty at one instant. */
const AT_ONCE = Array.from({ length: 120 }, (_, i) => ({
  id: `s${i}`,
  title: `Same ${i}`,
  date: '2021-01-01T12:00:00Z',
}));

const focusedKey = (element: EventTimeline) => shadow(element).activeElement?.getAttribute('data-key') ?? null;

describe('crowds in <event-timeline>', () => {
  it('count every event that has no mark of its own', async () => {
    const element = await timeline(html`<event-timeline .events=${MANY}></event-timeline>`);
    const counts = Array.from(shadow(element).querySelectorAll('[data-count]'), (node) =>
      Number(node.getAttribute('data-count')),
    );
    const marks = drawn(element).length;
    expect(counts.reduce((sum, count) => sum + count, marks)).to.equal(MANY.length);
    expect(marks).to.be.within(1, 200);
  });

  it('have a name and a tooltip, and a click zooms into them', async () => {
    const element = await timeline(html`<event-timeline .events=${MANY}></event-timeline>`);
    await until(() => shadow(element).querySelector('[part="density"]')?.getAttribute('aria-label') != null);
    const area = shadow(element).querySelector('[part="density"]')!;
    expect(area.getAttribute('aria-label')).to.match(/^[\d,]+ events, /);
    const svg = shadow(element).querySelector('.scroller svg')!;
    const { left, width, bottom } = area.getBoundingClientRect();
    const point = { clientX: left + width / 2, clientY: bottom - 2, bubbles: true, composed: true };
    const { view } = element;
    svg.dispatchEvent(new PointerEvent('pointermove', { ...point, pointerType: 'mouse' }));
    await until(() => /^[\d,]+ events, /.test(shadow(element).querySelector('.tooltip')?.textContent.trim() ?? ''));
    svg.dispatchEvent(new MouseEvent('click', { ...point, detail: 1 }));
    await until(() => element.view!.end - element.view!.start < (view!.end - view!.start) / 3);
  });

  it('are walked through event by event with the arrow keys, each with its own mark meanwhile', async () => {
    const element = await timeline(html`<event-timeline .events=${MANY}></event-timeline>`);
    mark(element, drawn(element)[0]!).focus();
    const seen: number[] = [];
    for (let press = 0; press < 8; press++) {
      await sendKeys({ press: 'ArrowRight' });
      await settled(element);
      expect(focusedId(element), `press ${press}`).to.match(/^e\d+$/);
      seen.push(Number(focusedId(element)!.slice(1)));
    }
    expect(seen).to.deep.equal(seen.map((_, i) => seen[0]! + i));
    await sendKeys({ press: 'ArrowLeft' });
    await settled(element);
    expect(focusedId(element)).to.equal(`e${seen.at(-2)}`);
    await sendKeys({ press: 'End' });
    await until(() => focusedId(element) !== null && Number(focusedId(element)!.slice(1)) > 1000);
  });

  it('that are areas lie below the events of their lane: down enters one, right walks along it, Enter zooms in', async () => {
    const element = await timeline(html`<event-timeline .events=${MANY}></event-timeline>`);
    mark(element, drawn(element)[3]!).focus();
    const press = async (key: string) => {
      await sendKeys({ press: key });
      await settled(element);
    };
    await press('ArrowDown');
    const part = () => shadow(element).activeElement!;
    const first = focusedKey(element);
    expect(first).to.match(/:density:/);
    expect(part().getAttribute('role')).to.equal('option');
    expect(part().getAttribute('aria-label')).to.match(/^\d+ events, .*20/);
    const { view } = element;
    await press('ArrowRight');
    expect(focusedKey(element)).to.match(/:density:/);
    expect(focusedKey(element)).not.to.equal(first);
    await press('ArrowLeft');
    expect(focusedKey(element)).to.equal(first);
    // There is no lane below.
    await press('ArrowDown');
    expect(focusedKey(element)).to.equal(first);
    expect(element.view).to.deep.equal(view);
    expect(shadow(element).querySelectorAll('.scroller [tabindex="0"]')).to.have.length(1);
    await press('ArrowUp');
    expect(focusedId(element)).to.match(/^e\d+$/);
    await press('ArrowDown');
    await press('Enter');
    await until(() => element.view!.end - element.view!.start < (view!.end - view!.start) / 3);
    await until(() => focusedId(element)?.startsWith('e'));
  });

  for (const [key, ofLane, ofAll] of [
    ['Home', 'B0', 'A0'],
    ['End', 'B1999', 'A1'],
  ] as const) {
    it(`that are areas let ${key} go to that end of their lane, and pressed again to that of all lanes`, async () => {
      const records = [
        { id: 'A0', title: 'Before all', date: at(-20_000), lane: 'A' },
        { id: 'A1', title: 'After all', date: at(70_000), lane: 'A' },
        ...MANY.map((record, i) => ({ ...record, id: `B${i}`, lane: 'B' })),
      ];
      const element = await timeline(html`<event-timeline lane-by="lane" .events=${records}></event-timeline>`);
      await element.focusEvent('B1000');
      const press = async (name: string) => {
        await sendKeys({ press: name });
        await settled(element);
        return focusedKey(element);
      };
      // To the last area on that side.
      let [before, now] = ['', await press('ArrowDown')];
      while (now !== before) [before, now] = [now!, await press(key === 'Home' ? 'ArrowLeft' : 'ArrowRight')];
      expect(now).to.match(/:density:/);
      await sendKeys({ press: key });
      await until(() => focusedId(element) === ofLane);
      await sendKeys({ press: key });
      await until(() => focusedId(element) === ofAll);
    });
  }

  it('keep the focus where it is while zooming about it', async () => {
    const element = await timeline(html`<event-timeline .events=${MANY}></event-timeline>`);
    // Amid density: at the ends of the data it may split into events.
    mark(
      element,
      drawn(element).find((id) => Number(id!.slice(1)) > 900)!,
    ).focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled(element);
    const { view } = element;
    for (let step = 0; step < 3; step++) await sendKeys({ press: '+' });
    await until(() => element.view!.end - element.view!.start < (view!.end - view!.start) / 3);
    await settled(element);
    await until(() => focusedKey(element)?.includes(':density:'));
  });

  for (const [key, end] of [
    ['Home', 'start'],
    ['End', 'end'],
  ] as const) {
    it(`that have the focus at the ${end} of the data hand it on to one of their events when zooming takes them apart`, async () => {
      const element = await timeline(html`<event-timeline .events=${MANY}></event-timeline>`);
      mark(element, drawn(element)[3]!).focus();
      await sendKeys({ press: key });
      await settled(element);
      await sendKeys({ press: 'ArrowDown' });
      await settled(element);
      expect(focusedKey(element)).to.match(/:density:/);
      for (let step = 0; step < 12 && focusedId(element) === null; step++) {
        const { view } = element;
        await sendKeys({ press: '+' });
        await until(() => element.view!.end - element.view!.start < view!.end - view!.start);
        await element.updateComplete;
        expect(focusedKey(element), `after ${step + 1}`).to.not.equal(null);
      }
      expect(focusedId(element)).to.match(/^e\d+$/);
    });
  }

  it('that are areas keep the focus in place while their data change, and hand it on when they are gone', async () => {
    const element = await timeline(html`<event-timeline .events=${MANY}></event-timeline>`);
    mark(element, drawn(element)[3]!).focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled(element);
    const part = focusedKey(element);
    expect(part).to.match(/:density:/);
    for (const change of [
      () => element.append([{ id: 'more', title: 'One more', date: at(9000) }]),
      () => element.update([{ id: 'e0', title: 'Changed' }]),
      () => element.remove(MANY.filter((_, i) => i % 4 === 1).map(({ id }) => id)),
      () => (element.events = MANY.map((record) => ({ ...record, id: `other-${record.id}` }))),
    ]) {
      change();
      await settled(element);
      expect(focusedKey(element)).to.match(/:density:/);
    }
    element.events = MANY.slice(0, 4);
    await settled(element);
    expect(focusedId(element)).to.match(/^e\d$/);
  });

  it('that are one mark keep the focus while their data change', async () => {
    const element = await timeline(
      html`<event-timeline style="block-size: 200px" .events=${AT_ONCE}></event-timeline>`,
    );
    const cluster = shadow(element).querySelector<SVGElement>('[part~=cluster]')!;
    cluster.focus();
    await settled(element);
    const key = focusedKey(element);
    const { view } = element;
    expect(key).to.match(/^[^s]*:/);
    element.append([{ id: 'more', title: 'One more', date: '2021-01-01T12:00:00Z' }]);
    await settled(element);
    expect(focusedKey(element)).to.equal(key);
    element.remove(['s0', 's1', 's2']);
    await settled(element);
    expect(element.view).to.deep.equal(view);
    expect(focusedKey(element)).to.equal(key);
  });

  it('of backgrounds and markers can be walked along with keys and zoomed into with Enter', async () => {
    const spans = Array.from({ length: 600 }, (_, i) => ({
      id: `s${i}`,
      title: `Span ${i}`,
      date: `${at(i * 24)}/${at(i * 24 + 48)}`,
      kind: 'background' as const,
    }));
    const event = { id: 'event', title: 'Event', date: at(7000) };
    const element = await timeline(html`<event-timeline .events=${[...spans, event]}></event-timeline>`);
    const label = shadow(element).querySelector('.crowd')!;
    await until(() => label.getAttribute('aria-label') !== null);
    expect(label.textContent).to.match(/^\d+ more, drawn as one$/);
    mark(element, 'event').focus();
    const press = async (key: string) => {
      await sendKeys({ press: key });
      await settled(element);
    };
    await press('ArrowUp');
    expect(focusedKey(element)).to.match(/^:spanning:/);
    expect(shadow(element).activeElement!.getAttribute('aria-label')).to.match(/^\d+ events, /);
    await press('ArrowRight');
    expect(focusedKey(element)).to.match(/^:spanning:/);
    const { view } = element;
    await press('ArrowUp');
    expect(focusedId(element)).to.match(/^s\d+$/);
    await press('ArrowDown');
    expect(focusedKey(element)).to.match(/^:spanning:/);
    await press('ArrowDown');
    expect(focusedId(element)).to.equal('event');
    await press('ArrowUp');
    await press('Enter');
    await until(() => element.view!.end - element.view!.start < (view!.end - view!.start) / 3);
  });

  it('leave the focused event its own mark, and do not count it', async () => {
    const element = await timeline(html`<event-timeline .events=${MANY}></event-timeline>`);
    const { view } = element;
    const counted = () =>
      Array.from(shadow(element).querySelectorAll('[data-count]'), (node) =>
        Number(node.getAttribute('data-count')),
      ).reduce((sum, count) => sum + count, 0);
    const before = counted();
    const hidden = MANY.slice(900).find(({ id }) => !drawn(element).includes(id))!.id;
    expect(await element.focusEvent(hidden)).to.equal(true);
    await settled(element);
    expect(focusedId(element)).to.equal(hidden);
    expect(element.view).to.deep.equal(view);
    expect(counted()).to.be.below(before);
  });

  it('leave selected events their marks', async () => {
    const element = await timeline(html`<event-timeline .events=${MANY}></event-timeline>`);
    const hidden = MANY.filter(({ id }) => !drawn(element).includes(id)).slice(500, 503);
    element.selected = hidden.map(({ id }) => id);
    await settled(element);
    expect(drawn(element)).to.include.members(hidden.map(({ id }) => id));
  });

  it('do not take the focus from elsewhere on the page', async () => {
    const same = Array.from({ length: 300 }, (_, i) => ({
      id: `s${i}`,
      title: `Same ${i}`,
      date: '2021-01-01T12:00:00Z',
    }));
    const page = html`<div>
      <event-timeline .events=${same}></event-timeline>
      <input aria-label="Elsewhere" />
    </div>`;
    const element = await timeline(page);
    await element.focusEvent('s299');
    await settled(element);
    const input = element.parentElement!.querySelector('input')!;
    input.focus();
    element.zoomBy(0.5);
    await settled(element);
    expect(document.activeElement).to.equal(input);
  });

  it('that are one mark take the focus, open with Enter, and hand the focus on to one of their events', async () => {
    const element = await timeline(html`<event-timeline style="block-size: 200px" .events=${BUNCH}></event-timeline>`);
    const clusters = shadow(element).querySelectorAll('[part=cluster]');
    // The layout decides which of the two a crowd is drawn as; areas have tests of their own.
    expect(clusters.length, 'bunches that are one mark').to.be.above(0);
    mark(element, 'before').focus();
    for (let press = 0; press < 60 && focusedId(element) !== null; press++) {
      const before = focusedKey(element);
      await sendKeys({ press: 'ArrowRight' });
      await until(() => focusedKey(element) !== before);
    }
    expect(focusedKey(element)).to.equal(clusters[0]!.getAttribute('data-key'));
    const { start, end } = element.view!;
    await sendKeys({ press: 'Enter' });
    await until(() => element.view!.end - element.view!.start < (end - start) / 2);
    await until(() => focusedId(element)?.startsWith('b'));
  });

  it('that no zoom can split open a list of their events, page by page', async () => {
    const element = await timeline(
      html`<event-timeline style="block-size: 200px" .events=${AT_ONCE}></event-timeline>`,
    );
    const cluster = shadow(element).querySelector<SVGElement>('[part=cluster]')!;
    cluster.focus();
    const { view } = element;
    await sendKeys({ press: 'Enter' });
    await until(() => shadow(element).querySelector('event-timeline-cluster-list')?.shadowRoot?.activeElement);
    const list = () => shadow(element).querySelector('event-timeline-cluster-list')!.shadowRoot!;
    expect(element.view).to.deep.equal(view);
    expect(list().querySelector('h2')!.textContent).to.contain('120 events');
    const titles = () => Array.from(list().querySelectorAll('.member span:first-child'), (node) => node.textContent);
    const seen = [...titles()];
    expect(seen).to.have.length(50);
    for (const [press, count] of [
      [1, 50],
      [2, 20],
    ] as const) {
      list().querySelector<HTMLButtonElement>('.pages button:last-child')!.click();
      await until(() => titles()[0] !== seen[(press - 1) * 50]);
      expect(titles()).to.have.length(count);
      seen.push(...titles());
    }
    expect(new Set(seen).size).to.equal(120);
    expect(list().querySelector('.pages span')!.textContent).to.equal('101–120 of 120');
    await until(() => list().activeElement?.matches('.member'));
    await sendKeys({ press: 'ArrowDown' });
    expect(list().activeElement).to.equal(list().querySelectorAll('.member')[1]);
    await sendKeys({ press: 'Escape' });
    await until(() => !shadow(element).querySelector('event-timeline-cluster-list'));
    await until(() => focusedKey(element) === cluster.getAttribute('data-key'));
  });

  it('show in their list the status of each event and its other dates', async () => {
    const denied = { status: 'denied', claims: [{ date: '2021-02-03' }] } as const;
    const events = AT_ONCE.map((record) => ({ ...record, ...denied }));
    const element = await timeline(
      html`<event-timeline lang="en" style="block-size: 200px" .events=${events}></event-timeline>`,
    );
    shadow(element).querySelector<SVGElement>('[part=cluster]')!.focus();
    await sendKeys({ press: 'Enter' });
    const member = () =>
      shadow(element).querySelector('event-timeline-cluster-list')?.shadowRoot?.querySelector('.member');
    await until(() => member());
    const lines = Array.from(member()!.querySelectorAll('.date'), (line) => line.textContent.trim());
    expect(lines).to.have.length(2);
    expect(lines[0]).to.match(/2021.*, denied$/);
    expect(lines[1]).to.equal('other dates given: 3 February 2021');
  });

  it('open the details of an event chosen from their list, and give it a mark', async () => {
    const element = await timeline(
      html`<event-timeline style="block-size: 200px" .events=${AT_ONCE}></event-timeline>`,
    );
    shadow(element).querySelector<SVGElement>('[part=cluster]')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => shadow(element).querySelector('event-timeline-cluster-list')?.shadowRoot?.activeElement);
    const list = shadow(element).querySelector('event-timeline-cluster-list')!.shadowRoot!;
    const chosen = list.querySelectorAll<HTMLButtonElement>('.member')[40]!;
    const title = chosen.querySelector('span')!.textContent;
    let asked: Event | null = null;
    element.addEventListener('timeline-request', (event) => (asked = event), { once: true });
    chosen.click();
    expect(asked, 'as all controls ask').to.be.instanceOf(TimelineRequestEvent);
    const panel = detail(element);
    await until(() => panel.open);
    expect(panel.record?.title).to.equal(title);
    await until(() => panel.shadowRoot!.activeElement);
    await sendKeys({ press: 'Escape' });
    await until(() => focusedId(element) === panel.record?.id);
  });

  it('that stand for one long event are named after it, and Enter opens it at once', async () => {
    const records = [
      ...Array.from({ length: 7 }, (_, i) => ({ title: `War ${i}`, date: '2022-02-01/2022-05-01', lane: 'A' })),
      ...Array.from({ length: 60 }, (_, i) => ({ title: `${i}`, date: `2022-0${1 + (i % 6)}-03`, lane: `B${i % 6}` })),
    ];
    const element = await timeline(
      html`<event-timeline style="inline-size: 780px" lane-by="lane" .events=${records}></event-timeline>`,
    );
    const cluster = shadow(element).querySelector<SVGElement>('[part=cluster][data-count="1"]')!;
    expect(cluster.getAttribute('aria-label')).to.match(/^War \d, .*2022/);
    cluster.focus();
    await sendKeys({ press: 'Enter' });
    const panel = detail(element);
    await until(() => panel.open && panel.shadowRoot!.activeElement);
    expect(cluster.getAttribute('aria-label')).to.include(panel.record!.title);
    await sendKeys({ press: 'Escape' });
    await until(() => focusedId(element) === panel.record!.id);
  });
});
