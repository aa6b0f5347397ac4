import { expect, html } from '@open-wc/testing';
import { buildEventTable } from '../../src/data/build-event-table.js';
import type { EventRecord } from '../../src/data/event-record.js';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { TimelineLoadEvent } from '../../src/elements/timeline-events.js';
import { ControlledBody } from '../data/controlled-body.js';
import { answerFetch, drawn, heard, settled, shadow, text, timeline, until, YEAR } from './timeline-fixture.js';

const record = (id: string): EventRecord => ({ id, title: `Event ${id}`, date: '2021-05-05' });
const line = (id: string) => `${JSON.stringify(record(id))}\n`;
/** Enough that they are still being read a few tasks later. */
const LONG = Array.from({ length: 200_000 }, (_, i) => ({ id: `long${i}`, title: `Long ${i}`, date: '2021-05-05' }));
const ids = (element: EventTimeline) =>
  element.state.lanes?.table.records
    .map(({ id }) => id)
    .toSorted()
    .join() ?? '';
/** Resolves at the next event of this type, when the page is as its listeners see it. */
const next = (element: EventTimeline, type: string) =>
  new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));
/** Waits for the next update, but not for data. */
const nextUpdate = (element: EventTimeline) =>
  new Promise<void>((resolve) => {
    element.addController({ hostUpdated: resolve });
    element.requestUpdate();
  });

describe('the source of <event-timeline>', () => {
  let restoreFetch = () => {};
  afterEach(() => restoreFetch());

  const answer = (give: () => Response) => {
    restoreFetch();
    restoreFetch = answerFetch(() => Promise.resolve(give()));
  };
  const streaming = async () => {
    const body = new ControlledBody();
    answer(() => body.response);
    const element = await timeline(html`<event-timeline lang="en" src="log.ndjson"></event-timeline>`);
    return { body, element };
  };

  describe('that broke off and is tried again in vain', () => {
    const broken = async () => {
      const { body, element } = await streaming();
      body.send(line('a') + line('b'));
      await until(() => ids(element) === 'a,b');
      element.append([record('c')]);
      const failed = next(element, 'timeline-error');
      body.break();
      await failed;
      await until(() => ids(element) === 'a,b,c');
      return element;
    };
    const tryAgain = async (element: EventTimeline, meanwhile = () => {}) => {
      let count = 0;
      const retried = new Promise<void>((resolve) => {
        restoreFetch();
        restoreFetch = answerFetch(() => {
          meanwhile();
          if (count++ === 0) resolve();
          return Promise.resolve(new Response('', { status: 503 }));
        });
      });
      const failed = next(element, 'timeline-error');
      shadow(element).querySelector<HTMLButtonElement>('.again')!.click();
      await retried;
      await failed;
      await settled(element);
    };

    it('keeps what arrived, says why it stopped, and can be tried again', async () => {
      const element = await broken();
      await tryAgain(element);
      expect(ids(element)).to.equal('a,b,c');
      expect(drawn(element).toSorted().join()).to.equal('a,b,c');
      expect(text(element, '[part=issues] li')).to.contain('503');
      answer(() => new Response(line('a') + line('b') + line('d')));
      shadow(element).querySelector<HTMLButtonElement>('.again')!.click();
      await until(() => ids(element) === 'a,b,c,d');
      expect(text(element, '[part=issues]')).to.equal(null);
    });

    it('keeps what the page changed before and meanwhile, each change once', async () => {
      const element = await broken();
      await tryAgain(element, () => element.append([record('e')]));
      expect(ids(element)).to.equal('a,b,c,e');
      answer(() => new Response(line('a') + line('d')));
      shadow(element).querySelector<HTMLButtonElement>('.again')!.click();
      await until(() => ids(element) === 'a,c,d,e');
    });
  });

  it('that fails shows nothing of the source before it', async () => {
    const { body, element } = await streaming();
    body.send(line('a'));
    body.end();
    await until(() => ids(element) === 'a');
    answer(() => new Response('', { status: 404 }));
    element.src = 'other.ndjson';
    await until(() => text(element, '[part=error]')?.includes('404'));
    expect(ids(element)).to.equal('');
  });

  it('that is stopped before anything arrived says so, and can be tried again', async () => {
    const { element } = await streaming();
    await until(() => shadow(element).querySelector('[part=stop]'));
    shadow(element).querySelector<HTMLButtonElement>('[part=stop]')!.click();
    await until(() => text(element, '.message')?.startsWith('Loading was stopped after 0 events.'));
    answer(() => new Response(line('a')));
    shadow(element).querySelector<HTMLButtonElement>('.message .retry')!.click();
    await until(() => ids(element) === 'a');
  });

  it('that is stopped while the timeline is off the page is not read again', async () => {
    const { body, element } = await streaming();
    body.send(line('a'));
    await until(() => ids(element) === 'a');
    const place = element.parentElement!;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    element.stopLoading();
    let fetched = 0;
    answer(() => {
      fetched++;
      return new Response(line('b'));
    });
    place.append(element);
    await settled(element);
    expect(fetched).to.equal(0);
    expect(ids(element)).to.equal('a');
    await until(() => text(element, '[part=status]')?.startsWith('Loading was stopped after 1 event.'));
  });

  it('gives way to a list even if it had replaced a list being read', async () => {
    const { body, element } = await streaming();
    const events = heard(element);
    element.events = LONG;
    await until(() => body.isCancelled);
    element.events = null;
    answer(() => new ControlledBody().response);
    await nextUpdate(element);
    expect(events, 'the list was taken before').to.have.lengthOf(0);
    element.events = [record('other')];
    await settled(element);
    expect(ids(element)).to.equal('other');
  });

  it('is ignored while a list takes precedence', async () => {
    const element = await timeline(html`<event-timeline .events=${[record('a')]}></event-timeline>`);
    const events = heard(element);
    element.append([record('b')]);
    await settled(element);
    element.src = 'fallback.ndjson';
    element.format = 'csv';
    await settled(element);
    expect(ids(element)).to.equal('a,b');
    expect(events.filter((event) => event instanceof TimelineLoadEvent)).to.have.lengthOf(0);
  });

  it('may be a table in a proxy of Vue', async () => {
    const table = buildEventTable(YEAR);
    const reactive = new Proxy(table, {
      get: (target, key, receiver): unknown => (key === '__v_raw' ? target : Reflect.get(target, key, receiver)),
    });
    const element = await timeline(html`<event-timeline .events=${reactive}></event-timeline>`);
    expect(element.state.lanes?.table.size).to.equal(YEAR.length);
    expect(drawn(element)).to.include('spring');
  });
});
