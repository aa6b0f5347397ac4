import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { EventTimeline } from '../../../src/elements/event-timeline.js';

describe('controlStyles', () => {
  it('lets icons grow with the text of the page', async () => {
    const timeline = await fixture<EventTimeline>(
      html`<event-timeline .events=${[{ title: 'One', date: '2022' }]} controls></event-timeline>`,
    );
    const icon = timeline.shadowRoot!.querySelector('event-timeline-toolbar')!.shadowRoot!.querySelector('button svg')!;
    const before = icon.getBoundingClientRect().width;
    document.documentElement.style.fontSize = '200%';
    const after = icon.getBoundingClientRect().width;
    document.documentElement.style.fontSize = '';
    expect(after).to.equal(before * 2);
  });
});
