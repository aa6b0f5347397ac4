import { expect, html, nextFrame } from '@open-wc/testing';
import { buildEventTable } from '../../src/data/build-event-table.js';
import type { EventTable } from '../../src/data/event-table.js';
import { list, recordOn, tablesOf } from './changing-records.js';
import { drawn, settled, timeline, until, YEAR } from './timeline-fixture.js';

/** Waits until another timeline, started later, has copied a long table to which a record was appended. */
async function copiedElsewhere(table: EventTable): Promise<void> {
  const other = await timeline(html`<event-timeline .events=${table}></event-timeline>`);
  other.append([recordOn('more', 40)]);
  await until(() => other.state.lanes?.table.size === table.size + 1);
}

describe('data set one after another on <event-timeline>', () => {
  it('end with the newest list when lists come faster than they can be read', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    const loads: number[] = [];
    element.addEventListener('timeline-load', (each) => loads.push(each.count));
    const lists = [0, 1, 2, 3, 4].map((i) => list(60_001 + i, `list ${i} `));
    for (const each of lists) {
      element.events = each;
      // A slice or two; on an idle machine a frame would be long enough for a whole list.
      await new Promise((resolve) => setTimeout(resolve));
    }
    await until(() => loads.includes(60_005));
    await settled(element);
    expect(element.state.lanes!.table.recordAt(0).title).to.equal('list 4 ');
    // The lists between the running one and the newest were never started.
    expect(loads.length).to.be.at.most(3);
  });

  it('end with the newest list when it changes with every frame', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    for (let i = 1; i <= 30; i++) {
      element.events = list(200, `turn ${i} `);
      await nextFrame();
    }
    await settled(element);
    expect(element.state.lanes!.table.recordAt(0).title).to.equal('turn 30 ');
  });

  it('are not read again when the same list is set again', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const tables = tablesOf(element);
    for (let i = 0; i < 10; i++) {
      element.events = YEAR;
      await nextFrame();
    }
    await settled(element);
    expect(tables.length).to.be.at.most(1);
  });

  it('end with the list set last while a table was being copied', async () => {
    const table = buildEventTable(list(30_001, 'a'));
    const element = await timeline(html`<event-timeline .events=${table}></event-timeline>`);
    element.append([recordOn('b', 40)]);
    await nextFrame();
    element.events = YEAR;
    await settled(element);
    await copiedElsewhere(table);
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(YEAR.length);
  });

  it('end with the table set last while a picture of appended records was due', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    for (let day = 1; day <= 3; day++) element.append([recordOn(`a${day}`, day)]);
    element.events = buildEventTable(YEAR);
    // This also waits for a picture that is still due.
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(YEAR.length);
  });

  it('end with the table set last and what was appended to it alone', async () => {
    const table = buildEventTable(list(30_001, 'a'));
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    element.events = table;
    await Promise.resolve();
    element.append([recordOn('b', 40)]);
    element.timezone = 'Asia/Tokyo';
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(30_002);
    expect(element.state.lanes!.table.rowOf('b')).to.be.at.least(0);
    const other = buildEventTable(list(30_003, 'c'));
    element.events = other;
    await Promise.resolve();
    element.append([recordOn('d', 40)]);
    element.events = [...YEAR];
    await settled(element);
    await copiedElsewhere(other);
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(YEAR.length);
  });
});
