import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { EventTimelineLegend } from '../../src/elements/panels/event-timeline-legend.js';
import type { EventTimelineToolbar } from '../../src/elements/panels/event-timeline-toolbar.js';
import { detail, heard, settled, shadow, timeline, until, YEAR } from './timeline-fixture.js';
import './strings/every-language.js';

const buttons = (toolbar: EventTimelineToolbar) => Array.from(toolbar.shadowRoot!.querySelectorAll('button'));
// A disabled button would lose the focus.
const isDisabled = (button: HTMLButtonElement) => button.getAttribute('aria-disabled') === 'true';
const entries = (legend: EventTimelineLegend) =>
  Array.from(legend.shadowRoot!.querySelectorAll('li'), (entry) => entry.textContent.trim());

describe('the controls of <event-timeline>', () => {
  it('are toolbar and legend, shown where they are asked for', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    expect(shadow(element).querySelector('[part=toolbar], [part=legend]')).to.equal(null);
    element.controls = true;
    await settled(element);
    expect(shadow(element).querySelectorAll('[part=toolbar], [part=legend]')).to.have.lengthOf(2);
  });

  it('are styled by the page, with what is in the details', async () => {
    const page = await fixture(html`
      <div>
        <style>
          event-timeline::part(toolbar-button),
          event-timeline::part(legend-entry),
          event-timeline::part(detail-title) {
            letter-spacing: 7px;
          }
        </style>
        <event-timeline controls .events=${YEAR}></event-timeline>
      </div>
    `);
    const element = page.querySelector('event-timeline')!;
    const inside = (tag: string, selector: string) =>
      shadow(element).querySelector(tag)?.shadowRoot?.querySelector(selector) ?? null;
    await until(() => inside('event-timeline-legend', 'li') && inside('event-timeline-toolbar', 'button'));
    await detail(element).show(YEAR[0]!);
    for (const [tag, selector] of [
      ['event-timeline-toolbar', 'button'],
      ['event-timeline-legend', 'li'],
      ['event-timeline-detail', 'h2'],
    ] as const) {
      expect(getComputedStyle(inside(tag, selector)!).letterSpacing, tag).to.equal('7px');
    }
  });
});

