import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { EventTimeline } from '../../../src/elements/event-timeline.js';
import { isLanguageLoaded, loadLanguage } from '../../../src/elements/strings/load-language.js';
import { SpokenLocale } from '../../../src/elements/strings/spoken-locale.js';
import { stringsFor } from '../../../src/elements/strings/strings.js';
import { hurryTimers } from '../../data/hurried-timers.js';
import { until } from '../timeline-fixture.js';
import './every-language.js';

const RECORDS = [{ title: 'A', date: '1984~' }];

describe('SpokenLocale', () => {
  it('answers at once where there is nothing to load', () => {
    const speech = new SpokenLocale({ requestUpdate: () => {} });
    expect(speech.speak('en-GB')).to.equal('en-GB');
    expect(speech.speak('pl')).to.equal('pl');
    expect(speech.isSilent).to.be.false;
  });

  it('keeps its locale until the words of the next are loaded', async () => {
    let updates = 0;
    const speech = new SpokenLocale({ requestUpdate: () => updates++ });
    speech.speak('en');
    expect(isLanguageLoaded('fr')).to.be.false;
    expect(speech.speak('fr')).to.equal('en');
    await speech.done;
    expect(updates).to.equal(1);
    expect(speech.speak('fr')).to.equal('fr');
    expect(isLanguageLoaded('fr-CA')).to.be.true;
  });

  it('is silent before its first words, and drops a locale no longer wanted', async () => {
    const speech = new SpokenLocale({ requestUpdate: () => {} });
    expect(speech.speak('es')).to.equal('es');
    expect(speech.isSilent).to.be.true;
    const late = speech.done;
    expect(speech.speak('en')).to.equal('en');
    await late;
    expect(speech.speak('en')).to.equal('en');
    expect(speech.fault).to.be.null;
  });
});

describe('the language of a timeline', () => {
  it('is loaded before anything is shown', async () => {
    const element = await fixture<EventTimeline>(
      html`<event-timeline locale="de" .events=${RECORDS} controls></event-timeline>`,
    );
    await element.updateComplete;
    const root = element.shadowRoot!;
    expect(root.querySelector('svg')?.getAttribute('aria-label')).to.equal('Zeitleiste');
    expect(root.querySelector('[part~="event"]')?.getAttribute('aria-label')).to.contain('etwa 1984');
    expect(root.querySelector('event-timeline-toolbar')?.shadowRoot?.textContent).to.not.contain('Zoom');
  });

  it('reaches the controls even when its words come later than anybody waits', async () => {
    // The second is over before anything can come.
    const timers = hurryTimers((ms) => ms === 1_000);
    try {
      const element = await fixture<EventTimeline>(
        html`<event-timeline locale="ar" .events=${RECORDS} controls></event-timeline>`,
      );
      const title = () =>
        element.shadowRoot!.querySelector('event-timeline-toolbar')!.shadowRoot!.querySelector('button')!.title;
      await element.updateComplete;
      expect(timers.count, 'waits that were cut short').to.be.above(0);
      await loadLanguage('ar');
      expect(stringsFor('ar').say('zoomIn')).to.not.equal(stringsFor('en').say('zoomIn'));
      await until(() => title() === stringsFor('ar').say('zoomIn'));
    } finally {
      timers.restore();
    }
  });

  it('changes with the locale', async () => {
    const element = await fixture<EventTimeline>(html`<event-timeline .events=${RECORDS}></event-timeline>`);
    const name = () => element.shadowRoot!.querySelector('[part~="event"]')?.getAttribute('aria-label');
    await element.updateComplete;
    expect(name()).to.contain('about 1984');
    element.locale = 'ja';
    await element.updateComplete;
    expect(name()).to.contain('1984年頃');
  });
});
