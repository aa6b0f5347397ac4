import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { buildEventTable } from '../../src/data/build-event-table.js';
import type { EventRecord } from '../../src/data/event-record.js';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { answerFetch, clickMark, detail, focusedId, mark, settled, shadow, timeline } from './timeline-fixture.js';

/** Their ids come from their positions: event-0, event-1, … */
const NAMELESS: readonly EventRecord[] = [
  { title: 'Talks', date: '2021-03-10' },
  { title: 'Summit', date: '2021-06-01' },
  { title: 'Accord', date: '2021-09-01' },
];
const OTHERS: readonly EventRecord[] = [
  { title: 'Launch', date: '2021-02-10' },
  { title: 'Orbit', date: '2021-05-01' },
  { title: 'Landing', date: '2021-08-01' },
];
const FIRST: EventRecord = { title: 'Breaking', date: '2021-01-10' };

/** A reader's click on the second event, which is then focused, selected and open. */
async function openSummit(element: EventTimeline): Promise<void> {
  clickMark(element, 'event-1');
  await settled(element);
  expect([detail(element).record!.title, element.selected]).to.deep.equal(['Summit', ['event-1']]);
}

async function expectSummit(element: EventTimeline): Promise<void> {
  await settled(element);
  expect([detail(element).open, detail(element).record!.id, element.selected]).to.deep.equal([
    true,
    'event-1',
    ['event-1'],
  ]);
  await sendKeys({ press: 'Escape' });
  await settled(element);
  expect(focusedId(element)).to.equal('event-1');
}

async function expectNothing(element: EventTimeline): Promise<void> {
  await settled(element);
  expect([detail(element).open, element.selected]).to.deep.equal([false, []]);
  expect(shadow(element).querySelector('[aria-selected=true]')).to.equal(null);
  await sendKeys({ press: 'ArrowRight' });
  await settled(element);
  expect(focusedId(element), 'one begins anew').to.equal('event-0');
}

describe('events without ids of their own', () => {
  const replacements: readonly (readonly [string, (element: EventTimeline) => void])[] = [
    ['another list', (element) => (element.events = OTHERS)],
    ['the same with another before them', (element) => (element.events = [FIRST, ...NAMELESS])],
    ['a table of others', (element) => (element.events = buildEventTable(OTHERS))],
    [
      'another source',
      (element) => {
        element.events = null;
        element.src = '/others.json';
      },
    ],
  ];
  for (const [what, replace] of replacements) {
    it(`are not mistaken for others when their data are replaced by ${what}`, async () => {
      const restore = answerFetch(() => Promise.resolve(new Response(JSON.stringify(OTHERS))));
      try {
        const element = await timeline(html`<event-timeline .events=${NAMELESS}></event-timeline>`);
        await openSummit(element);
        const loaded = oneEvent(element, 'timeline-load');
        replace(element);
        await loaded;
        await expectNothing(element);
      } finally {
        restore();
      }
    });
  }

  const continuations: readonly (readonly [string, (element: EventTimeline) => void])[] = [
    ['an append', (element) => element.append(OTHERS)],
    ['an update', (element) => element.update([{ id: 'event-1', title: 'A summit', date: '2021-06-02' }])],
    ['another zone', (element) => (element.timezone = 'Asia/Tokyo')],
    ['other lanes', (element) => (element.laneBy = 'title')],
    ['a list that goes on', (element) => (element.events = [...NAMELESS, ...OTHERS])],
  ];
  for (const [what, change] of continuations) {
    it(`keep their identity after ${what}`, async () => {
      const element = await timeline(html`<event-timeline .events=${NAMELESS}></event-timeline>`);
      await openSummit(element);
      change(element);
      await expectSummit(element);
    });
  }

  it('keep their identity after an update of a table of the page', async () => {
    const element = await timeline(html`<event-timeline .events=${buildEventTable(NAMELESS)}></event-timeline>`);
    await openSummit(element);
    element.update([{ id: 'event-1', title: 'A summit', date: '2021-06-02' }]);
    await expectSummit(element);
  });

  it('are selected when the page sets them together with their data', async () => {
    const element = await timeline(html`<event-timeline .events=${NAMELESS}></event-timeline>`);
    await openSummit(element);
    element.events = OTHERS;
    element.selected = ['event-2'];
    await settled(element);
    expect(mark(element, 'event-2').getAttribute('aria-selected')).to.equal('true');
  });

  it('are identified by the data the reader sees, not by those the page has set since', async () => {
    const element = await timeline(html`<event-timeline .events=${NAMELESS}></event-timeline>`);
    element.addEventListener('timeline-select', () => (element.events = OTHERS));
    clickMark(element, 'event-1');
    await settled(element);
    expect(element.selected).to.deep.equal([]);
  });
});

describe('events with ids of their own', () => {
  it('keep their identity in any data, even with numbers as ids', async () => {
    const numbered = NAMELESS.map((record, i) => ({ id: `event-${i}`, ...record }));
    const element = await timeline(html`<event-timeline .events=${numbered}></event-timeline>`);
    await openSummit(element);
    element.events = numbered.toReversed().map((record) => ({ ...record, title: `${record.title}, edited` }));
    await expectSummit(element);
  });
});
