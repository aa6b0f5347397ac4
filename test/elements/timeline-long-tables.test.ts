import { expect, html, nextFrame } from '@open-wc/testing';
import { buildEventTable } from '../../src/data/build-event-table.js';
import { list, messages, recordOn, tablesOf, turnsWhile } from './changing-records.js';
import { heard, settled, timeline, until } from './timeline-fixture.js';

describe('long tables in <event-timeline>', () => {
  it('stay on the page while a table of the host is copied to be changed', async () => {
    const table = buildEventTable(list(30_001, 'a'));
    const element = await timeline(html`<event-timeline .events=${table}></event-timeline>`);
    const events = heard(element);
    const sizes: number[] = [];
    element.addEventListener('timeline-state', () => sizes.push(element.state.lanes!.table.size));
    const turns = turnsWhile(() => element.state.lanes!.table === table);
    element.append([recordOn('b', 40), recordOn('c', 41)]);
    element.update([{ id: 'b', title: 'Changed' }]);
    element.remove(['c', 'a7', 'nobody']);
    await settled(element);
    const { table: now } = element.state.lanes!;
    expect(now.size).to.equal(30_001);
    expect(now.recordAt(now.rowOf('b')).title).to.equal('Changed');
    expect([now.rowOf('c'), now.rowOf('a7')]).to.deep.equal([-1, -1]);
    expect(messages(events).join()).to.match(/nobody/);
    expect(turns.count).to.be.above(1);
    expect(Math.min(...sizes)).to.be.at.least(30_001);
    expect(table.size).to.equal(30_001);
  });

  it('move to another time zone in slices, with what was changed meanwhile', async () => {
    const element = await timeline(html`<event-timeline .events=${list(30_001, 'a')}></event-timeline>`);
    await until(() => element.state.lanes?.table.size === 30_001);
    const { table } = element.state.lanes!;
    const turns = turnsWhile(() => element.state.lanes!.table === table);
    element.timezone = 'Asia/Kolkata';
    await nextFrame();
    element.append([recordOn('b', 40)]);
    element.timezone = 'Asia/Tokyo';
    await settled(element);
    const { table: now } = element.state.lanes!;
    expect(now.timezone).to.equal('Asia/Tokyo');
    expect(now.size).to.equal(30_002);
    expect(now.start[now.rowOf('a0')]).to.equal(table.start[table.rowOf('a0')]! - 9 * 3_600_000);
    expect(turns.count).to.be.above(1);
  });

  it('are moved once, to the last of several time zones set meanwhile', async () => {
    const element = await timeline(html`<event-timeline .events=${list(20_000, 'a')}></event-timeline>`);
    const tables = tablesOf(element);
    for (const timezone of ['Asia/Tokyo', 'America/New_York', 'Europe/Paris', 'Asia/Kolkata']) {
      element.timezone = timezone;
      await new Promise<void>((resolve) => {
        const controller = {
          hostUpdated: () => {
            element.removeController(controller);
            resolve();
          },
        };
        element.addController(controller);
      });
    }
    await settled(element);
    expect(tables.map(({ timezone }) => timezone).filter((zone) => zone !== 'UTC')).to.deep.equal([
      'Asia/Tokyo',
      'Asia/Kolkata',
    ]);
  });

  it('are rebuilt in slices when most records were removed, with what is changed meanwhile', async () => {
    const element = await timeline(html`<event-timeline .events=${list(30_000, 'a')}></event-timeline>`);
    await until(() => element.state.lanes?.table.size === 30_000);
    const { columns } = element.state.lanes!.table;
    const tables = tablesOf(element);
    element.remove(Array.from({ length: 16_000 }, (_, i) => `a${i}`));
    const turns = turnsWhile(() => element.state.lanes!.table.columns === columns);
    element.append([recordOn('b', 40)]);
    element.remove(['a16000']);
    await settled(element);
    expect(tables.map(({ size }) => size)).to.deep.equal([14_000, 14_000]);
    expect(tables[0]!.columns, 'what is left is shown before').to.equal(columns);
    const { table } = element.state.lanes!;
    expect(table.columns).to.not.equal(columns);
    expect(turns.count).to.be.above(1);
    expect(table.start.length, 'rows of those that went').to.be.at.most(14_001);
    expect(table.records.map(({ id }) => id)).to.deep.equal([
      ...Array.from({ length: 13_999 }, (_, i) => `a${i + 16_001}`),
      'b',
    ]);
    element.update([{ id: 'a16001', title: 'Changed' }]);
    await settled(element);
    const { table: now } = element.state.lanes!;
    expect([now.recordAt(now.rowOf('a16001')).title, now.columns === table.columns]).to.deep.equal(['Changed', true]);
  });
});
