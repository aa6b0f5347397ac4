import { expect, fixture, html } from '@open-wc/testing';
import { buildEventTable } from '../../src/data/build-event-table.js';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { TimelineErrorEvent, TimelineLoadEvent } from '../../src/elements/timeline-events.js';
import { answerFetch, drawn, heard, mark, settled, shadow, text, timeline, until, YEAR } from './timeline-fixture.js';
import './strings/every-language.js';

const JSON_CHILD = '[{"id": "json", "title": "From JSON", "date": "2021-05-01"}]';
const list = html`<ol>
  <li data-id="list"><time datetime="2021-04-01">1 April</time> From the list</li>
</ol>`;
const script = (json: string) => {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.textContent = json;
  return element;
};
const json = (value: unknown) => Promise.resolve(new Response(JSON.stringify(value)));
const manyEvents = (count: number) =>
  buildEventTable(
    Array.from({ length: count }, (_, i) => ({
      id: `n${i}`,
      title: `No. ${i}`,
      date: new Date(Date.UTC(2021, 0, 1) + i * 3_600_000).toISOString(),
    })),
  );

describe('the data of <event-timeline>', () => {
  let restoreFetch = () => {};
  afterEach(() => restoreFetch());

  it('come from the events property, as records or as a table', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    expect(drawn(element)).to.have.members(['spring', 'summer', 'autumn', 'winter', 'year']);
    element.events = buildEventTable([{ id: 'other', title: 'Other', date: '2020' }]);
    await settled(element);
    expect(drawn(element)).to.deep.equal(['other']);
  });

  it('come from src, relative to the page, with its title as the name', async () => {
    restoreFetch = answerFetch((url) => json({ title: url, events: YEAR }));
    const element = await timeline(html`<event-timeline src="a/events.json"></event-timeline>`);
    await until(() => drawn(element).length === 5);
    expect(shadow(element).querySelector('svg')!.getAttribute('aria-label')).to.equal(
      new URL('a/events.json', document.baseURI).href,
    );
  });

  it('come from a child script of JSON', async () => {
    const element = await timeline(html`<event-timeline>${script(JSON_CHILD)}</event-timeline>`);
    expect(drawn(element)).to.deep.equal(['json']);
  });

  it('come from JSON whose objects have other fields than ours', async () => {
    const launches = [
      { key: 'a', name: 'Launch', start: '3 January 2024' },
      { key: 'b', name: 'Landing', start: '2024-02' },
    ];
    const inline = await timeline(html`<event-timeline>${script(JSON.stringify({ launches }))}</event-timeline>`);
    await until(() => drawn(inline).length === 2);
    expect(mark(inline, 'a').getAttribute('aria-label')).to.match(/^Launch/);
    restoreFetch = answerFetch(() => json({ count: 2, results: launches }));
    const fetched = await timeline(html`<event-timeline src="launches"></event-timeline>`);
    await until(() => drawn(fetched).length === 2);
    expect(drawn(fetched)).to.have.members(['a', 'b']);
  });

  for (const src of ['', ' \n '])
    it(`come from the next source when \`src\` is ${JSON.stringify(src)}, the address of the page itself`, async () => {
      const element = await timeline(html`<event-timeline src=${src}>${script(JSON_CHILD)}</event-timeline>`);
      expect(drawn(element)).to.deep.equal(['json']);
    });

  it('are fetched once for an address that a framework sets again as another object', async () => {
    let fetched = 0;
    restoreFetch = answerFetch(() => {
      fetched++;
      return json({ events: [{ id: 'a', title: 'Launch', date: '2022-01' }] });
    });
    const element = await timeline(html`<event-timeline></event-timeline>`);
    for (let time = 0; time < 3; time++) {
      (element as { src: unknown }).src = new URL('https://example.org/events.json');
      await element.updateComplete;
    }
    await until(() => drawn(element).length === 1);
    expect(fetched).to.equal(1);
  });

  it('come from a list in the page, which is then not shown twice', async () => {
    const element = await timeline(html`<event-timeline>${list}</event-timeline>`);
    expect(drawn(element)).to.deep.equal(['list']);
    expect(mark(element, 'list').getAttribute('aria-label')).to.match(/^From the list/);
    expect(element.querySelector('li')!.getClientRects()).to.have.lengthOf(0);
  });

  it('come from the first present of property, src, script, list', async () => {
    restoreFetch = answerFetch(() => json([{ id: 'fetched', title: 'Fetched', date: '2021' }]));
    const element = await timeline(
      html`<event-timeline src="x.json" .events=${YEAR}>${script(JSON_CHILD)}${list}</event-timeline>`,
    );
    expect(drawn(element)).to.include('spring');
    element.events = null;
    await until(() => drawn(element).includes('fetched'));
    element.removeAttribute('src');
    await settled(element);
    expect(drawn(element)).to.deep.equal(['json']);
    element.querySelector('script')!.remove();
    await settled(element);
    expect(drawn(element)).to.deep.equal(['list']);
  });

  it('follow later changes of the list and the script', async () => {
    const element = await timeline(html`<event-timeline>${list}</event-timeline>`);
    const item = document.createElement('li');
    item.dataset['id'] = 'later';
    const time = document.createElement('time');
    time.dateTime = '2021-07-01';
    item.append(time, ' Added later');
    element.querySelector('ol')!.append(item);
    await settled(element);
    expect(drawn(element)).to.have.members(['list', 'later']);
    element.append(script(JSON_CHILD));
    await settled(element);
    expect(drawn(element)).to.deep.equal(['json']);
  });

  it('can be appended to, while nodes are still appended as children', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    element.append([{ id: 'more', title: 'More', date: '2021-05-05' }]);
    element.append(document.createElement('p'));
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(6).and.include('more');
    expect(element.querySelector('p')).to.exist;
  });

  it('are reported by one timeline-load with the count and the issues', async () => {
    const page = document.createElement('div');
    const events = heard(page);
    const element = document.createElement('event-timeline');
    element.events = [...YEAR, { title: 'No date' } as never];
    page.append(element);
    document.body.append(page);
    await settled(element);
    const loads = events.filter((event) => event instanceof TimelineLoadEvent);
    expect(loads).to.have.lengthOf(1);
    expect(loads[0]!.count).to.equal(5);
    expect(loads[0]!.issues.map((issue) => issue.row)).to.deep.equal([5]);
    page.remove();
  });

  it('say so when there are no events', async () => {
    for (const template of [
      html`<event-timeline></event-timeline>`,
      html`<event-timeline .events=${[]}></event-timeline>`,
    ]) {
      expect(text(await timeline(template), '.message')).to.equal('No events to show');
    }
  });

  it('are not called empty while the first picture of many events is prepared', async () => {
    const element = document.createElement('event-timeline');
    element.lang = 'en';
    element.events = manyEvents(20_000);
    document.body.append(element);
    const said = new Set<string>();
    const look = () => {
      said.add(`${shadow(element).querySelector('.frame')?.getAttribute('aria-busy')}, ${text(element, '.message')}`);
    };
    const observer = new MutationObserver(look);
    observer.observe(shadow(element), { childList: true, subtree: true, attributes: true });
    await until(() => drawn(element).length > 0);
    observer.disconnect();
    expect([...said][0], 'busy from the first').to.equal('true, null');
    expect([...said].join()).to.not.contain('No events');
    expect(shadow(element).querySelector('.frame')!.getAttribute('aria-busy')).to.equal('false');
    element.remove();
  });
});