describe('timeline-state', () => {
  it('is fired for what has changed, and not for what a listener writes to the timeline and its children', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}><p slot="detail">Nothing</p></event-timeline>`);
    let told = 0;
    element.addEventListener('timeline-state', () => {
      // An endless loop would keep the page from ever reporting it.
      if (++told > 20) return;
      element.dataset['told'] = String(told);
      element.title = `Told ${told}`;
      element.querySelector('p')!.textContent = String(told);
      element.selected = ['spring'];
    });
    element.view = '2021-03/2021-06';
    await settled(element);
    expect(told).to.be.within(1, 4);
    const before = told;
    element.title = 'Of no meaning to controls';
    await settled(element);
    expect(told).to.equal(before);
  });

  it('is fired again in another place, where other controls may be waiting for it', async () => {
    const page = await fixture(
      html`<div>
        <event-timeline id="moved" .events=${YEAR}></event-timeline>
        <section></section>
      </div>`,
    );
    const element = page.querySelector('event-timeline')!;
    await settled(element);
    const place = page.querySelector('section')!.attachShadow({ mode: 'open' });
    const toolbar = document.createElement('event-timeline-toolbar');
    toolbar.for = 'moved';
    place.append(toolbar);
    await toolbar.updateComplete;
    place.append(element);
    await settled(element);
    await until(() => !isDisabled(buttons(toolbar)[0]!));
  });
});

describe('<event-timeline-toolbar>', () => {
  it('zooms and fits on behalf of the user', async () => {
    const element = await timeline(html`<event-timeline controls .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    const [zoomIn, zoomOut, fit] = buttons(shadow(element).querySelector('event-timeline-toolbar')!);
    const fitted = element.view!;
    const duration = () => element.view!.end - element.view!.start;
    zoomIn!.click();
    await until(() => Math.abs(duration() * 2 - (fitted.end - fitted.start)) < 1);
    zoomOut!.click();
    zoomOut!.click();
    await until(() => duration() > fitted.end - fitted.start);
    fit!.click();
    await until(() => element.view!.start === fitted.start && element.view!.end === fitted.end);
    await settled(element);
    expect(new Set(events.map((event) => event.type))).to.deep.equal(new Set(['timeline-view-change']));
  });

  it('on its own is tied by `for`, whichever comes first, and knows the limits', async () => {
    const page = await fixture(html`<div><event-timeline-toolbar for="mine"></event-timeline-toolbar></div>`);
    const toolbar = page.querySelector('event-timeline-toolbar')!;
    await toolbar.updateComplete;
    expect(buttons(toolbar).map(isDisabled)).to.deep.equal([true, true, true]);
    const element = document.createElement('event-timeline');
    element.id = 'mine';
    element.lang = 'de';
    element.events = YEAR;
    page.append(element);
    await settled(element);
    await until(() => !isDisabled(buttons(toolbar)[0]!));
    expect(buttons(toolbar)[2]!.title).to.equal('Alles zeigen');
    element.view = { start: Date.UTC(2021, 5, 1), end: Date.UTC(2021, 5, 1) + 1 };
    await settled(element);
    await until(() => isDisabled(buttons(toolbar)[0]!));
    buttons(toolbar)[1]!.click();
    await until(() => element.view!.end - element.view!.start > 1.5);
    await expect(page).to.be.accessible();
  });

  it('can be tied to a timeline of another tree later', async () => {
    const toolbar = await fixture<EventTimelineToolbar>(html`<event-timeline-toolbar></event-timeline-toolbar>`);
    const place = await fixture(html`<div></div>`);
    const element = document.createElement('event-timeline');
    place.attachShadow({ mode: 'open' }).append(element);
    toolbar.timeline = element;
    await toolbar.updateComplete;
    element.events = YEAR;
    await settled(element);
    await until(() => !isDisabled(buttons(toolbar)[0]!));
  });

  it('catches up with what changed while it was off the page', async () => {
    const element = await timeline(html`<event-timeline id="kept" .events=${YEAR}></event-timeline>`);
    const toolbar = await fixture<EventTimelineToolbar>(
      html`<event-timeline-toolbar for="kept"></event-timeline-toolbar>`,
    );
    const place = toolbar.parentElement!;
    expect(isDisabled(buttons(toolbar)[0]!)).to.equal(false);
    toolbar.remove();
    element.view = { start: Date.UTC(2021, 5, 1), end: Date.UTC(2021, 5, 1) + 1 };
    await settled(element);
    place.append(toolbar);
    await toolbar.updateComplete;
    expect(isDisabled(buttons(toolbar)[0]!)).to.equal(true);
  });

  for (const tie of ['for', 'property'] as const) {
    it(`offers nothing while its timeline is off the page, tied by ${tie}`, async () => {
      const element = await timeline(html`<event-timeline id="gone" .events=${YEAR}></event-timeline>`);
      const toolbar = await fixture<EventTimelineToolbar>(html`<event-timeline-toolbar></event-timeline-toolbar>`);
      if (tie === 'for') toolbar.for = 'gone';
      else toolbar.timeline = element;
      await toolbar.updateComplete;
      const disabled = () => buttons(toolbar).map(isDisabled);
      expect(disabled()).to.deep.equal([false, false, false]);
      const place = element.parentElement!;
      element.remove();
      await toolbar.updateComplete;
      expect(disabled()).to.deep.equal([true, true, true]);
      place.append(element);
      await settled(element);
      await toolbar.updateComplete;
      expect(disabled()).to.deep.equal([false, false, false]);
    });
  }

  it('follows the id of its timeline when that is set late, removed or moved to another', async () => {
    const toolbar = await fixture<EventTimelineToolbar>(
      html`<event-timeline-toolbar for="it"></event-timeline-toolbar>`,
    );
    const legend = await fixture<EventTimelineLegend>(html`<event-timeline-legend for="it"></event-timeline-legend>`);
    const first = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const second = await timeline(
      html`<event-timeline .events=${[{ title: 'War', date: '1950', category: 'war' }]}></event-timeline>`,
    );
    const isTied = () => !isDisabled(buttons(toolbar)[2]!);
    expect([isTied(), entries(legend).length]).to.deep.equal([false, 0]);
    first.id = 'it';
    await until(() => isTied() && entries(legend).length === 4);
    first.id = 'other';
    await until(() => !isTied() && entries(legend).length === 0);
    first.id = 'it';
    await until(() => isTied() && entries(legend).length === 4);
    first.removeAttribute('id');
    second.id = 'it';
    await until(() => isTied() && entries(legend).includes('war'));
  });

  it('keeps the focus on a button that has reached a limit', async () => {
    const element = await timeline(html`<event-timeline controls .events=${YEAR}></event-timeline>`);
    const toolbar = shadow(element).querySelector('event-timeline-toolbar')!;
    const zoomOut = buttons(toolbar)[1]!;
    zoomOut.focus();
    for (let press = 0; press < 12 && !isDisabled(zoomOut); press++) {
      zoomOut.click();
      await settled(element);
    }
    await until(() => isDisabled(zoomOut));
    expect(toolbar.shadowRoot!.activeElement).to.equal(zoomOut);
    const { view } = element;
    zoomOut.click();
    await settled(element);
    expect(element.view).to.deep.equal(view);
  });

  it('does nothing without a timeline', async () => {
    const toolbar = await fixture<EventTimelineToolbar>(
      html`<event-timeline-toolbar for="no"></event-timeline-toolbar>`,
    );
    expect(buttons(toolbar).every(isDisabled)).to.equal(true);
  });
});

