import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';

describe('frameTemplate', () => {
  it('shows the whole message in place of the drawing in a narrow page, and draws when the data come', async () => {
    const page = await fixture<HTMLElement>(html`<div style="width: 200px"></div>`);
    const timeline = document.createElement('event-timeline');
    timeline.src = '/no-such-file-with-a-long-name.json';
    page.append(timeline);
    await oneEvent(timeline, 'timeline-error');
    await timeline.updateComplete;
    const message = timeline.shadowRoot!.querySelector('[part=error]')!;
    expect(message.scrollHeight).to.equal(message.clientHeight);
    const box = timeline.getBoundingClientRect();
    for (const child of message.children) {
      const { top, bottom } = child.getBoundingClientRect();
      expect(top).to.be.at.least(box.top);
      expect(bottom).to.be.at.most(box.bottom);
    }

    timeline.events = [{ id: 'one', title: 'One', date: '2022' }];
    await timeline.updateComplete;
    expect(timeline.shadowRoot!.querySelector('[data-event-id=one]')!.getBoundingClientRect().height).to.be.above(0);
  });
});