describe('a source of <event-timeline>', () => {
  let restoreFetch = () => {};
  afterEach(() => restoreFetch());

  const failing = async (answer: () => Promise<Response>) => {
    restoreFetch = answerFetch(answer);
    const page = document.createElement('div');
    document.body.append(page);
    const events = heard(page);
    const element = await fixture<EventTimeline>(html`<event-timeline lang="en" src="x.json"></event-timeline>`, {
      parentNode: page,
    });
    await until(() => events.some((event) => event.type === 'timeline-error'));
    await settled(element);
    return { element, events };
  };

  it('that answers 404 is named in place and in timeline-error, and can be tried again', async () => {
    const { element, events } = await failing(() =>
      Promise.resolve(new Response('', { status: 404, statusText: 'Not Found' })),
    );
    expect(text(element, '[part=error]')).to.match(/could not be loaded.*x\.json.*status 404 Not Found.*Try again/);
    expect((events[0] as TimelineErrorEvent).error?.message).to.contain('404');
    expect(events).to.have.lengthOf(1);
    restoreFetch();
    restoreFetch = answerFetch(() => json(YEAR));
    shadow(element).querySelector<HTMLButtonElement>('.retry')!.click();
    await until(() => drawn(element).length === 5);
    expect(shadow(element).querySelector('[part=error]')).to.equal(null);
  });

  it('that is not JSON, or is cut off half-way, says where', async () => {
    const { element } = await failing(() => Promise.resolve(new Response('[{"title": "Half')));
    expect(text(element, '[part=error]')).to.match(/cut off/);
    restoreFetch();
    restoreFetch = answerFetch(() => Promise.resolve(new Response('<!doctype html><title>Sign in</title>')));
    shadow(element).querySelector<HTMLButtonElement>('.retry')!.click();
    await until(() => text(element, '[part=error]')?.includes('an HTML page, "Sign in"'));
  });

  it('that is JSON of another shape says what was expected', async () => {
    const { element } = await failing(() => json({ rows: [] }));
    expect(text(element, '[part=error]')).to.match(/expected an array of records, or an object with an array "events"/);
  });

  it('that is slow makes the timeline busy, says so after a while, and is shown when it arrives', async () => {
    let answer: (response: Response) => void = () => {};
    restoreFetch = answerFetch(() => new Promise((resolve) => (answer = resolve)));
    const element = await timeline(html`<event-timeline lang="en" src="slow.json"></event-timeline>`);
    expect(shadow(element).querySelector('.frame')!.getAttribute('aria-busy')).to.equal('true');
    await until(() => text(element, '.message') === 'Loading events…');
    answer(await json(YEAR));
    await until(() => drawn(element).length === 5);
    await until(() => shadow(element).querySelector('.frame')!.getAttribute('aria-busy') === 'false');
    await until(() => shadow(element).querySelector('.message') === null);
  });

  it('that is replaced while it loads is never shown', async () => {
    let answerFirst: (response: Response) => void = () => {};
    restoreFetch = answerFetch((url) =>
      url.endsWith('first.json') ? new Promise((resolve) => (answerFirst = resolve)) : json(YEAR),
    );
    const element = await timeline(html`<event-timeline src="first.json"></event-timeline>`);
    element.src = 'second.json';
    await until(() => drawn(element).length === 5);
    answerFirst(await json([{ id: 'stale', title: 'Stale', date: '2000' }]));
    await settled(element);
    expect(drawn(element)).to.not.include('stale');
  });

  it('is given up when the element leaves the page, and read when it is back', async () => {
    let asked = 0;
    restoreFetch = answerFetch(() => (++asked === 1 ? new Promise(() => {}) : json(YEAR)));
    const element = await timeline(html`<event-timeline src="x.json"></event-timeline>`);
    const parent = element.parentElement!;
    const events = heard(element);
    element.remove();
    parent.append(element);
    await until(() => drawn(element).length === 5);
    expect(events.map((event) => event.type)).to.deep.equal(['timeline-load']);
  });
});

