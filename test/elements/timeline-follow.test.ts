import { expect, html } from '@open-wc/testing';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { TimelineViewChangeEvent } from '../../src/elements/timeline-events.js';
import { heard, settled, shadow, timeline, until } from './timeline-fixture.js';

const HOUR = 3_600_000;
const NOW = Date.UTC(2021, 5, 1, 12);
const at = (time: number) => new Date(time).toISOString();
const RECORDS = [
  { id: 'first', title: 'First', date: at(NOW - 3 * HOUR) },
  { id: 'second', title: 'Second', date: at(NOW - HOUR) },
];
const toolbarButton = (element: EventTimeline, name: string) =>
  shadow(element)
    .querySelector('event-timeline-toolbar')
    ?.shadowRoot?.querySelector<HTMLButtonElement>(`button[title="${name}"]`) ?? null;

/** Every paint reads the clock, so that a window that follows is at the present. */
async function paintedAgain(element: EventTimeline): Promise<void> {
  element.selected = ['second'];
  await settled(element);
}

describe('<event-timeline follow>', () => {
  const { now } = Date;
  let time = NOW;
  beforeEach(() => {
    time = NOW;
    Date.now = () => time;
  });
  afterEach(() => {
    Date.now = now;
  });

  const following = async () => {
    const view = { start: NOW - 8 * HOUR, end: NOW - 6 * HOUR };
    const element = await timeline(
      html`<event-timeline lang="en" follow controls .view=${view} .events=${RECORDS}></event-timeline>`,
    );
    await until(() => element.view?.end === time);
    return element;
  };

  it('ends the window at the present, and keeps its length', async () => {
    const element = await following();
    expect(element.view).to.deep.equal({ start: NOW - 2 * HOUR, end: NOW });
  });

  it('moves with the time, without reporting a move by the reader', async () => {
    const element = await following();
    const events = heard(element);
    time = NOW + 5 * HOUR;
    await until(() => element.view!.end === time);
    expect(element.view!.start).to.equal(time - 2 * HOUR);
    expect(events).to.deep.equal([]);
  });

  it('shows everything up to the present where the page sets no window', async () => {
    const element = await timeline(html`<event-timeline follow .events=${RECORDS}></event-timeline>`);
    await until(() => element.view?.end === NOW);
    const lengthMs = element.view!.end - element.view!.start;
    element.append([{ id: 'third', title: 'Third', date: at(NOW - 100 * HOUR) }]);
    await settled(element);
    expect(element.view!.end - element.view!.start).to.equal(lengthMs);
  });

  it('ends when the reader moves, and starts again with the button', async () => {
    const element = await following();
    await until(() => toolbarButton(element, 'Follow the present') !== null);
    const events = heard(element);
    expect(toolbarButton(element, 'Follow the present')!.getAttribute('aria-pressed')).to.equal('true');
    toolbarButton(element, 'Zoom out')!.click();
    await until(() => !element.follow);
    await settled(element);
    await until(() => events.some((event) => event instanceof TimelineViewChangeEvent));
    expect(element.hasAttribute('follow')).to.equal(false);
    const view = element.view!;
    expect(view.end - view.start).to.be.above(2 * HOUR);
    time = NOW + HOUR;
    await paintedAgain(element);
    expect(element.view).to.deep.equal(view);
    await until(() => toolbarButton(element, 'Follow the present')!.getAttribute('aria-pressed') === 'false');
    toolbarButton(element, 'Follow the present')!.click();
    await until(() => element.view!.end === time);
    expect(element.follow).to.equal(true);
  });

  it('takes the length that the page zooms to', async () => {
    const element = await following();
    element.zoomBy(0.5);
    await settled(element);
    expect(element.view).to.deep.equal({ start: NOW - 4 * HOUR, end: NOW });
    expect(element.follow).to.equal(true);
  });

  it('takes the length of everything when the page shows that', async () => {
    const element = await following();
    await element.fit();
    await settled(element);
    const times = RECORDS.map(({ date }) => Date.parse(date));
    expect(element.view!.end).to.equal(NOW);
    expect(NOW - element.view!.start).to.be.above(Math.max(...times) - Math.min(...times));
    expect(element.follow).to.equal(true);
  });

  it('can be ended by the page, which leaves the window where it is', async () => {
    const element = await following();
    element.follow = false;
    await settled(element);
    time = NOW + 5 * HOUR;
    await paintedAgain(element);
    expect(element.view).to.deep.equal({ start: NOW - 2 * HOUR, end: NOW });
  });

  it('has a button only where the page has asked to follow', async () => {
    const element = await timeline(html`<event-timeline lang="en" controls .events=${RECORDS}></event-timeline>`);
    await until(() => toolbarButton(element, 'Zoom in') !== null);
    expect(toolbarButton(element, 'Follow the present')).to.equal(null);
    expect(element.state.following).to.equal(null);
  });
});

describe('the line of the present in <event-timeline>', () => {
  const { now } = Date;
  afterEach(() => {
    Date.now = now;
  });
  const line = (element: EventTimeline) => shadow(element).querySelector('.present');

  it('is drawn where the window shows the present, and nowhere else', async () => {
    Date.now = () => NOW;
    const element = await timeline(html`<event-timeline .events=${RECORDS}></event-timeline>`);
    element.view = { start: NOW - HOUR, end: NOW + HOUR };
    await settled(element);
    expect(line(element)).to.exist;
    element.view = { start: NOW - 3 * HOUR, end: NOW - HOUR };
    await settled(element);
    expect(line(element)).to.equal(null);
  });

  it('is at the present when the window comes back to it', async () => {
    let time = NOW;
    Date.now = () => time;
    const element = await timeline(html`<event-timeline .events=${RECORDS}></event-timeline>`);
    element.view = { start: NOW - 3 * HOUR, end: NOW - HOUR };
    await settled(element);
    time = NOW + HOUR;
    element.view = { start: NOW - HOUR, end: NOW + 3 * HOUR };
    await settled(element);
    const svg = shadow(element).querySelector('svg')!;
    const middle = svg.getBoundingClientRect().left + svg.clientWidth / 2;
    await until(() => Math.abs((line(element)?.getBoundingClientRect().left ?? 0) - middle) < svg.clientWidth / 8);
  });
});
