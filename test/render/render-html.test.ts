import { expect } from '@open-wc/testing';
import type { EventRecord } from '../../src/data/event-record.js';
import { renderHtml } from '../../src/render/render-html.js';

function documentOf(record: Partial<EventRecord>, timezone = 'UTC'): Document {
  const html = renderHtml([{ id: 'a', title: 'A', date: '2022-02-05', ...record }], { timezone });
  return new DOMParser().parseFromString(html, 'text/html');
}

function startDateOf(page: Document): unknown {
  const { textContent } = page.querySelector('script[type="application/ld+json"]')!;
  return (JSON.parse(textContent) as { '@graph': { startDate: string }[] })['@graph'][0]!.startDate;
}

const cellsOf = (page: Document) => [...page.querySelectorAll('tbody td')].map((cell) => cell.textContent);

describe('renderHtml', () => {
  it('writes local times for machines with the offset of the zone of the record, else of the axis', () => {
    const date = '2022-02-05T09:00:00';
    const ofRecord = documentOf({ date, timezone: 'Asia/Tokyo' });
    expect(ofRecord.querySelector('td time')!.getAttribute('datetime')).to.equal(`${date}+09:00`);
    expect(ofRecord.querySelector('td time')!.textContent).to.contain('0:00 UTC');
    expect(startDateOf(ofRecord)).to.equal(`${date}+09:00`);
    const ofAxis = documentOf({ date }, 'Asia/Tokyo');
    expect(ofAxis.querySelector('td time')!.getAttribute('datetime')).to.equal(`${date}+09:00`);
    expect(startDateOf(ofAxis)).to.equal(`${date}+09:00`);
    const interval = documentOf({ date, end: '2022-02-06' }, 'Asia/Tokyo');
    expect(interval.querySelector('td span')!.getAttribute('data-edtf')).to.equal(`${date}+09:00/2022-02-06`);
    const set = documentOf({ date: `[${date}..2022-02-06T09:00:00Z]` }, 'Asia/Tokyo');
    expect(set.querySelector('td span')!.getAttribute('data-edtf')).to.equal(`[${date}+09:00..2022-02-06T09:00:00Z]`);
  });

  it('marks what is English in a document of a language that has no words here', () => {
    const page = (options: Parameters<typeof renderHtml>[1]) =>
      new DOMParser().parseFromString(renderHtml([{ title: 'A', date: '2022' }], options), 'text/html');
    const langOf = (of: Document, selector: string) =>
      of.querySelector(selector)!.closest('[lang]')!.getAttribute('lang');
    const polish = page({ locale: 'pl' });
    expect(['h1', 'th', 'td'].map((selector) => langOf(polish, selector))).to.deep.equal(['en', 'en', 'pl']);
    expect(polish.querySelector('caption')!.textContent).to.equal('1 event');
    expect(langOf(page({ locale: 'pl', title: 'Tytuł' }), 'h1')).to.equal('pl');
    expect(langOf(page({ locale: 'en-GB' }), 'h1')).to.equal('en-GB');
  });

  it('includes the lane and the category of records that have them', () => {
    const page = documentOf({ lane: 'Air', category: 'Missile', place: 'Kyiv' });
    const headings = [...page.querySelectorAll('thead th')].map((cell) => cell.textContent);
    expect(headings).to.deep.equal(['Date', 'Event', 'Place', 'Group', 'Category']);
    expect(cellsOf(page)).to.deep.equal(['5 February 2022', 'Kyiv', 'Air', 'Missile']);
  });

  it('gives the end, the source and the note of other dates', () => {
    const source = { publisher: 'A daily' };
    const claims = [
      { date: '2022-01-01', end: '2022-01-03', source, note: 'an earlier day' },
      { date: '2022-01-01', end: '..', note: 'it goes on' },
      { date: '2022-01-02', source },
      { date: '2022-01-02' },
    ];
    expect(cellsOf(documentOf({ claims }))[1]).to.equal(
      '1 January 2022 to 3 January 2022 (an earlier day, A daily)' +
        'from 1 January 2022, open-ended (it goes on)2 January 2022 (A daily)2 January 2022',
    );
  });
});