describe('faulty records of <event-timeline>', () => {
  const FAULTY = [
    YEAR[0],
    { title: 'No date' },
    { date: '2021' },
    { title: 'Impossible', date: '2021-02-30' },
    { title: 'Backwards', date: '2021-06-01', end: '2021-05-01' },
    YEAR[1],
  ] as never;

  it('are listed in place with row and message, and the rest is drawn', async () => {
    const element = await timeline(html`<event-timeline lang="en" .events=${FAULTY}></event-timeline>`);
    expect(drawn(element)).to.have.members(['spring', 'summer']);
    expect(text(element, '[part=issues] summary')).to.equal('4 records could not be read');
    const items = Array.from(shadow(element).querySelectorAll('[part=issues] li'), (item) => item.textContent);
    expect(items).to.have.lengthOf(4);
    expect(items[2]).to.match(/Row 3.*2021-02-30/);
  });

  it('are reported in English, marked as such, and counted beyond a hundred in the digits of the locale', async () => {
    // The first thousand of each kind are kept.
    const wrong = Array.from({ length: 1_001 }, (_, i) => ({ title: `No date ${i}` }));
    const twice = Array.from({ length: 301 }, () => ({ ...YEAR[0] }));
    const many = [...twice, ...wrong] as never;
    const element = await timeline(html`<event-timeline locale="de" .events=${many}></event-timeline>`);
    await until(() => text(element, '[part=issues] summary')?.includes('Einträge'));
    const items = [...shadow(element).querySelectorAll<HTMLElement>('[part=issues] li')];
    expect([items[0]!.lang, items[0]!.dir]).to.deep.equal(['en', 'auto']);
    expect(items.at(-1)!.textContent).to.match(/^… \(1\.200\)$/);
  });

  it('are reported by timeline-error once, without an error of the source', async () => {
    const element = document.createElement('event-timeline');
    const events = heard(element);
    element.events = FAULTY;
    document.body.append(element);
    await settled(element);
    const errors = events.filter((event) => event instanceof TimelineErrorEvent);
    expect(errors).to.have.lengthOf(1);
    expect(errors[0]!.error).to.equal(null);
    expect(errors[0]!.issues).to.have.lengthOf(4);
    element.remove();
  });

  it('are all drawn where two have one id, with a remark in place', async () => {
    const twice = [YEAR[0]!, { ...YEAR[1]!, id: 'spring' }];
    const element = await timeline(html`<event-timeline lang="en" .events=${twice}></event-timeline>`);
    expect(drawn(element)).to.have.lengthOf(2);
    expect(text(element, '[part=issues] summary')).to.equal('1 note on the data');
  });

  it('never run, turn into markup, or stop the drawing', async () => {
    const ran = new Set<string>();
    (globalThis as { ran?: Set<string> }).ran = ran;
    const evil = '<img src=x onerror="ran.add(1)"><script>ran.add(2)</script>';
    const records = [
      { id: 'a', title: evil, date: '2021-01-01', description: evil, url: 'javascript:ran.add(3)', lane: evil },
      { id: 'b', title: 'x'.repeat(100_000), date: '2021-02-01' },
      { id: 'c', title: '\u0000\u0007\u202Egnp.exe', date: '2021-03-01' },
      { id: 'd', title: 'A ring', date: '2021-04-01', links: [{ to: 'd' }, { to: 'a' }] },
    ];
    const element = await timeline(html`<event-timeline .events=${records} lane-by="lane"></event-timeline>`);
    expect(drawn(element)).to.have.lengthOf(4);
    expect(shadow(element).querySelector('script, img, a[href^="javascript"]')).to.equal(null);
    expect(ran.size).to.equal(0);
  });
});

