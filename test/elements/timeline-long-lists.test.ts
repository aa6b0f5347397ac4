import { expect, html } from '@open-wc/testing';
import { validateRecords } from '../../src/data/records/validate-records.js';
import { TimelineLoadEvent } from '../../src/elements/timeline-events.js';
import { list, messages, recordOn, tablesOf, turnsWhile } from './changing-records.js';
import { heard, settled, shadow, text, timeline, until, YEAR } from './timeline-fixture.js';

describe('long lists in <event-timeline>', () => {
  it('are read in slices, between which the page has its turn, and reported once', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    const events = heard(element);
    element.events = list(30_001, 'a');
    const turns = turnsWhile(() => !events.some((each) => each instanceof TimelineLoadEvent));
    await until(() => events.some((each) => each instanceof TimelineLoadEvent));
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(30_001);
    expect(turns.count).to.be.above(1);
    expect(events.filter((each) => each instanceof TimelineLoadEvent)).to.have.lengthOf(1);
  });

  it('of few records that take long are read in slices too, with the same result as at once', async () => {
    const slow = (i: number) => ({
      get title() {
        for (const until = performance.now() + (i % 500 === 0 ? 15 : 0); performance.now() < until;);
        return `Event ${i}`;
      },
      date: `${1900 + (i % 100)}`,
      // A later record may be given the id that a record without one would get.
      ...(i % 1000 === 0 ? {} : { id: i % 1000 === 999 ? `event-${i - 999}` : `e${i}` }),
    });
    const few = Array.from({ length: 3000 }, (_, i) => slow(i));
    const element = await timeline(html`<event-timeline></event-timeline>`);
    const events = heard(element);
    element.events = few;
    const turns = turnsWhile(() => !events.some((each) => each instanceof TimelineLoadEvent));
    await settled(element);
    expect(turns.count).to.be.above(1);
    const { table } = element.state.lanes!;
    const { records } = validateRecords(Array.from({ length: 3000 }, (_, i) => slow(i)));
    expect(table.records.map(({ id, title }) => [id, title])).to.deep.equal(
      records.map(({ id, title }) => [id, title]),
    );
    expect(events.filter((each) => each instanceof TimelineLoadEvent).map(({ count }) => count)).to.deep.equal([3000]);
  });

  it('are waited for by updateComplete, with the changes made before they are read', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    const tables = tablesOf(element);
    element.events = list(10_001, 'a');
    await Promise.resolve();
    element.append([recordOn('b', 40)]);
    element.update([{ id: 'a10000', title: 'Changed' }]);
    element.remove(['a7', 'nobody']);
    await element.updateComplete;
    const { table } = element.state.lanes!;
    expect(table.size).to.equal(10_001);
    expect(table.recordAt(table.rowOf('a10000')).title).to.equal('Changed');
    expect(table.rowOf('b')).to.be.at.least(0);
    expect(table.rowOf('a7')).to.equal(-1);
    expect(messages(events)).to.have.lengthOf(1);
    expect(messages(events)[0]).to.contain('"nobody"');
    expect(tables.every(({ size }) => size === YEAR.length || size >= 10_000)).to.equal(true);
  });

  it('keep those changes in another time zone and another place of the page, but not for another list', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    element.events = list(10_001, 'a');
    await Promise.resolve();
    element.append([recordOn('b', 40)]);
    element.timezone = 'Asia/Tokyo';
    await Promise.resolve();
    element.parentElement!.append(element);
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(10_002);
    expect(element.state.lanes!.table.timezone).to.equal('Asia/Tokyo');
    element.events = list(10_003, 'c');
    await Promise.resolve();
    element.append([recordOn('d', 40)]);
    element.events = [...YEAR];
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(YEAR.length);
  });

  it('in a document come with a count of what could not be read', async () => {
    const json = JSON.stringify({ title: 'Many', events: [{ title: 'No date' }, ...list(10_001, 'a')] });
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = json;
    const element = await timeline(html`<event-timeline lang="en">${script}</event-timeline>`);
    expect(element.state.lanes!.table.size).to.equal(10_001);
    expect(text(element, '[part=issues] summary')).to.equal('1 record could not be read');
    expect(shadow(element).querySelector('svg')!.getAttribute('aria-label')).to.equal('Many');
  });
});
