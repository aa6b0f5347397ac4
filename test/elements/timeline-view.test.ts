import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { spanOf } from '../../src/time/edtf/date-bounds.js';
import { parseEdtf } from '../../src/time/edtf/parse-edtf.js';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { TimelineErrorEvent } from '../../src/elements/timeline-events.js';
import { boxOf, drawn, heard, mark, settled, shadow, text, timeline, until, YEAR } from './timeline-fixture.js';

const DAY = 86_400_000;
const durationOf = ({ view }: Pick<EventTimeline, 'view'>) => view!.end - view!.start;

describe('the view of <event-timeline>', () => {
  it('is everything until one is chosen, through new data and another width', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const first = element.view!;
    expect(first.start).to.be.lessThan(Date.UTC(2021, 2, 10));
    expect(first.end).to.be.greaterThan(Date.UTC(2021, 11, 1));
    element.events = [...YEAR, { id: 'early', title: 'Early', date: '1990' }];
    await settled(element);
    expect(element.view!.start).to.be.lessThan(Date.UTC(1990, 0, 1));
    const wide = element.view!;
    element.style.width = '300px';
    await settled(element);
    expect(element.view).to.not.deep.equal(wide);
    expect(drawn(element)).to.include('early');
  });

  for (const framesBehind of [0, 2]) {
    it(`goes where the reader sends it on a page that hands back each view it hears, ${framesBehind} frames later`, async () => {
      const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
      const handBack = async (view: EventTimeline['view']) => {
        for (let frame = 0; frame < framesBehind; frame++) await nextFrame();
        element.view = view;
      };
      element.addEventListener('timeline-view-change', ({ view }) => void handBack(view));
      const whole = element.view!;
      mark(element, 'summer').focus();
      await sendKeys({ press: '+' });
      await until(() => durationOf(element) < durationOf({ view: whole }) * 0.67);
      await sendKeys({ press: '0' });
      await until(() => element.view!.start === whole.start && element.view!.end === whole.end);
      await settled(element);
      element.append([{ id: 'early', title: 'Early', date: '1990' }]);
      await until(() => element.view!.start < Date.UTC(1990, 1, 1));
    });
  }

  it('goes where the reader sends it when a view is handed back 3 frames later, however long those took', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const whole = element.view!;
    const { now } = performance;
    const handBack = async ({ view }: { view: EventTimeline['view'] }): Promise<void> => {
      performance.now = () => now.call(performance) + 1000;
      for (let frame = 0; frame < 3; frame++) await nextFrame();
      element.view = view;
    };
    element.addEventListener('timeline-view-change', (event) => void handBack(event), { once: true });
    try {
      mark(element, 'summer').focus();
      await sendKeys({ press: '+' });
      await until(() => durationOf(element) < durationOf({ view: whole }) * 0.67);
    } finally {
      performance.now = now;
    }
  });

  it('is what the page requests, even a view it heard of before', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const told: { start: number; end: number }[] = [];
    element.addEventListener('timeline-view-change', ({ view }) => told.push(view));
    const whole = element.view!;
    mark(element, 'summer').focus();
    await sendKeys({ press: '+' });
    await until(() => durationOf(element) < durationOf({ view: whole }) * 0.67);
    // A page that hands back the views it hears does so within some frames, and not a second later.
    await settled(element);
    await settled(element);
    const { now } = performance;
    performance.now = () => now.call(performance) + 1000;
    try {
      element.view = told[0]!;
      await settled(element);
      expect(element.view).to.deep.equal(told[0]);
    } finally {
      performance.now = now;
    }
  });

  it('is read from the attribute as EDTF, in the time zone', async () => {
    const element = await timeline(
      html`<event-timeline view="2021-05/2021-07" timezone="Asia/Tokyo" .events=${YEAR}></event-timeline>`,
    );
    expect(element.view).to.deep.equal(spanOf(parseEdtf('2021-05/2021-07'), 'Asia/Tokyo'));
    expect(drawn(element)).to.have.members(['summer', 'year']);
  });

  it('takes times to the minute, as records do', async () => {
    const view = '2021-06-01T09:55Z/2021-06-01T10:00Z';
    const element = await timeline(html`<event-timeline view=${view} .events=${YEAR}></event-timeline>`);
    expect(element.view!.start).to.equal(Date.UTC(2021, 5, 1, 9, 55));
  });

  it('as text stays the same days in another zone, unless somebody has moved it', async () => {
    const element = await timeline(html`<event-timeline view="2021-05/2021-07" .events=${YEAR}></event-timeline>`);
    element.timezone = 'Asia/Tokyo';
    await settled(element);
    expect(element.view!.start).to.equal(Date.UTC(2021, 3, 30, 15));
    element.panBy(40);
    await settled(element);
    const there = element.view;
    element.timezone = 'UTC';
    await settled(element);
    expect(element.view).to.deep.equal(there);
  });

  it('with an open end reaches as far as the data', async () => {
    const element = await timeline(html`<event-timeline view="2021-06/.." .events=${YEAR}></event-timeline>`);
    expect(element.view!.start).to.equal(Date.UTC(2021, 5, 1));
    expect(element.view!.end).to.be.within(Date.UTC(2021, 11, 2), Date.UTC(2022, 0, 1));
  });

  it('is set as a span at once, kept within its limits, and reset with null', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const fitted = element.view!;
    element.view = { start: Date.UTC(2021, 5, 1), end: Date.UTC(2021, 6, 1) };
    expect(element.view).to.deep.equal({ start: Date.UTC(2021, 5, 1), end: Date.UTC(2021, 6, 1) });
    element.view = { start: Date.UTC(2500, 0, 1), end: Date.UTC(2501, 0, 1) };
    expect(element.view!.start).to.be.lessThan(Date.UTC(2022, 0, 1));
    element.view = null;
    await settled(element);
    expect(element.view).to.deep.equal(fitted);
  });

  it('that is not a span throws', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    expect(() => (element.view = { start: 5, end: 5 })).to.throw(RangeError, 'view');
    expect(() => (element.view = { start: NaN, end: 5 })).to.throw(RangeError, 'view');
    for (const [start, end] of [
      ['1577836800000', '1587836800000'],
      [new Date(0), new Date(1e12)],
    ]) {
      expect(() => (element.view = { start: start as never, end: end as never })).to.throw(RangeError, 'numbers');
    }
    element.view = '2021-06';
    await settled(element);
    const { view } = element;
    for (const given of [{}, [1, 2], { start: null, end: null }, { start: 0 }, 5, true])
      expect(() => (element.view = given as never), JSON.stringify(given)).to.throw(RangeError, 'numbers');
    await settled(element);
    expect(element.view).to.deep.equal(view);
  });

  it('that is undefined, as frameworks set it, is ignored', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const fitted = element.view!;
    element.view = '2021-06';
    await settled(element);
    element.view = undefined;
    await settled(element);
    expect(element.view).to.deep.equal(fitted);
  });

  it('throws at once for a faulty step, and says what is wrong', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    for (const factor of [0, -1, NaN, Infinity])
      expect(() => element.zoomBy(factor)).to.throw(RangeError, `zoomBy: found ${factor}, expected a number above 0`);
    for (const px of [NaN, Infinity, -Infinity])
      expect(() => element.panBy(px)).to.throw(RangeError, `panBy: found ${px}, expected a number of px`);
  });

  it('set before the data is kept when they arrive', async () => {
    const element = document.createElement('event-timeline');
    element.view = { start: Date.UTC(2021, 5, 1), end: Date.UTC(2021, 6, 1) };
    document.body.append(element);
    await settled(element);
    element.events = YEAR;
    await settled(element);
    expect(element.view).to.deep.equal({ start: Date.UTC(2021, 5, 1), end: Date.UTC(2021, 6, 1) });
    element.remove();
  });

  it('panBy ends where the events do, and what is appended later does not move the window', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    element.view = { start: Date.UTC(2021, 10, 1), end: Date.UTC(2021, 11, 1) };
    await settled(element);
    for (let step = 0; step < 3; step++) {
      element.panBy(5000);
      await settled(element);
    }
    const { view } = element;
    element.append([{ id: 'late', title: 'Late', date: '2024-01-01' }]);
    await settled(element);
    expect(element.view).to.deep.equal(view);
  });

  it('a faulty `gestures` is reported, and leaves scrolling to the page', async () => {
    const element = document.createElement('event-timeline');
    element.setAttribute('gestures', 'gredy');
    element.events = YEAR;
    const events = heard(element);
    document.body.append(element);
    await settled(element);
    const told = () => events.flatMap((event) => (event instanceof TimelineErrorEvent ? [event.error?.message] : []));
    expect(told()).to.deep.equal(['gestures: found "gredy", expected cooperative or greedy']);
    for (const gestures of ['greedy', 'cooperative', '']) {
      element.setAttribute('gestures', gestures);
      await settled(element);
      expect(shadow(element).querySelector('[part=issues]'), gestures).to.equal(null);
    }
    element.removeAttribute('gestures');
    await settled(element);
    expect(told()).to.have.length(1);
    element.remove();
  });

  it('an empty view shows everything', async () => {
    const element = document.createElement('event-timeline');
    element.setAttribute('view', '');
    element.events = YEAR;
    const events = heard(element);
    document.body.append(element);
    await settled(element);
    expect(events.map(({ type }) => type)).to.deep.equal(['timeline-load']);
    element.view = '2021-05/2021-07';
    await settled(element);
    element.setAttribute('view', '');
    await settled(element);
    expect(element.view!.start).to.be.below(Date.UTC(2021, 2, 11));
    element.remove();
  });

  it('zoomBy keeps the middle, panBy moves it by px, fit shows everything', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const fitted = element.view!;
    const middle = () => (element.view!.start + element.view!.end) / 2;
    const before = middle();
    element.zoomBy(4);
    await settled(element);
    expect(middle()).to.be.closeTo(before, 1000);
    expect((fitted.end - fitted.start) / (element.view!.end - element.view!.start)).to.be.closeTo(4, 1e-6);
    const start = element.view!.start;
    element.panBy(100);
    await settled(element);
    const msPerPx = (element.view!.end - element.view!.start) / boxOf(element, 'svg').width;
    expect((element.view!.start - start) / msPerPx).to.be.closeTo(100, 1);
    await element.fit();
    await settled(element);
    expect(element.view).to.deep.equal(fitted);
  });

  it('is the one requested last, and steps go on from it', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const fitted = element.view!;
    const june = { start: Date.UTC(2021, 5, 1), end: Date.UTC(2021, 6, 1) };
    const [everything, month] = [fitted, june].map(({ start, end }) => Math.round((end - start) / DAY)) as [
      number,
      number,
    ];
    const lengthAfter = async (act: () => unknown) => {
      element.view = { start: Date.UTC(2021, 1, 1), end: Date.UTC(2021, 1, 4) };
      await settled(element);
      void act();
      await settled(element);
      await settled(element);
      return Math.round((element.view!.end - element.view!.start) / DAY);
    };
    expect(await lengthAfter(() => [element.fit(), (element.view = june)])).to.equal(month);
    expect(await lengthAfter(() => [element.fit(), (element.view = '2021-06')])).to.equal(month);
    expect(await lengthAfter(() => [(element.view = '2021-06'), element.fit()])).to.equal(everything);
    expect(await lengthAfter(() => [element.fit(), element.zoomBy(2)])).to.be.closeTo(everything / 2, 1);
    expect(await lengthAfter(() => [(element.view = null), element.zoomBy(2)])).to.be.closeTo(everything / 2, 1);
    expect(await lengthAfter(() => [(element.view = '2021-06'), element.zoomBy(2)])).to.be.closeTo(month / 2, 1);
    expect(await lengthAfter(() => [element.fit(), element.zoomBy(2), (element.view = june)])).to.equal(month);
    expect(await lengthAfter(() => [element.focusEvent('winter'), (element.view = '2021-06')])).to.equal(month);
    expect(element.view).to.deep.equal(june);
  });

  it('shows everything in the end, whatever happens on the way there', async () => {
    const armistice = [{ title: 'Armistice', date: '1918-11-11' }];
    for (const [happen, events] of [
      [(element: EventTimeline) => (element.events = armistice), armistice],
      [(element: EventTimeline) => element.parentElement!.append(element), YEAR],
    ] as const) {
      const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
      element.view = { start: Date.UTC(2021, 1, 1), end: Date.UTC(2021, 1, 4) };
      await settled(element);
      const { view } = element;
      const arrival = element.fit();
      await until(() => element.view !== view);
      happen(element);
      await arrival;
      await settled(element);
      const other = await timeline(html`<event-timeline .events=${events}></event-timeline>`);
      expect(element.view).to.deep.equal(other.view);
    }
  });

  it('waits for the first picture before it is stepped', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    element.zoomBy(2);
    element.panBy(10);
    await settled(element);
    element.events = YEAR;
    await settled(element);
    const stepped = element.view!;
    await element.fit();
    await settled(element);
    const fitted = element.view!;
    const lengthMs = (fitted.end - fitted.start) / 2;
    expect(stepped.end - stepped.start).to.be.closeTo(lengthMs, 1);
    expect((stepped.start + stepped.end) / 2).to.be.greaterThan((fitted.start + fitted.end) / 2);
    const other = await timeline(html`<event-timeline></event-timeline>`);
    other.zoomBy(2);
    other.view = '2021-06';
    other.events = YEAR;
    await settled(other);
    expect(other.view).to.deep.equal({ start: Date.UTC(2021, 5, 1), end: Date.UTC(2021, 6, 1) });
  });

  it('that is faulty, set before the element was defined, is reported, and the rest is drawn', async () => {
    class LateTimeline extends (customElements.get('event-timeline') as typeof EventTimeline) {}
    const element = await fixture<EventTimeline>(html`<late-timeline></late-timeline>`);
    Object.assign(element, { view: { start: NaN, end: 5 }, events: YEAR });
    const errors: TimelineErrorEvent[] = [];
    element.addEventListener('timeline-error', (event) => errors.push(event));
    customElements.define('late-timeline', LateTimeline);
    await settled(element);
    expect(drawn(element)).to.include('spring');
    expect(errors.map(({ error }) => error?.message).join()).to.match(/view/);
    expect(() => ((element as { view: unknown }).view = { start: NaN, end: 5 })).to.throw(RangeError);
    element.view = { start: Date.UTC(2021, 1, 1), end: Date.UTC(2021, 3, 1) };
    await settled(element);
    expect(text(element, '[part=issues]')).to.equal(null);
  });
});
