import { expect, fixture, html } from '@open-wc/testing';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { loadSeed } from '../load-json.js';
import { preferReducedMotion } from '../interaction/test-surface.js';
import { clickMark, detail, drawn, mark, settled, shadow, timeline, until, YEAR } from './timeline-fixture.js';
import './strings/every-language.js';

const status = (element: EventTimeline) => shadow(element).querySelector('[role=status]')!.textContent?.trim();

/** Whether later events are drawn further to the left. */
function isMirrored(element: EventTimeline): boolean {
  const [earlier, later] = [mark(element, 'spring'), mark(element, 'winter')];
  return earlier.getBoundingClientRect().left > later.getBoundingClientRect().left;
}

function* everyElement(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyElement(element.shadowRoot);
  }
}

/** The positions of the first and last character of an element's text, px. */
function endsOf(element: Element): [number, number] {
  if (element instanceof SVGTextElement)
    return [element.getExtentOfChar(0).x, element.getExtentOfChar(element.getNumberOfChars() - 1).x];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && texts.currentNode.textContent!.trim() === '');
  const text = texts.currentNode;
  const said = text.textContent!;
  const xOf = (at: number) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  };
  return [xOf(said.length - said.trimStart().length), xOf(said.trimEnd().length - 1)];
}

describe('<event-timeline> and accessibility', () => {
  it('has nothing that axe finds: drawn, with controls, lanes, a selection and faults', async () => {
    const events = [...YEAR, { title: 'No date' }];
    const element = await timeline(
      html`<event-timeline controls lane-by="lane" selected="spring winter" .events=${events}></event-timeline>`,
    );
    await expect(element).to.be.accessible();
  });

  it('has nothing that axe finds: empty, failed, and with the detail open', async () => {
    await expect(await timeline(html`<event-timeline></event-timeline>`)).to.be.accessible();
    const broken = html`<event-timeline .events=${{ rows: 1 }}></event-timeline>`;
    await expect(await timeline(broken)).to.be.accessible();
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    clickMark(element, 'autumn');
    await settled(element);
    expect(detail(element).open).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('names each button once: a title beside a name would be read as its description', async () => {
    const element = await timeline(
      html`<event-timeline controls follow accept-data lang="en" .events=${YEAR}></event-timeline>`,
    );
    const all = () => shadow(element).querySelector('event-timeline-toolbar')!.shadowRoot!.querySelectorAll('button');
    await until(() => all().length === 5);
    for (const button of all()) {
      expect(button.title).to.not.equal('');
      expect(button.hasAttribute('aria-label'), button.title).to.equal(false);
    }
    for (const each of everyElement(shadow(element)))
      expect(each.matches('[title][aria-label]'), each.outerHTML).to.equal(false);
  });

  it('brings the page no landmarks of its own', async () => {
    const many = Array.from({ length: 120 }, (_, i) => ({ id: `s${i}`, title: `Same ${i}`, date: '2021-01-01' }));
    const element = await timeline(
      html`<event-timeline controls .events=${[...many, { title: 'Later', date: '2022' }]}></event-timeline>`,
    );
    const landmarks = 'header, footer, nav, main, aside, form, search, section:not([role]), [role=region]';
    const found = () => Array.from(everyElement(shadow(element))).filter((each) => each.matches(landmarks));
    shadow(element)
      .querySelector('[part~=cluster]')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => shadow(element).querySelector('event-timeline-cluster-list')?.shadowRoot?.activeElement);
    expect(found()).to.deep.equal([]);
    shadow(element)
      .querySelector('event-timeline-cluster-list')!
      .shadowRoot!.querySelector<HTMLElement>('.member')!
      .click();
    await until(() => detail(element).shadowRoot!.activeElement);
    expect(found()).to.deep.equal([]);
  });

  it('names each event with what is known of it', async () => {
    const seed = (await loadSeed()) as never;
    const element = await timeline(html`<event-timeline lang="en" .events=${seed}></event-timeline>`);
    expect(mark(element, 'us-request').getAttribute('aria-label')).to.equal(
      'US asks Japan to consider sanctions, reported 5 February 2022, date unknown, United States to Japan, Kyodo News',
    );
    expect(shadow(element).querySelector('svg')!.getAttribute('aria-label')).to.match(/^Japan and the threat/);
  });

  it('has no event without a name at any moment, from the first picture on', async () => {
    const element = document.createElement('event-timeline');
    element.lang = 'en';
    // The names of records drawn before are known already.
    element.events = YEAR.map((record) => ({ ...record }));
    const seen: (string | null)[] = [];
    const look = () => {
      for (const event of shadow(element).querySelectorAll('[role=option]'))
        seen.push(event.getAttribute('aria-label'));
    };
    document.body.append(element);
    const observer = new MutationObserver(look);
    observer.observe(shadow(element), { subtree: true, childList: true, attributes: true });
    await until(() => mark(element, 'spring')?.getAttribute('aria-label')?.startsWith('Spring talks, '));
    look();
    observer.disconnect();
    element.remove();
    expect(seen, 'the first picture').to.include('Spring talks');
    expect(seen.filter((name) => !name)).to.deep.equal([]);
  });

  it('announces what is shown, and again once a change has come to rest', async () => {
    const element = await timeline(html`<event-timeline lang="en" .events=${YEAR}></event-timeline>`);
    await until(() => status(element));
    expect(status(element)).to.match(/^.*2020.* to .*2022: 5 of 5 events shown$/);
    element.view = { start: Date.UTC(2021, 5, 1), end: Date.UTC(2021, 6, 1) };
    await settled(element);
    await until(() => status(element)?.includes('2 of 5'));
    expect(status(element)).to.match(/June 2021: 2 of 5 events shown$/);
  });

  it('says nothing about events that were removed', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    for (const end of [() => element.remove(YEAR.map(({ id }) => id!)), () => (element.events = [])]) {
      element.events = [...YEAR];
      await until(() => status(element)?.endsWith('5 of 5 events shown'));
      end();
      await settled(element);
      expect(status(element)).to.equal('');
    }
  });

  it('speaks the language of the page around it, or its own', async () => {
    const page = await timeline(html`<div lang="de"><event-timeline .events=${YEAR}></event-timeline></div>`);
    await until(() => status(page)?.includes('5 von 5 Ereignissen zu sehen'));
    page.locale = 'ja';
    await until(() => status(page)?.includes('5件中5件を表示'));
    page.locale = null;
    page.parentElement!.lang = 'fr';
    await until(() => status(page)?.includes('événements affichés'));
  });

  it('follows the language and the direction of whatever it is in, through shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<div><div></div></div>`);
    const element = document.createElement('event-timeline');
    element.events = YEAR;
    outer.firstElementChild!.attachShadow({ mode: 'open' }).append(element);
    await settled(element);
    outer.lang = 'ar';
    outer.dir = 'rtl';
    await until(() => isMirrored(element));
    outer.dir = 'ltr';
    outer.lang = 'es';
    await until(() => status(element)?.includes('acontecimientos a la vista'));
    expect(isMirrored(element)).to.equal(false);
  });

  it('mirrors the drawing where the text runs right to left', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    expect(isMirrored(element)).to.equal(false);
    element.dir = 'rtl';
    await settled(element);
    expect(isMirrored(element)).to.equal(true);
  });

  it('keeps the mark of a title at its end, whichever way the title and the drawing run', async () => {
    const title = 'What is asked?';
    const element = await timeline(
      html`<event-timeline dir="rtl" .events=${[{ title, date: '2021' }]}></event-timeline>`,
    );
    const label = shadow(element).querySelector<SVGTextElement>('text.label')!;
    expect(label.textContent).to.equal(title);
    const [first, last] = [0, title.length - 1].map((index) => label.getExtentOfChar(index).x);
    expect(last).to.be.greaterThan(first!);
    expect(getComputedStyle(label).unicodeBidi).to.equal('plaintext');
  });

  it('writes its words the way that their language runs, also on a page that runs the other way', async () => {
    const events = [
      { id: 'month', title: 'A month', date: '2021-03' },
      { id: 'day', title: 'A day', date: '2021-05-10' },
      { title: 'No date' },
    ];
    const element = await timeline(
      html`<event-timeline controls dir="rtl" locale="en" .events=${events}></event-timeline>`,
    );
    await until(() => shadow(element).querySelector('[part=status]')!.textContent !== '');
    clickMark(element, 'day');
    const panel = detail(element).shadowRoot!;
    const key = shadow(element).querySelector('event-timeline-legend')!.shadowRoot!;
    await until(() => panel.querySelector('.date') && key.querySelector('li'));
    const words = [
      shadow(element).querySelector('[part=status]')!,
      shadow(element).querySelector('summary')!,
      ...shadow(element).querySelectorAll('text.detail'),
      ...key.querySelectorAll('li'),
      panel.querySelector('.date')!,
    ];
    expect(words).to.have.length.above(6);
    for (const node of words) {
      const [first, last] = endsOf(node);
      expect(first, node.textContent.trim()).to.be.below(last);
    }
  });

  it('needs no style attribute, no inline script and no injected style', async () => {
    const events = [...YEAR, { title: 'No date' }, { title: 'Red', date: '2021-02-02', color: 'red' }];
    const element = await timeline(html`<event-timeline controls .events=${events}></event-timeline>`);
    clickMark(element, 'autumn');
    await settled(element);
    const rendered = Array.from(everyElement(shadow(element)));
    expect(rendered.filter((node) => node.matches('style, script, link, [onclick]'))).to.have.lengthOf(0);
    // Properties set through the CSSOM appear in the attribute, and a policy allows them; ours are all private.
    const styled = rendered.filter((node) => node.hasAttribute('style')).map((node) => node.getAttribute('style')!);
    expect(
      styled
        .join(';')
        .split(';')
        .filter((rule) => rule.trim() !== '' && !/^\s*(--_|-webkit-tap)/.test(rule)),
    ).to.deep.equal([]);
  });

  it('jumps instead of moving for readers who prefer reduced motion', async () => {
    preferReducedMotion(true);
    try {
      const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
      const { start, end } = element.view!;
      element.zoomBy(2);
      expect(element.view!.end - element.view!.start).to.be.closeTo((end - start) / 2, 1);
    } finally {
      preferReducedMotion(false);
    }
  });

  it('can leave the page and come back in another place', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const place = document.createElement('div');
    place.lang = 'es';
    element.after(place);
    element.remove();
    element.selected = ['spring'];
    place.append(element);
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(5);
    expect(mark(element, 'spring').getAttribute('aria-selected')).to.equal('true');
    await until(() => status(element)?.includes('acontecimientos a la vista'));
  });

  it('draws on its return what was set while it was off the page, and gives pictures of it meanwhile', async () => {
    for (const size of [2, 400, 10_001]) {
      const element = await timeline(html`<event-timeline></event-timeline>`);
      const place = element.parentElement!;
      element.remove();
      element.events = Array.from({ length: size }, (_, i) => ({ id: `e${i}`, title: 'Event', date: `${1000 + i}` }));
      await settled(element);
      expect(element.toSVG()).to.match(/font-family="[^"]/);
      place.append(element);
      await settled(element);
      expect(drawn(element)).not.to.deep.equal([]);
    }
  });

  it('works twice on a page, and inside another shadow root', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    const inner = document.createElement('event-timeline');
    inner.events = YEAR;
    root.append(inner);
    const outer = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    await settled(inner);
    expect(drawn(inner)).to.deep.equal(drawn(outer));
    host.remove();
  });
});
