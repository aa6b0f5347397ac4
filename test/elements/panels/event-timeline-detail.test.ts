import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import { buildEventTable } from '../../../src/data/build-event-table.js';
import type { EventRecord } from '../../../src/data/event-record.js';
import type { EventTimelineDetail } from '../../../src/elements/panels/event-timeline-detail.js';
import type { TimelineRequestEvent } from '../../../src/elements/timeline-events.js';
import { clickMark, detail, isWithin, mark, settled, shadow, timeline, until, YEAR } from '../timeline-fixture.js';
import '../strings/every-language.js';

const FULL: EventRecord = {
  id: 'full',
  title: 'US asks Japan',
  date: '/2022-02-05',
  reported: '2022-02-05',
  status: 'disputed',
  description: 'First paragraph.\nSecond paragraph.',
  from: 'United States',
  to: 'Japan',
  actors: ['United States', 'Japan', 'Russia'],
  place: 'Tokyo',
  lane: 'Diplomatic track',
  category: 'Request',
  tags: ['diplomacy', 'sanctions'],
  url: 'https://example.org/story',
  claims: [{ date: '2022-01-28', note: 'an earlier day', source: { publisher: 'A daily' } }],
  sources: [
    {
      title: 'The report',
      publisher: 'Kyodo News',
      author: 'A. Writer',
      url: 'https://example.org/report',
      published: '2022-02-05',
      retrieved: '2022-03-01',
      attribution: 'diplomatic sources',
      quote: 'We were asked.',
    },
  ],
  links: [{ to: 'spring', relation: 'after' }, { to: 'nobody' }],
  media: { url: '/photo.jpg', type: 'image/jpeg', alt: 'Two flags', caption: 'Flags', credit: 'An agency' },
};

async function show(record: EventRecord): Promise<EventTimelineDetail> {
  const element = await fixture<EventTimelineDetail>(html`<event-timeline-detail></event-timeline-detail>`);
  element.table = buildEventTable([record, ...YEAR]);
  await element.show(record);
  return element;
}
const textOf = (element: EventTimelineDetail) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
const links = (element: EventTimelineDetail) =>
  Array.from(element.shadowRoot!.querySelectorAll('a'), (link) => link.getAttribute('href'));

