import { expect, html } from '@open-wc/testing';
import { TimelineErrorEvent } from '../../src/elements/timeline-events.js';
import { clickMark, drawn, heard, mark, settled, shadow, text, timeline, YEAR } from './timeline-fixture.js';

describe('what a page hands <event-timeline> in another type', () => {
  it('is refused with a word on what was expected where it is no list', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const one = { id: 'spring', title: 'One', date: '2021' };
    const calls = {
      append: () => element.append(one as unknown as Node),
      update: () => element.update(one as unknown as []),
      remove: () => element.remove('spring' as unknown as []),
    };
    for (const [method, call] of Object.entries(calls)) {
      expect(call, method).to.throw(TypeError, new RegExp(`^${method}: found .*, expected a list of (records|ids)$`));
    }
    for (const [found, items] of [
      ['nothing', [undefined]],
      ['null', [null]],
      ['the number 42', ['a text', 42]],
    ] as const) {
      expect(() => element.append(...(items as unknown as string[])))
        .to.throw(TypeError)
        .with.property('message', `append: found ${found}, expected a list of records`);
    }
    await settled(element);
    expect(drawn(element)).to.include('spring');
    expect(element.textContent.trim()).to.equal('');
    element.append('A text', document.createElement('b'));
    expect(element.textContent).to.contain('A text');
  });

  it('may be undefined, as frameworks set it', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    Object.assign(element, { selected: undefined, timezone: undefined, locale: undefined, view: null });
    await settled(element);
    clickMark(element, 'summer');
    await settled(element);
    expect(element.selected).to.deep.equal(['summer']);
    expect(events.map(({ type }) => type)).to.not.include('timeline-error');
  });

  it('is reported, and replaced by a single lane, where it is no field to make lanes by', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    element.laneBy = (() => 'lane') as unknown as string;
    await settled(element);
    const message = 'laneBy: found a function, expected the name of a field, such as "actors"';
    const faults = events.filter((event) => event instanceof TimelineErrorEvent);
    expect(faults.map(({ error }) => error?.message)).to.deep.equal([message]);
    expect(text(element, '[part~=issues]')).to.contain(message);
    expect(drawn(element)).to.include('summer');
    element.laneBy = 'lane';
    await settled(element);
    expect(shadow(element).querySelector('[part~=issues]')).to.equal(null);
    expect(shadow(element).querySelectorAll('[part~=lane-label]')).to.have.lengthOf(2);
  });

  it('may be a text for the ids that are selected', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    Object.assign(element, { selected: ' summer  winter' });
    await settled(element);
    expect(mark(element, 'summer').getAttribute('aria-selected')).to.equal('true');
    clickMark(element, 'autumn', { ctrlKey: true });
    expect(element.selected).to.deep.equal(['summer', 'winter', 'autumn']);
  });

  it('may be a number for an id', async () => {
    const numbered = [7, 8, 9].map((id) => ({ id, title: `No. ${id}`, date: '2021-05-05' }));
    const element = await timeline(html`<event-timeline .events=${numbered}></event-timeline>`);
    const is = (selected: unknown) => {
      element.selected = selected as readonly string[];
      return settled(element);
    };
    const selected = () =>
      Array.from(shadow(element).querySelectorAll('[aria-selected=true]'), (node) =>
        node.getAttribute('data-event-id'),
      );
    expect(await element.focusEvent(8 as unknown as string)).to.equal(true);
    for (const seven of [[7], 7]) {
      await is(seven);
      expect(selected()).to.deep.equal(['7']);
      await is([]);
    }
    await is(new Set(['8', '9']));
    expect(selected()).to.deep.equal(['8', '9']);
    const add = { bubbles: true, composed: true, shiftKey: true };
    shadow(element).querySelector('[data-event-id="7"]')!.dispatchEvent(new MouseEvent('click', add));
    expect([...element.selected].toSorted()).to.deep.equal(['7', '8', '9']);
  });
});
