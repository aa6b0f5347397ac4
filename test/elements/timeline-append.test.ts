import { expect, html, nextFrame } from '@open-wc/testing';
import { buildEventTable } from '../../src/data/build-event-table.js';
import { messages, recordOn, tablesOf } from './changing-records.js';
import {
  clickMark,
  detail,
  drawn,
  focusedId,
  heard,
  settled,
  shadow,
  text,
  timeline,
  until,
  YEAR,
} from './timeline-fixture.js';

describe('records appended to <event-timeline>', () => {
  it('become one update when they come in one frame', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const tables = tablesOf(element);
    for (let day = 1; day <= 20; day++) element.append([recordOn(`a${day}`, day)]);
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(YEAR.length + 20);
    expect(tables).to.have.lengthOf(1);
  });

  it('are all drawn when they keep coming, in at most one update a frame', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    const tables = tablesOf(element);
    let frames = 0;
    for (; frames < 10; frames++) {
      for (let i = 0; i < 5; i++) element.append([recordOn(`${frames}-${i}`, frames * 5 + i)]);
      await nextFrame();
    }
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(50);
    expect(tables.length).to.be.at.most(frames + 1);
    expect(drawn(element)).to.include('9-4');
  });

  it('are drawn when they come before the element is on the page', async () => {
    const element = document.createElement('event-timeline');
    element.append([recordOn('early', 1)]);
    document.body.append(element);
    await settled(element);
    expect(drawn(element)).to.deep.equal(['early']);
    element.remove();
  });

  it('are drawn beside those of a table of the host, which itself stays as it is', async () => {
    const table = buildEventTable([recordOn('a', 1)]);
    const element = await timeline(html`<event-timeline .events=${table}></event-timeline>`);
    element.append([recordOn('b', 40)]);
    await settled(element);
    expect(drawn(element)).to.have.members(['a', 'b']);
    expect(table.size).to.equal(1);
  });

  it('leave those of a table of the host in the time zone that it was made for', async () => {
    const table = buildEventTable([recordOn('a', 1)], { timezone: 'Asia/Tokyo' });
    const element = await timeline(html`<event-timeline .events=${table}></event-timeline>`);
    element.append([recordOn('b', 40)]);
    await settled(element);
    const startOf = (id: string) => {
      const { table: now } = element.state.lanes!;
      return now.start[now.rowOf(id)];
    };
    expect(startOf('a')).to.equal(table.start[0]);
    element.timezone = 'America/New_York';
    await settled(element);
    expect([startOf('a'), element.state.lanes!.table.size]).to.deep.equal([table.start[0], 2]);
    element.events = [recordOn('a', 1)];
    await settled(element);
    expect(startOf('a')).to.equal(table.start[0]! + 14 * 3_600_000);
  });

  it('are drawn when another time zone comes with them', async () => {
    const element = await timeline(html`<event-timeline .events=${[recordOn('a', 1)]}></event-timeline>`);
    element.append([recordOn('b', 40)]);
    element.timezone = 'Asia/Tokyo';
    await settled(element);
    expect(drawn(element)).to.have.members(['a', 'b']);
    expect(element.state.lanes!.table.size).to.equal(2);
  });

  it('leave focus, selection and details on the same event of a table without ids', async () => {
    const events = buildEventTable([
      { title: 'A', date: '2000' },
      { title: 'B', date: '2001' },
    ]);
    const element = await timeline(html`<event-timeline .events=${events}></event-timeline>`);
    const panel = detail(element);
    clickMark(element, 'event-1');
    await until(() => panel.open);
    element.laneBy = 'place';
    await settled(element);
    expect([panel.open, panel.record?.title], 'on other lanes').to.deep.equal([true, 'B']);
    panel.close();
    await element.focusEvent('event-1');
    element.selected = ['event-1'];
    const selected = () => Array.from(shadow(element).querySelectorAll('[aria-selected="true"]'), titleOf);
    const titleOf = (node: Element) => node.getAttribute('aria-label')!.charAt(0);
    await settled(element);
    expect([focusedId(element), selected()]).to.deep.equal(['event-1', ['B']]);
    element.append([{ title: 'C', date: '2002' }]);
    await settled(element);
    expect([focusedId(element), selected()]).to.deep.equal(['event-1', ['B']]);
    expect(drawn(element)).to.deep.equal(['event-0', 'event-1', 'event-2']);
    clickMark(element, 'event-1');
    await until(() => panel.open);
    element.append([{ title: 'D', date: '2003' }]);
    await settled(element);
    expect([panel.open, panel.record?.title]).to.deep.equal([true, 'B']);
  });

  it('are reported once where their links lead nowhere, those of the table of the host never', async () => {
    const linking = (id: string, to: string) => ({ ...recordOn(id, 1), links: [{ to }] });
    const events = buildEventTable([linking('own', 'nobody')]);
    const element = await timeline(html`<event-timeline .events=${events}></event-timeline>`);
    const told = heard(element);
    element.append([linking('a', 'b'), linking('c', 'nowhere')]);
    element.append([recordOn('b', 2)]);
    await settled(element);
    element.append([recordOn('d', 3)]);
    await settled(element);
    expect(messages(told)).to.deep.equal([
      'Row 2: links[0].to: found "nowhere", expected the id of a record that is drawn',
    ]);
  });

  it('get another id where theirs is taken, which is reported', async () => {
    const element = await timeline(html`<event-timeline lang="en" .events=${[recordOn('a', 1)]}></event-timeline>`);
    const events = heard(element);
    element.append([recordOn('a', 40)]);
    await settled(element);
    expect(drawn(element)).to.have.members(['a', 'a~2']);
    expect(messages(events).join()).to.match(/"a" again.*"a~2"/);
    expect(text(element, '[part=issues] summary')).to.equal('1 note on the data');
  });
});
