import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import { embeddedTimeline } from '../../src/embed/embedded-timeline.js';
import { EventTimeline } from '../../src/elements/event-timeline.js';
import { answerFetch, settled } from '../elements/timeline-fixture.js';

const OPTIONS = { src: 'https://example.org/events.json' };

describe('what an embed shows', () => {
  const faultsOf = (page: Element) => Array.from(page.querySelectorAll('[role=alert] li'), (item) => item.textContent);

  it('is only what is wrong with its address where there is nothing to show', () => {
    const [list, ...more] = embeddedTimeline(null, ['src: found nothing']);
    expect(list!.textContent).to.equal('src: found nothing');
    expect(more).to.eql([]);
  });

  it('says once that the events may not be read, however often the reader retries, until they arrive', async () => {
    let answer = () => Promise.reject<Response>(new TypeError('Failed to fetch'));
    const done = answerFetch(() => answer());
    const parts = embeddedTimeline(OPTIONS, ['colour: found an option']);
    const timeline = parts.find((part) => part instanceof EventTimeline)!;
    const failed = oneEvent(timeline, 'timeline-error');
    const page = await fixture(html`<div>${parts}</div>`);
    const tryAgain = async (told: string) => {
      await settled(timeline);
      const end = oneEvent(timeline, told);
      timeline.shadowRoot!.querySelector<HTMLElement>('.retry')!.click();
      await end;
    };
    await failed;
    await tryAgain('timeline-error');
    await tryAgain('timeline-error');
    expect(page.querySelectorAll('[role=alert]')).to.have.length(1);
    expect(faultsOf(page)).to.have.length(2);
    expect(faultsOf(page)[1]).to.match(/^src: found no answer.*example\.org/);
    answer = () => Promise.resolve(Response.json([{ title: 'A', date: '2021' }]));
    await tryAgain('timeline-load');
    expect(faultsOf(page)).to.eql(['colour: found an option']);
    done();
  });
});
