import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import {
  detail,
  drawn,
  focusedId,
  heard,
  isWithin,
  mark,
  settled,
  shadow,
  timeline,
  until,
  YEAR,
} from './timeline-fixture.js';

const press = async (element: EventTimeline, ...keys: string[]) => {
  for (const key of keys) {
    await sendKeys({ press: key });
    await settled(element);
  }
};
/** Not every browser's driver holds a key down while another is pressed. */
const pressWith = async (element: EventTimeline, modifier: 'shiftKey' | 'ctrlKey', key: string) => {
  const focused = shadow(element).activeElement!;
  const options = { key, [modifier]: true, bubbles: true, composed: true, cancelable: true };
  const isLeft = focused.dispatchEvent(new KeyboardEvent('keydown', options));
  expect(isLeft, 'left to the browser').to.equal(false);
  await settled(element);
};
const tabStops = (element: EventTimeline) => shadow(element).querySelectorAll('.scroller [tabindex="0"]');
describe('the keys of <event-timeline>', () => {
  it('Tab enters at one event only, and leaves again', async () => {
    const element = await timeline(
      html`<div>
        <button id="before">Before</button>
        <event-timeline .events=${YEAR}></event-timeline>
        <button id="after">After</button>
      </div>`,
    );
    expect(tabStops(element)).to.have.lengthOf(1);
    element.parentElement!.querySelector<HTMLElement>('#before')!.focus();
    await press(element, 'Tab');
    expect(focusedId(element)).to.equal('spring');
    await press(element, 'Tab');
    expect(document.activeElement?.id).to.equal('after');
  });

  it('arrows walk through time, Home and End to its ends, and Tab comes back to where one was', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    mark(element, 'spring').focus();
    await press(element, 'ArrowRight');
    expect(focusedId(element)).to.equal('summer');
    await press(element, 'End');
    expect(focusedId(element)).to.equal('winter');
    await press(element, 'ArrowLeft');
    expect(focusedId(element)).to.equal('autumn');
    expect(tabStops(element)).to.have.lengthOf(1);
    expect(tabStops(element)[0]!.getAttribute('data-event-id')).to.equal('autumn');
    (shadow(element).activeElement as SVGElement).blur();
    expect(tabStops(element)[0]!.getAttribute('data-event-id')).to.equal('autumn');
  });

  it('up and down change the lane; left and right are mirrored where the text is', async () => {
    const element = await timeline(html`<event-timeline dir="rtl" lane-by="lane" .events=${YEAR}></event-timeline>`);
    mark(element, 'spring').focus();
    await press(element, 'ArrowDown');
    expect(focusedId(element)).to.equal('summer');
    await press(element, 'ArrowLeft');
    expect(focusedId(element)).to.equal('winter');
  });

  it('a window that shows everything stays as it is, whatever has the focus, and keeps showing everything', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const { view } = element;
    mark(element, 'spring').focus();
    for (const key of ['End', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'ArrowLeft']) {
      await press(element, key);
      expect(element.view, key).to.deep.equal(view);
    }
    element.append([{ title: 'Next spring', date: '2022-04-01' }]);
    await settled(element);
    expect(element.view!.end).to.be.above(Date.UTC(2022, 3));
  });

  it('an event outside the window is brought into view', async () => {
    const element = await timeline(html`<event-timeline view="2021-02/2021-04" .events=${YEAR}></event-timeline>`);
    expect(drawn(element)).to.not.include('winter');
    mark(element, 'spring').focus();
    await press(element, 'End');
    await until(() => focusedId(element) === 'winter');
    expect(element.view!.end).to.be.greaterThan(Date.UTC(2021, 11, 1));
  });

  it('Shift and Space select several, and take one out again, without opening any', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const told = heard(element);
    mark(element, 'spring').focus();
    await pressWith(element, 'shiftKey', ' ');
    await press(element, 'ArrowRight');
    await pressWith(element, 'shiftKey', ' ');
    expect(element.selected).to.deep.equal(['spring', 'summer']);
    expect(mark(element, 'spring').getAttribute('aria-selected')).to.equal('true');
    expect(focusedId(element)).to.equal('summer');
    await pressWith(element, 'ctrlKey', ' ');
    expect(element.selected).to.deep.equal(['spring']);
    expect(told.map(({ type }) => type)).to.deep.equal(Array(3).fill('timeline-select'));
  });

  it('pressed at a limit do not stop the window following the present', async () => {
    const one = [{ id: 'late', title: 'Of late', date: new Date(Date.now() - 864_000_000).toISOString() }];
    const element = await timeline(html`<event-timeline follow .events=${one}></event-timeline>`);
    element.zoomBy(1e-12);
    await settled(element);
    const lengthMs = element.view!.end - element.view!.start;
    (tabStops(element)[0] as SVGElement).focus();
    const told = heard(element);
    await press(element, '-');
    expect(element.follow).to.equal(true);
    expect(told).to.have.length(0);
    expect(element.view!.end - element.view!.start).to.be.closeTo(lengthMs, 1);
    await press(element, '+');
    await until(() => !element.follow);
  });

  it('+ and - zoom, 0 shows everything, PageDown pans', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const fitted = element.view!;
    const duration = () => element.view!.end - element.view!.start;
    mark(element, 'summer').focus();
    await press(element, '+');
    await until(() => Math.abs(duration() * 1.5 - (fitted.end - fitted.start)) < 1000);
    const before = element.view!.start;
    await press(element, 'PageDown');
    await until(() => element.view!.start > before);
    await press(element, '0');
    await until(() => element.view!.start === fitted.start && element.view!.end === fitted.end);
    expect(focusedId(element)).to.equal('summer');
  });

  it('Enter opens the detail, whose title has the focus; Escape closes it and gives the focus back', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    mark(element, 'summer').focus();
    await press(element, 'Enter');
    expect(detail(element).open).to.equal(true);
    const title = detail(element).shadowRoot!.activeElement!;
    expect(title.textContent.trim()).to.equal('Summer summit');
    const view = element.view;
    await press(element, 'ArrowRight', '+');
    expect(element.view).to.deep.equal(view);
    await press(element, 'Escape');
    expect(detail(element).open).to.equal(false);
    expect(focusedId(element)).to.equal('summer');
  });

  it('the close button closes and gives the focus back', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    mark(element, 'winter').focus();
    await press(element, 'Enter', 'Tab', 'Enter');
    expect(detail(element).open).to.equal(false);
    expect(focusedId(element)).to.equal('winter');
  });

  it('Escape on the drawing closes the detail first and then clears the selection', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    mark(element, 'winter').focus();
    await press(element, 'Enter');
    mark(element, 'winter').focus();
    await press(element, 'Escape');
    expect(detail(element).open).to.equal(false);
    expect(element.selected).to.deep.equal(['winter']);
    await press(element, 'Escape');
    expect(element.selected).to.deep.equal([]);
  });

  it('move to what can be seen, whatever part of the timeline is in view', async () => {
    const page = await fixture<HTMLElement>(html`
      <div style="block-size: 120px; overflow: auto">
        <div style="block-size: 400px"></div>
        <event-timeline lane-by="lane" .events=${YEAR}></event-timeline>
        <div style="block-size: 400px"></div>
      </div>
    `);
    const element = page.querySelector('event-timeline')!;
    await settled(element);
    const isSeen = () => isWithin(shadow(element).activeElement!, page);
    await element.focusEvent('spring');
    expect(isSeen(), 'focusEvent').to.equal(true);
    await press(element, 'ArrowDown');
    expect(focusedId(element)).to.equal('summer');
    expect(isSeen(), 'the lane below').to.equal(true);
    page.scrollTop = 0;
    element.append([{ title: 'May day', date: '2021-05-01' }]);
    await settled(element);
    expect(page.scrollTop, 'new data').to.equal(0);
    await press(element, 'ArrowUp');
    expect(isSeen(), 'the lane above').to.equal(true);
  });

  it('keep the focus when its event leaves the window, and go on from there', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    mark(element, 'spring').focus();
    element.view = { start: Date.UTC(2021, 10, 1), end: Date.UTC(2021, 11, 31) };
    await settled(element);
    expect(mark(element, 'spring')).to.equal(null);
    expect(shadow(element).activeElement?.localName).to.equal('svg');
    await press(element, 'ArrowRight');
    await until(() => focusedId(element) === 'summer');
  });

  it('leave by Tab from an event out of sight, and come back to its place', async () => {
    const page = await timeline(
      html`<div>
        <event-timeline .events=${YEAR.slice(0, 4)}></event-timeline>
        <button id="after">After</button>
      </div>`,
    );
    mark(page, 'spring').focus();
    page.view = { start: Date.UTC(2021, 10, 1), end: Date.UTC(2021, 11, 31) };
    await settled(page);
    expect(drawn(page)).to.deep.equal(['winter']);
    const stops = () => Array.from(tabStops(page), (stop) => stop.getAttribute('data-event-id') ?? stop.localName);
    expect(stops()).to.deep.equal(['svg']);
    await press(page, 'Tab');
    expect(document.activeElement?.id).to.equal('after');
    await page.focusEvent('spring');
    await settled(page);
    expect(stops()).to.deep.equal(['spring']);
    page.view = { start: Date.UTC(2021, 10, 1), end: Date.UTC(2021, 11, 31) };
    await settled(page);
    await press(page, 'ArrowRight');
    await until(() => focusedId(page) === 'summer');
    page.parentElement!.querySelector<HTMLElement>('#after')!.focus();
    page.view = { start: Date.UTC(2021, 10, 1), end: Date.UTC(2021, 11, 31) };
    await settled(page);
    expect(stops(), 'one who comes anew begins with what is in sight').to.deep.equal(['winter']);
  });

  it('keep the focus on its event through new data', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    mark(element, 'summer').focus();
    await settled(element);
    element.events = [{ id: 'new', title: 'New', date: '2020-12-01' }, ...YEAR];
    await settled(element);
    expect(focusedId(element)).to.equal('summer');
  });

  it('leave the keys that the page uses to the page', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    const spring = mark(element, 'spring');
    spring.focus();
    // Made here, because browser drivers disagree on how to write a chord.
    for (const key of [
      { key: 'a' },
      { key: 'c', ctrlKey: true },
      { key: 'ArrowRight', altKey: true },
      { key: '0', metaKey: true },
    ]) {
      const event = new KeyboardEvent('keydown', { ...key, bubbles: true, composed: true, cancelable: true });
      spring.dispatchEvent(event);
      expect(event.defaultPrevented, key.key).to.equal(false);
    }
    await settled(element);
    expect(focusedId(element)).to.equal('spring');
    expect(events).to.have.lengthOf(0);
  });
});