describe('events of <event-timeline> made by a function of the page that throws', () => {
  const faulty = (count: number) =>
    buildEventTable({
      start: Float64Array.from({ length: count }, (_, i) => Date.UTC(2021, 0, 1) + i * 3_600_000),
      title: (row) => {
        if (row % 2 === 1) throw new TypeError('no name in row');
        return `Event ${row}`;
      },
    });

  for (const count of [3, 20_000])
    it(`are reported by timeline-error and in place, of ${count}, and give way to others`, async () => {
      const element = document.createElement('event-timeline');
      element.lang = 'en';
      const events = heard(element);
      element.events = faulty(count);
      document.body.append(element);
      await until(() => text(element, '[part=error]'));
      await settled(element);
      expect(text(element, '[part=error]')).to.match(/could not be loaded.*no name in row/);
      expect(shadow(element).querySelector('.frame')!.getAttribute('aria-busy')).to.equal('false');
      const told = events.filter((event) => event instanceof TimelineErrorEvent);
      expect(told.map(({ error }) => error?.message)).to.deep.equal(['no name in row']);
      element.append([{ id: 'later', title: 'Later', date: '2022' }]);
      await until(() => drawn(element).includes('later'));
      element.events = YEAR;
      await until(() => drawn(element).includes('spring'));
      expect(text(element, '[part=error]')).to.equal(null);
      element.remove();
    });
});

describe('faulty attributes of <event-timeline>', () => {
  it('are reported and listed, and the defaults apply', async () => {
    const element = document.createElement('event-timeline');
    const events = heard(element);
    element.events = YEAR;
    element.setAttribute('timezone', 'Mars/Olympus');
    element.setAttribute('view', '2021-13');
    element.setAttribute('locale', 'not a locale');
    document.body.append(element);
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(5);
    const errors = events.filter((event) => event instanceof TimelineErrorEvent);
    expect(errors.map((event) => event.error?.message).join('\n')).to.match(/Mars\/Olympus[^]*not a locale[^]*2021-13/);
    expect(shadow(element).querySelectorAll('[part=issues] li')).to.have.lengthOf(3);
    element.remove();
  });
});
