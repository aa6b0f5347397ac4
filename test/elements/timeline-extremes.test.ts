import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { detail, drawn, focusedId, mark, settled, shadow, timeline, until, YEAR } from './timeline-fixture.js';

const DAY_MS = 86_400_000;
const dayText = (day: number) => new Date(Date.UTC(2021, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);

describe('<event-timeline> at extremes', () => {
  it('draws what a host sets in every frame, and ends with what it set last', async () => {
    const records = (turn: number) =>
      Array.from({ length: 300 }, (_, i) => ({ id: `t${turn}-${i}`, title: `Event ${i}`, date: dayText(i) }));
    const element = await timeline(html`<event-timeline .events=${records(0)}></event-timeline>`);
    const seen = new Set<string>();
    for (let turn = 1; turn <= 20; turn++) {
      element.events = records(turn);
      await nextFrame();
      seen.add(drawn(element)[0]!.split('-')[0]!);
    }
    await settled(element);
    expect(seen.size, 'it is drawn meanwhile').to.be.above(1);
    expect(drawn(element).every((id) => id!.startsWith('t20-'))).to.equal(true);
  });

  it('draws some of the long lists that a host sets in every frame, and ends with the last', async () => {
    const records = (turn: number) =>
      Array.from({ length: 12_000 }, (_, i) => ({ id: `t${turn}-${i}`, title: `Event ${i}`, date: dayText(i % 900) }));
    const lists = [0, 1, 2, 3].map(records);
    const element = await timeline(html`<event-timeline></event-timeline>`);
    const seen = new Set<string>();
    const idOfFirst = () => element.state.lanes?.table.recordAt(0).id;
    for (let turn = 0; seen.size < 3; turn++) {
      // A new list each time, but of the same records.
      element.events = [...lists[turn % 4]!];
      await nextFrame();
      if (idOfFirst()) seen.add(idOfFirst()!);
    }
    element.events = records(9);
    await settled(element);
    expect(idOfFirst()).to.equal('t9-0');
  });

  it('keeps its styles in another document, and back in its own', async () => {
    const element = await timeline(html`<event-timeline controls accept-data .events=${YEAR}></event-timeline>`);
    await until(() => shadow(element).querySelector('[part=intake-target]'));
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another" width="800" height="600"></iframe>`);
    const untouched = document.createElement('event-timeline');
    untouched.events = YEAR;
    const isStyled = ({ shadowRoot }: EventTimeline) =>
      ['event-timeline-legend ul', 'event-timeline-toolbar div', '.frame'].every((path) => {
        const names = path.split(' ');
        const root = names.length > 1 ? shadowRoot!.querySelector(names[0]!)?.shadowRoot : shadowRoot;
        const found = root?.querySelector(names.at(-1)!);
        return !found || getComputedStyle(found).display === 'flex';
      });
    expect(isStyled(element)).to.equal(true);
    for (const page of [frame.contentDocument!, document]) {
      page.body.append(element, untouched);
      await settled(element);
      await settled(untouched);
      expect([isStyled(element), isStyled(untouched)]).to.deep.equal([true, true]);
      const target = shadow(element).querySelector('[part=intake-target]')!;
      expect(getComputedStyle(target).position).to.equal('absolute');
      await element.focusEvent('spring');
      expect(focusedId(element)).to.equal('spring');
      const panel = detail(element);
      await panel.show(YEAR[0]!);
      expect(getComputedStyle(panel).display).to.equal('block');
      panel.open = false;
    }
    for (const each of [element, untouched]) each.remove();
  });

  it('prints, and leaves the focus where the page moves it, in another document', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another" width="800" height="600"></iframe>`);
    const page = frame.contentDocument!;
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const field = page.createElement('input');
    page.body.append(element, field);
    await settled(element);
    frame.contentWindow!.dispatchEvent(new Event('beforeprint'));
    expect(shadow(element).querySelector('.print svg')).to.not.equal(null);
    frame.contentWindow!.dispatchEvent(new Event('afterprint'));
    mark(element, 'spring').focus();
    const press = new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true, cancelable: true });
    mark(element, 'spring').dispatchEvent(press);
    expect(press.defaultPrevented).to.equal(true);
    field.focus();
    await settled(element);
    expect(page.activeElement).to.equal(field);
    document.body.append(element);
    await settled(element);
    frame.contentWindow!.dispatchEvent(new Event('beforeprint'));
    expect(shadow(element).querySelector('.print svg')).to.equal(null);
    element.remove();
  });

  it('is found by its controls in another document', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another"></iframe>`);
    const page = frame.contentDocument!;
    const element = document.createElement('event-timeline');
    element.id = 'there';
    element.events = YEAR;
    const legend = document.createElement('event-timeline-legend');
    legend.setAttribute('for', 'there');
    page.body.append(element, legend);
    await settled(element);
    await until(() => legend.shadowRoot!.querySelector('li'));
    element.remove();
  });

  it('walks with keys from lane to lane of thousands that scroll', async () => {
    const records = Array.from({ length: 3000 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: dayText(i % 300),
      lane: `Lane ${i}`,
    }));
    const element = await timeline(
      html`<event-timeline style="block-size: 300px" lane-by="lane" .events=${records}></event-timeline>`,
    );
    expect(shadow(element).querySelectorAll('[part=lane]').length).to.be.below(20);
    mark(element, 'e0').focus();
    for (let press = 1; press <= 25; press++) {
      await sendKeys({ press: 'ArrowDown' });
      await until(() => focusedId(element) !== `e${press - 1}`);
      expect(focusedId(element)).to.equal(`e${press}`);
    }
    await settled(element);
    const scroller = shadow(element).querySelector('.scroller')!;
    expect(scroller.scrollTop).to.be.above(300);
    scroller.scrollTop = scroller.scrollHeight;
    const names = () => Array.from(shadow(element).querySelectorAll('[part=lane-label]'), (node) => node.textContent);
    await until(() => names().includes('Lane 2999'));
  });
});
