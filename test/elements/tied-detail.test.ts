import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import type { EventTimelineDetail } from '../../src/elements/panels/event-timeline-detail.js';
import { clickMark, detail, focusedId, mark, settled, shadow, until, YEAR } from './timeline-fixture.js';
import './strings/every-language.js';

interface Page {
  readonly page: HTMLElement;
  readonly element: EventTimeline;
  readonly panel: EventTimelineDetail;
}

async function pageOf(template: TemplateResult): Promise<Page> {
  const page = await fixture<HTMLElement>(template);
  const element = page.querySelector('event-timeline')!;
  await settled(element);
  return { page, element, panel: page.querySelector('event-timeline-detail')! };
}

const beside = () =>
  pageOf(html`
    <div>
      <event-timeline-detail for="tied"></event-timeline-detail>
      <event-timeline id="tied" lang="de" timezone="Asia/Tokyo" .events=${YEAR}></event-timeline>
    </div>
  `);

const title = (panel: EventTimelineDetail) => panel.shadowRoot!.querySelector('h2')?.textContent.trim();

describe('<event-timeline-detail for>', () => {
  it('shows what it is given when the id belongs to something else that has a state', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <p id="other"></p>
        <event-timeline-detail for="other"></event-timeline-detail>
      </div>`,
    );
    const panel = page.querySelector('event-timeline-detail')!;
    for (const state of ['open', null, {}]) {
      Object.assign(page.querySelector('p')!, { state });
      panel.open = false;
      await panel.show(YEAR[0]!);
      expect(title(panel)).to.equal('Spring talks');
    }
  });

  it('shows the details instead of the panel over the drawing, and gives the focus back', async () => {
    const { element, panel } = await beside();
    mark(element, 'spring').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => panel.shadowRoot!.activeElement);
    expect([panel.open, detail(element).open, title(panel)]).to.deep.equal([true, false, 'Spring talks']);
    expect(panel.shadowRoot!.activeElement!.localName).to.equal('h2');
    expect(panel.shadowRoot!.querySelector('.date')!.textContent).to.equal('10. März 2021');
    await expect(panel).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(panel.open).to.equal(false);
    expect(focusedId(element)).to.equal('spring');
    expect(element.selected, 'Escape closed no more').to.deep.equal(['spring']);
  });

  it('keeps the focus while the next frames are drawn, and is closed by Escape on the drawing too', async () => {
    const { element, panel } = await beside();
    clickMark(element, 'winter');
    await settled(element);
    expect(panel.matches(':focus-within')).to.equal(true);
    mark(element, 'winter').focus();
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(panel.open).to.equal(false);
    expect(focusedId(element)).to.equal('winter');
  });

  it('goes on to a linked event, which comes into view and gets the focus back', async () => {
    const { element, panel } = await beside();
    const activated: unknown[] = [];
    element.addEventListener('timeline-activate', ({ record }) => activated.push(record.id));
    clickMark(element, 'autumn');
    await until(() => title(panel) === 'Autumn accord');
    panel.shadowRoot!.querySelector<HTMLButtonElement>('button.link')!.click();
    await until(() => title(panel) === 'Spring talks');
    expect(element.selected).to.deep.equal(['spring']);
    expect(activated).to.deep.equal(['autumn', 'spring']);
    panel.shadowRoot!.querySelector<HTMLButtonElement>('.close')!.click();
    await settled(element);
    expect(focusedId(element)).to.equal('spring');
  });

  it('stays closed where the page prevents it', async () => {
    const { element, panel } = await beside();
    element.addEventListener('timeline-activate', (event) => event.preventDefault());
    clickMark(element, 'spring');
    await settled(element);
    expect([panel.open, detail(element).open]).to.deep.equal([false, false]);
  });

  it('keeps its event while the data change, and closes when that is removed', async () => {
    const { element, panel } = await beside();
    clickMark(element, 'spring');
    await settled(element);
    element.update([{ id: 'spring', title: 'Spring talks, at last' }]);
    await settled(element);
    expect(title(panel)).to.equal('Spring talks, at last');
    element.remove(['spring']);
    await settled(element);
    expect(panel.open).to.equal(false);
    expect(shadow(element).activeElement, 'the focus is in the drawing').to.not.equal(null);
  });

  it('closes when its timeline leaves, and can then belong to another', async () => {
    const { page, element, panel } = await beside();
    clickMark(element, 'spring');
    await settled(element);
    element.remove();
    await panel.updateComplete;
    await until(() => !panel.open);
    const other = document.createElement('event-timeline');
    other.id = 'tied';
    other.events = YEAR;
    page.append(other);
    await settled(other);
    clickMark(other, 'winter');
    await until(() => title(panel) === 'Winter wait');
    panel.remove();
    clickMark(other, 'spring');
    await settled(other);
    expect(detail(other).open, 'without a panel of the page').to.equal(true);
  });

  it('can be given its timeline by property, even in another tree', async () => {
    const { page, element } = await pageOf(html`<div><event-timeline .events=${YEAR}></event-timeline></div>`);
    const place = document.createElement('div');
    page.append(place);
    const panel = document.createElement('event-timeline-detail');
    panel.timeline = element;
    place.attachShadow({ mode: 'open' }).append(panel);
    await panel.updateComplete;
    clickMark(element, 'spring');
    await until(() => panel.shadowRoot!.activeElement);
    expect(detail(element).open).to.equal(false);
    panel.close();
    await settled(element);
    expect(focusedId(element)).to.equal('spring');
  });

  it('stays open when the list of a cluster opens over the drawing', async () => {
    const atOnce = Array.from({ length: 100 }, (_, i) => ({ title: `Same ${i}`, date: '2021-01-01T12:00:00Z' }));
    const { element, panel } = await beside();
    element.events = [...YEAR, ...atOnce];
    await settled(element);
    clickMark(element, 'winter');
    await until(() => panel.shadowRoot!.activeElement);
    shadow(element)
      .querySelector('[part~=cluster]')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    const list = () => shadow(element).querySelector('event-timeline-cluster-list');
    await until(() => list()?.shadowRoot?.querySelector('.member'));
    expect(panel.open).to.equal(true);
    list()!.shadowRoot!.querySelector<HTMLElement>('.member')!.click();
    await until(() => title(panel)?.startsWith('Same'));
    expect(list()).to.equal(null);
  });
});

describe('a request for an event', () => {
  it('opens its details in a panel that is tied to the timeline in the same task', async () => {
    const { page, panel } = await pageOf(html`
      <div>
        <event-timeline id="one" .events=${YEAR}></event-timeline>
        <event-timeline id="two" .events=${YEAR}></event-timeline>
        <event-timeline-detail for="one"></event-timeline-detail>
      </div>
    `);
    const [one, two] = page.querySelectorAll('event-timeline');
    await settled(two!);
    for (const id of ['spring', 'winter']) {
      panel.for = 'two';
      const request = { action: 'focus', id, details: true };
      two!.dispatchEvent(Object.assign(new Event('timeline-request'), { request }));
      await settled(two!);
      expect(panel.open, id).to.equal(true);
      expect(panel.matches(':focus-within')).to.equal(true);
      panel.for = 'one';
      await panel.updateComplete;
      expect(panel.open, 'it shows what is of the other').to.equal(false);
      clickMark(one!, id);
      await until(() => panel.open);
    }
  });

  it('opens its details when asked to', async () => {
    const { element, panel } = await beside();
    const request = { action: 'focus', id: 'summer', details: true };
    element.dispatchEvent(Object.assign(new Event('timeline-request'), { request }));
    await until(() => title(panel) === 'Summer summit');
    expect(element.selected).to.deep.equal(['summer']);
  });
});