describe('<event-timeline-legend>', () => {
  it('scales its samples with the size of their text', async () => {
    const events = [{ title: 'Since long', date: '1950~/..', category: 'war' }];
    const sampleHeights = async (style: string) => {
      const element = await timeline(html`<event-timeline controls style=${style} .events=${events}></event-timeline>`);
      const legend = shadow(element).querySelector('event-timeline-legend')!;
      await until(() => entries(legend).length > 0);
      return Array.from(legend.shadowRoot!.querySelectorAll('svg'), (svg) => svg.getBoundingClientRect().height);
    };
    const usual = await sampleHeights('--timeline-axis-size: 12px');
    expect(usual).to.include.members([20, 12]);
    expect(await sampleHeights('--timeline-axis-size: 24px')).to.deep.equal(usual.map((height) => height * 2));
  });

  it('names its lists', async () => {
    const events = [{ title: 'Since long', date: '1950~/..', category: 'war' }];
    const element = await timeline(html`<event-timeline controls locale="de" .events=${events}></event-timeline>`);
    const legend = shadow(element).querySelector('event-timeline-legend')!;
    const names = () => Array.from(legend.shadowRoot!.querySelectorAll('ul'), (list) => list.ariaLabel).join();
    await until(() => names() === 'Legende,Kategorie');
  });

  it('explains what the data use, and nothing else', async () => {
    const element = await timeline(html`<event-timeline controls lang="en" .events=${YEAR}></event-timeline>`);
    const legend = shadow(element).querySelector('event-timeline-legend')!;
    await until(() => entries(legend).length > 0);
    expect(entries(legend)).to.deep.equal([
      'On a known day or time',
      'Some time in this period',
      'Throughout this period',
      'Planned',
    ]);
    element.events = [
      { title: 'Since long', date: '1950~/..', category: 'war' },
      { title: 'And', date: '1951?', category: 'art' },
    ];
    await settled(element);
    await until(() => entries(legend).includes('war'));
    expect(entries(legend)).to.deep.equal([
      'Some time in this period',
      'Approximate',
      'Uncertain',
      'Goes on',
      'war',
      'art',
    ]);
  });

  it('is empty while its timeline is off the page, and complete when both are back', async () => {
    const element = await timeline(html`<event-timeline id="absent" lang="en" .events=${YEAR}></event-timeline>`);
    const legend = await fixture<EventTimelineLegend>(
      html`<event-timeline-legend for="absent"></event-timeline-legend>`,
    );
    const place = element.parentElement!;
    expect(entries(legend)).to.have.length(4);
    element.remove();
    await legend.updateComplete;
    expect(entries(legend)).to.have.length(0);
    place.append(element);
    await settled(element);
    await legend.updateComplete;
    expect(entries(legend)).to.have.length(4);
  });

  it('draws its samples with the painter of the timeline', async () => {
    const element = await timeline(html`<event-timeline id="figure" .events=${YEAR}></event-timeline>`);
    const legend = await fixture<EventTimelineLegend>(
      html`<event-timeline-legend for="figure"></event-timeline-legend>`,
    );
    await settled(element);
    await until(() => entries(legend).length > 0);
    expect(legend.shadowRoot!.querySelector('.status-planned > .hollow')).to.exist;
    await expect(legend).to.be.accessible();
  });
});