describe('<event-timeline-detail>', () => {
  it('shows nothing until it is opened', async () => {
    const element = await fixture<EventTimelineDetail>(html`<event-timeline-detail></event-timeline-detail>`);
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('shows all that a record holds, and has nothing that axe finds', async () => {
    const element = await show(FULL);
    const said = textOf(element);
    for (const part of [
      'US asks Japan',
      'reported 5 February 2022, date unknown',
      'Disputed',
      'United States → Japan, Russia',
      'Tokyo',
      'Group Diplomatic track',
      'Category Request',
      '28 January 2022: an earlier day',
      'A daily',
      'A. Writer, The report, Kyodo News, 5 February 2022, diplomatic sources, retrieved 1 March 2022',
      'We were asked.',
      'Spring talks',
      'nobody',
      'diplomacy · sanctions',
      'Flags · An agency',
    ]) {
      expect(said).to.contain(part);
    }
    expect(links(element)).to.deep.equal(['https://example.org/report', 'https://example.org/story']);
    expect(element.shadowRoot!.querySelectorAll('.description')).to.have.lengthOf(2);
    expect(element.shadowRoot!.querySelector('img')!.alt).to.equal('Two flags');
    await expect(element).to.be.accessible();
  });

  it('says when an event was reported wherever that is not its own date', async () => {
    for (const [date, reported, words] of [
      ['2022-01', '2022-01-28', 'January 2022, reported 28 January 2022'],
      ['2022-06', '2022-02-05', 'June 2022, reported 5 February 2022'],
      ['2022-01-28', '2022-02-05', '28 January 2022, reported 5 February 2022'],
      ['2022-01-28/2022-02-05', '2022-02-05', '28 January 2022 to 5 February 2022, reported 5 February 2022 · 9 days'],
      ['2022-02-05', '2022-02-05', '5 February 2022'],
      ['/2022-02-05', '2022-02-05', 'reported 5 February 2022, date unknown'],
    ] as const) {
      const element = await show({ title: 'Request', date, reported });
      expect(element.shadowRoot!.querySelector('.date')!.textContent).to.equal(words);
    }
  });

  it('keeps its title readable over text that scrolls under it', async () => {
    const element = await show({ ...FULL, description: 'Text.\n'.repeat(40) });
    element.style.cssText = 'block-size: 200px; --timeline-panel-background: rgb(1, 2, 3)';
    element.scrollTop = 100;
    expect(element.scrollTop).to.equal(100);
    const { backgroundColor } = getComputedStyle(element.shadowRoot!.querySelector('.head')!);
    expect(backgroundColor).to.equal('rgb(1, 2, 3)');
  });

  it('says which language the texts of the record are in, and which way they run', async () => {
    const spoken: EventRecord = { ...FULL, lang: 'ar', dir: 'rtl' };
    const element = await show(spoken);
    const inRecord = [...element.shadowRoot!.querySelectorAll('[lang=ar]')].map((node) => node.textContent.trim());
    expect(inRecord).to.include.members([
      'US asks Japan',
      'First paragraph.',
      'Second paragraph.',
      'United States → Japan, Russia',
      'Tokyo',
      'an earlier day',
      'diplomacy · sanctions',
      'Flags · An agency',
      'after',
    ]);
    expect(element.shadowRoot!.querySelector<HTMLElement>('.description')!.dir).to.equal('rtl');
    expect(element.shadowRoot!.querySelector('img')!.closest('[lang]')).to.exist;
    // The interface, dates and quotations are not in its language.
    for (const selector of ['dt', 'h3', '.date', '.more', 'blockquote'])
      expect(element.shadowRoot!.querySelector(selector)!.closest('[lang]')!.getAttribute('lang'), selector).to.equal(
        'en',
      );
    await element.show(FULL);
    expect(element.shadowRoot!.querySelector<HTMLElement>('.description')!.dir).to.equal('auto');
    expect(element.shadowRoot!.querySelector('[lang=ar]')).to.equal(null);
  });

  it('is marked with its language, and the text of the record with that of the locale', async () => {
    const element = await show(FULL);
    element.locale = 'pl';
    await element.updateComplete;
    const langOf = (selector: string) =>
      element.shadowRoot!.querySelector(selector)!.closest('[lang]')!.getAttribute('lang');
    expect(['h3', 'dt', '.status'].map(langOf)).to.deep.equal(['en', 'en', 'en']);
    expect(['h2', '.description', 'dd', '.tags'].map(langOf)).to.deep.equal(['pl', 'pl', 'pl', 'pl']);
  });

  it('joins lists, and adds notes to dates, as the language does', async () => {
    const element = await show(FULL);
    element.locale = 'ja';
    await until(() => textOf(element).includes('関係者'));
    expect(textOf(element)).to.contain('Japan、Russia').and.to.contain('2022年1月28日：an earlier day');
    expect(textOf(element)).to.contain('A. Writer、The report、Kyodo News、2022年2月5日、diplomatic sources');
    element.locale = 'ar';
    await until(() => textOf(element).includes('الأطراف المعنية'));
    expect(textOf(element)).to.contain('Japan، Russia');
  });

  it('is a dialog named by its title, where the focus goes', async () => {
    const element = await show(FULL);
    const dialog = element.shadowRoot!.querySelector('[role=dialog]')!;
    const title = element.shadowRoot!.getElementById(dialog.getAttribute('aria-labelledby')!)!;
    expect(title.textContent.trim()).to.equal('US asks Japan');
    expect(element.shadowRoot!.activeElement).to.equal(title);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`points from one actor to the other in the direction of the page, whatever that of their names, ${dir}`, async () => {
      const between = [
        ['القاهرة', 'بغداد'],
        ['United States', 'Japan'],
      ] as const;
      for (const [from, to] of between) {
        const element = await show({ title: 'Letters', date: '1258', from, to });
        element.dir = dir;
        const dd = element.shadowRoot!.querySelector('dd')!;
        const xOf = (name: string) => {
          const texts = document.createTreeWalker(dd, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const at = texts.currentNode.textContent!.indexOf(name);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(texts.currentNode, at);
            range.setEnd(texts.currentNode, at + name.length);
            return range.getBoundingClientRect().left;
          }
          throw new Error(`found no ${name}`);
        };
        expect(xOf(from) < xOf(to), `${from} before ${to}`).to.equal(dir === 'ltr');
        const arrow = dd.querySelector('.arrow');
        expect(arrow && getComputedStyle(arrow).scale, from).to.equal(dir === 'ltr' ? 'none' : '-1 1');
      }
    });
  }

  it('leaves out empty sources', async () => {
    const element = await show({
      title: 'Rumour',
      date: '2021',
      sources: [{}, { publisher: 'Kyodo News' }],
      claims: [{ date: '2020', source: {} }],
    });
    const items = Array.from(element.shadowRoot!.querySelectorAll('li'), ({ textContent }) => textContent.trim());
    expect(items).to.deep.equal(['2020', 'Kyodo News']);
    expect(textOf(await show({ title: 'Rumour', date: '2021', sources: [{}] }))).to.not.contain('Sources');
  });

  it('shows what an unvalidated record holds, a faulty date in its own words', async () => {
    const element = await show(FULL);
    await element.show({ title: 'Rumour', date: 'one day', end: 'or two', place: 'Tokyo' });
    expect(textOf(element))
      .to.match(/Rumour.*one day\/or two.*Tokyo/)
      .and.not.contain('US asks Japan');
    await element.show({ title: 'Nothing' } as unknown as EventRecord);
    expect(textOf(element)).to.contain('Nothing').and.not.contain('one day');
  });

  it('turns no field into markup and no unsafe address into a link or an image', async () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const bad = ' java\nscript:alert(1)';
    const element = await show({
      ...FULL,
      title: evil,
      description: evil,
      place: evil,
      url: bad,
      claims: [{ date: evil, source: { url: bad, title: evil } }],
      sources: [{ title: evil, url: 'data:text/html,x', archived: bad, quote: evil, published: evil }],
      media: [{ url: bad, alt: evil }, { url: 'data:image/svg+xml,x' }, { url: 'vbscript:x', type: 'video/mp4' }],
    });
    expect(links(element)).to.deep.equal([]);
    expect(element.shadowRoot!.querySelectorAll('img, script, iframe')).to.have.lengthOf(0);
    expect(textOf(element)).to.contain(evil);
  });

  it('requests a linked event, and has no button for one that does not exist', async () => {
    const element = await show(FULL);
    let asked: TimelineRequestEvent | undefined;
    element.addEventListener('timeline-request', (event) => (asked = event));
    const buttons = element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button.link');
    expect(buttons).to.have.lengthOf(1);
    buttons[0]!.click();
    expect(asked!.request).to.deep.equal({ action: 'focus', id: 'spring', details: true });
  });

  it('inside a timeline goes on to the linked event, which gets the focus back', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    clickMark(element, 'autumn');
    await settled(element);
    const panel = detail(element);
    panel.shadowRoot!.querySelector<HTMLButtonElement>('button.link')!.click();
    await settled(element);
    expect(panel.record!.id).to.equal('spring');
    expect(element.selected).to.deep.equal(['spring']);
    expect(panel.matches(':focus-within')).to.equal(true);
    panel.close();
    await settled(element);
    expect(shadow(element).activeElement).to.equal(mark(element, 'spring'));
  });

  it('shows what the page slots in its place', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}><p slot="detail">My own</p></event-timeline>`);
    clickMark(element, 'autumn');
    await settled(element);
    const panel = detail(element);
    expect(element.querySelector('p')!.getClientRects()).to.have.lengthOf(1);
    expect(panel.shadowRoot!.querySelector('.date')!.getClientRects()).to.have.lengthOf(0);
  });

  it('lies within a narrow timeline, and starts at the top of one that is too low', async () => {
    const element = await timeline(
      html`<event-timeline style="width: 320px; height: 500px" .events=${[FULL, ...YEAR]}></event-timeline>`,
    );
    await element.focusEvent('full');
    shadow(element).activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await until(() => shadow(element).activeElement?.matches('event-timeline-detail'));
    const rect = (selector: string) => shadow(element).querySelector(selector)!.getBoundingClientRect();
    await until(() => rect('event-timeline-detail').bottom <= rect('.stage').bottom + 1);
    expect(rect('event-timeline-detail').top).to.be.at.least(rect('.stage').top);
    expect(rect('event-timeline-detail').height).to.be.within(160, rect('.stage').height * 0.75 + 1);
    element.style.height = '60px';
    await settled(element);
    expect(rect('event-timeline-detail').top).to.be.closeTo(rect('.stage').top, 1);
    expect(rect('event-timeline-detail').height).to.be.above(100);
  });

  for (const [where, scrollTop, width] of [
    ['above', 420, 700],
    ['below', 80, 320],
  ] as const) {
    it(`opens in view, and gives the focus back in view: ${where} what the page shows`, async () => {
      const page = await fixture<HTMLElement>(html`
        <div style="block-size: 300px; inline-size: ${width}px; overflow: auto; scroll-behavior: smooth">
          <div style="block-size: 100px"></div>
          <event-timeline style="block-size: 640px" lane-by="lane" .events=${YEAR}></event-timeline>
          <div style="block-size: 400px"></div>
        </div>
      `);
      const element = page.querySelector('event-timeline')!;
      await settled(element);
      const panel = detail(element);
      const inside = (selector: string) => panel.shadowRoot!.querySelector(selector)!;
      page.scrollTo({ top: scrollTop, behavior: 'instant' });
      mark(element, 'spring').focus({ preventScroll: true });
      await sendKeys({ press: 'Enter' });
      await until(() => panel.shadowRoot!.activeElement);
      expect(isWithin(inside('h2'), page), 'title').to.equal(true);
      expect(isWithin(inside('.close'), page), 'button').to.equal(true);
      expect(shadow(element).querySelector('.scroller')!.scrollTop, 'lanes').to.equal(0);
      const before = page.scrollTop;
      await panel.show(YEAR[1]!);
      expect(page.scrollTop, 'what can be seen stays').to.equal(before);
      await sendKeys({ press: 'Escape' });
      await until(() => shadow(element).activeElement === mark(element, 'spring'));
      await until(() => isWithin(mark(element, 'spring').querySelector('.ring')!, page));
    });
  }

  it('closes when its event is removed from the data', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    clickMark(element, 'autumn');
    await settled(element);
    element.events = YEAR.slice(0, 2);
    await settled(element);
    expect(detail(element).open).to.equal(false);
  });

  it('links to the right events after others were removed or changed', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    element.events = YEAR;
    await settled(element);
    element.remove(['year', 'winter']);
    element.update([{ id: 'spring', title: 'Spring talks, at last' }]);
    await settled(element);
    clickMark(element, 'autumn');
    await settled(element);
    const panel = detail(element);
    await panel.updateComplete;
    expect(textOf(panel)).to.include('Spring talks, at last');
    expect(textOf(panel)).to.not.include('Winter wait');
  });
});
