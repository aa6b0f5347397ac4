import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import './strings/every-language.js';

describe('frameTemplate', () => {
  it('shows the whole message in place of the drawing on a narrow page, and draws when the data arrive', async () => {
    const page = await fixture<HTMLElement>(html`<div style="width: 200px"></div>`);
    const timeline = document.createElement('event-timeline');
    timeline.src = '/no-such-file-with-a-long-name.json';
    page.append(timeline);
    await oneEvent(timeline, 'timeline-error');
    await timeline.updateComplete;
    const message = timeline.shadowRoot!.querySelector('[part=error]')!;
    expect(message.scrollHeight).to.equal(message.clientHeight);
    // The first line is in the language of the interface, the reason in English.
    const [, reason] = message.querySelectorAll('p');
    expect([reason!.lang, reason!.dir]).to.deep.equal(['en', 'auto']);
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

  it('is marked with the language of its words, the drawing with that of the locale', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const timeline = document.createElement('event-timeline');
    timeline.events = [{ id: 'one', title: 'One', date: '2022~', category: 'A' }];
    timeline.controls = true;
    page.append(timeline);
    const toolbar = document.createElement('event-timeline-toolbar');
    toolbar.timeline = timeline;
    page.append(toolbar);
    const langOf = (root: ShadowRoot | null, selector: string) =>
      root!.querySelector(selector)!.closest('[lang]')!.getAttribute('lang');
    for (const [locale, words] of [
      ['de', 'de'],
      ['pl', 'en'],
      ['en-GB', 'en-GB'],
    ] as const) {
      timeline.locale = locale;
      await timeline.updateComplete;
      await toolbar.updateComplete;
      const root = timeline.shadowRoot;
      const legend = root!.querySelector('event-timeline-legend')!;
      await legend.updateComplete;
      expect(['.status', '.hint', '#instructions'].map((each) => langOf(root, each))).to.deep.equal(
        [words, words, words],
        locale,
      );
      expect(langOf(root, '.content svg')).to.equal(locale);
      expect(langOf(toolbar.shadowRoot, 'button'), locale).to.equal(words);
      const [vocabulary, colors] = legend.shadowRoot!.querySelectorAll('ul');
      expect([vocabulary!.lang, colors!.lang]).to.deep.equal([words, words]);
      expect(colors!.querySelector('bdi')!.closest('[lang]')!.getAttribute('lang')).to.equal(locale);
    }
  });
});
