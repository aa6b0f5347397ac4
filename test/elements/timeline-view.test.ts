import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { spanOf } from '../../src/time/edtf/date-bounds.js';
import { parseEdtf } from '../../src/time/edtf/parse-edtf.js';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { TimelineErrorEvent } from '../../src/elements/timeline-events.js';
import { drawn, focusedId, heard, mark, settled, shadow, timeline, until, YEAR } from './timeline-fixture.js';

const DAY = 86_400_000;
const durationOf = ({ view }: Pick<EventTimeline, 'view'>) => view!.end - view!.start;
const box = (selector: string, element: Element) =>
  element.shadowRoot!.querySelector(selector)!.getBoundingClientRect();

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

  it('is what the page requests, even a view it heard of before', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const told: { start: number; end: number }[] = [];
    element.addEventListener('timeline-view-change', ({ view }) => told.push(view));
    const whole = element.view!;
    mark(element, 'summer').focus();
    await sendKeys({ press: '+' });
    await until(() => durationOf(element) < durationOf({ view: whole }) * 0.67);
    await aTimeout(300);
    element.view = told[0]!;
    await settled(element);
    expect(element.view).to.deep.equal(told[0]);
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
    const msPerPx = (element.view!.end - element.view!.start) / box('svg', element).width;
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

  it('focusEvent brings an event into view and to focus, and is false for one that is not there', async () => {
    const element = await timeline(html`<event-timeline view="2021-02/2021-04" .events=${YEAR}></event-timeline>`);
    expect(await element.focusEvent('winter')).to.equal(true);
    await settled(element);
    expect(focusedId(element)).to.equal('winter');
    expect(await element.focusEvent('nobody')).to.equal(false);
  });

  it('focusEvent is done in a page that nobody sees, where nothing is drawn', async () => {
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

  it('focusEvent shows an event that is longer than the view as a whole', async () => {
    const element = await timeline(
      html`<event-timeline view="2021-02-01/2021-02-03" .events=${YEAR}></event-timeline>`,
    );
    await element.focusEvent('autumn');
    await settled(element);
    expect(element.view!.start).to.be.lessThan(Date.UTC(2021, 8, 1));
    expect(element.view!.end).to.be.greaterThan(Date.UTC(2021, 9, 16) - DAY);
  });

  it('focusEvent scrolls to the lane of the event', async () => {
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
    const { top, bottom } = mark(element, 'e29').getBoundingClientRect();
    expect(top).to.be.at.least(box('.scroller', element).top);
    expect(bottom).to.be.at.most(box('.scroller', element).bottom);
  });
});

describe('the box of <event-timeline>', () => {
  it('is as high as its events need, and keeps that height while zooming', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const { height } = element.getBoundingClientRect();
    expect(height).to.be.within(120, 640);
    element.zoomBy(8);
    await settled(element);
    expect(element.getBoundingClientRect().height).to.equal(height);
  });

  it('settles at any width, whatever its scrollbar takes of it', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('event-timeline');
    element.events = YEAR;
    place.append(element);
    for (let widthPx = 340; widthPx <= 800; widthPx += 20) {
      place.style.width = `${widthPx}px`;
      await settled(element);
      const heights = new Set<number>();
      for (let frame = 0; frame < 6; frame++) {
        heights.add(element.getBoundingClientRect().height);
        await nextFrame();
      }
      expect([...heights], `${widthPx} px`).to.have.lengthOf(1);
    }
  });

  it('fills a height that the page gives it, also as a block', async () => {
    for (const style of ['block-size: 500px', 'display: block; height: 500px']) {
      const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
      element.style.cssText = style;
      await settled(element);
      expect(box('.frame', element).height).to.be.closeTo(500, 1);
      expect(box('svg', element).height).to.be.within(430, 500);
    }
  });

  it('is drawn upright on a page that is written in columns', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="writing-mode: vertical-rl; inline-size: 500px">
        <event-timeline .events=${YEAR}></event-timeline>
      </div>`,
    );
    const element = page.querySelector('event-timeline')!;
    await settled(element);
    const { width, height } = shadow(element).querySelector('[part=label]')!.getBoundingClientRect();
    expect(width).to.be.above(2 * height);
  });

  it('draws its text in the size that the page sets later', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const { height } = box('.scroller', element);
    for (const resize of [
      (size: string) => element.style.setProperty('--timeline-label-size', size && `calc(2 * 0.8125rem)`),
      (size: string) => (document.documentElement.style.fontSize = size),
    ]) {
      resize('200%');
      await until(() => box('.scroller', element).height > 1.2 * height);
      resize('');
      await until(() => Math.abs(box('.scroller', element).height - height) < 1);
    }
  });

  it('has room for its text in the fonts of the place it is moved to', async () => {
    const events = Array.from({ length: 80 }, (_, i) => ({ title: `A wide, wide title ${i}`, date: `${1900 + i}` }));
    const root = await fixture<HTMLElement>(
      html`<div>
        <div style="font-family: monospace"><event-timeline .events=${events}></event-timeline></div>
        <div style="font-family: serif"><event-timeline .events=${events}></event-timeline></div>
      </div>`,
    );
    const [moved, other] = root.querySelectorAll('event-timeline');
    await settled(moved!);
    await settled(other!);
    expect(labelled(moved!)).to.not.deep.equal(labelled(other!));
    root.children[1]!.append(moved!);
    await settled(moved!);
    expect(labelled(moved!)).to.deep.equal(labelled(other!));
  });

  it('ends at --timeline-max-height and scrolls its lanes', async () => {
    const events = Array.from({ length: 40 }, (_, i) => ({ title: `Event ${i}`, date: '2021-05-05', lane: `L${i}` }));
    const element = await timeline(html`<event-timeline lane-by="lane" .events=${events}></event-timeline>`);
    element.style.setProperty('--timeline-max-height', '200px');
    await settled(element);
    const scroller = shadow(element).querySelector('.scroller')!;
    expect(scroller.clientHeight).to.equal(200);
    expect(scroller.scrollHeight).to.be.greaterThan(1000);
    const first = drawn(element)[0];
    scroller.scrollTop = 600;
    await settled(element);
    expect(box('svg', element).top).to.be.closeTo(box('.scroller', element).top, 1);
    expect(drawn(element)[0]).to.not.equal(first);
  });

  it('is 40rem wide in a container that fits its content, and narrower where there is less room', async () => {
    const places = {
      flex: html`<div style="display: flex"><event-timeline .events=${YEAR}></event-timeline></div>`,
      column: html`<div style="display: flex; flex-direction: column; align-items: center">
        <event-timeline .events=${YEAR}></event-timeline>
      </div>`,
      grid: html`<div style="display: grid; justify-items: start">
        <event-timeline .events=${YEAR}></event-timeline>
      </div>`,
      float: html`<event-timeline style="float: left" .events=${YEAR}></event-timeline>`,
      inline: html`<div style="display: inline-block"><event-timeline .events=${YEAR}></event-timeline></div>`,
      fit: html`<event-timeline style="inline-size: fit-content" .events=${YEAR}></event-timeline>`,
      dialog: html`<dialog open style="padding: 0; border: 0; max-inline-size: 100%">
        <event-timeline .events=${YEAR}></event-timeline>
      </dialog>`,
      cell: html`<table cellpadding="0" cellspacing="0">
        <tr>
          <td><event-timeline .events=${YEAR}></event-timeline></td>
        </tr>
      </table>`,
    };
    for (const [name, place] of Object.entries(places)) {
      const room = html`<div style="position: relative; inline-size: 700px">${place}</div>`;
      const page = await fixture<HTMLElement>(room);
      const element = page.querySelector('event-timeline')!;
      await settled(element);
      expect(element.clientWidth, name).to.equal(640);
      expect(drawn(element), name).to.have.lengthOf(5);
      page.style.inlineSize = '300px';
      await settled(element);
      expect(element.clientWidth, `${name}, narrow`).to.equal(300);
    }
  });

  it('is drawn once the element is shown', async () => {
    const element = await timeline(html`<event-timeline hidden .events=${YEAR}></event-timeline>`);
    expect(drawn(element)).to.deep.equal([]);
    element.hidden = false;
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(5);
  });
});

/** The labels with their positions. */
function labelled(element: Element): string[] {
  const texts = element.shadowRoot!.querySelectorAll('[part=label]');
  return Array.from(texts, (text) => `${text.textContent} ${text.getAttribute('x')} ${text.getAttribute('y')}`);
}

describe('the colour of <event-timeline>', () => {
  it('of a background is its own, that of its category, or a quiet one', async () => {
    const span = (id: string, more: object) => ({ id, title: id, date: '2021', kind: 'background' as const, ...more });
    const element = await timeline(html`
      <event-timeline
        style="--timeline-color-1: rgb(1, 2, 3); --timeline-muted-color: rgb(4, 5, 6)"
        .events=${[span('own', { color: '#070809' }), span('war', { category: 'war' }), span('plain', {})]}
      ></event-timeline>
    `);
    const washes = [...shadow(element).querySelectorAll('.backgrounds > .background > .wash')];
    expect(washes.map((wash) => getComputedStyle(wash).fill)).to.have.members([
      'rgb(7, 8, 9)',
      'rgb(1, 2, 3)',
      'rgb(4, 5, 6)',
    ]);
  });
});

describe('toSVG() of <event-timeline>', () => {
  it('gives what is shown as one document, without the focus', async () => {
    const element = await timeline(html`<event-timeline label="My year" .events=${YEAR}></event-timeline>`);
    const svg = new DOMParser().parseFromString(element.toSVG(), 'image/svg+xml');
    expect(svg.querySelector('parsererror')).to.equal(null);
    expect(svg.querySelector('title')!.textContent).to.equal('My year');
    expect(svg.querySelectorAll('[data-event-id]')).to.have.lengthOf(5);
  });

  it('works off the page, even for changes made just before it left', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const page = element.parentElement!;
    element.append([{ id: 'may', title: 'May day', date: '2021-05-01' }]);
    element.remove();
    await nextFrame();
    await nextFrame();
    expect(element.toSVG()).to.contain('data-event-id="may"');
    page.append(element);
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(6);
  });

  it('is empty without events, and works before the element is on the page', async () => {
    const element = document.createElement('event-timeline');
    expect(element.toSVG()).to.match(/^<svg /);
    element.events = YEAR;
    document.body.append(element);
    await element.updateComplete;
    expect(element.toSVG()).to.contain('data-event-id="spring"');
    element.remove();
  });
});
