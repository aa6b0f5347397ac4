import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { buildEventTable } from '../../src/data/build-event-table.js';
import type { EventRecord } from '../../src/data/event-record.js';
import type { EventTable } from '../../src/data/event-table.js';
import { validateRecords } from '../../src/data/records/validate-records.js';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { TimelineErrorEvent, TimelineLoadEvent } from '../../src/elements/timeline-events.js';
import { ControlledBody } from './controlled-body.js';
import {
  answerFetch,
  clickMark,
  drawn,
  focusedId,
  heard,
  mark,
  settled,
  shadow,
  text,
  timeline,
  until,
  YEAR,
} from './timeline-fixture.js';

const event = (id: string, day: number): EventRecord => ({
  id,
  title: `Event ${id}`,
  date: new Date(Date.UTC(2021, 0, day)).toISOString().slice(0, 10),
});
/** The tables that a timeline has drawn from, each once. */
const tablesOf = (element: EventTimeline) => {
  const tables: EventTable[] = [];
  element.addEventListener('timeline-state', () => {
    const table = element.state.lanes?.table;
    if (table && tables.at(-1) !== table) tables.push(table);
  });
  return tables;
};
const messages = (events: readonly Event[]) =>
  events.flatMap((each) => (each instanceof TimelineErrorEvent ? each.issues.map(({ message }) => message) : []));

/** Counts the turns that the page gets while a condition holds. */
function turnsWhile(holds: () => boolean): { readonly count: number } {
  const turns = { count: 0 };
  const turn = () => {
    turns.count++;
    if (holds()) setTimeout(turn);
  };
  setTimeout(turn);
  return turns;
}

describe('the records of <event-timeline>', () => {
  it('that are appended in one frame become one update', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const tables = tablesOf(element);
    for (let day = 1; day <= 20; day++) element.append([event(`a${day}`, day)]);
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(YEAR.length + 20);
    expect(tables).to.have.lengthOf(1);
  });

  it('of a table without ids are found and stay selected while others are appended', async () => {
    const events = buildEventTable([
      { title: 'A', date: '2000' },
      { title: 'B', date: '2001' },
    ]);
    const element = await timeline(html`<event-timeline .events=${events}></event-timeline>`);
    const details = shadow(element).querySelector('event-timeline-detail')!;
    clickMark(element, 'event-1');
    await until(() => details.open);
    element.laneBy = 'place';
    await settled(element);
    expect([details.open, details.record?.title], 'on other lanes').to.deep.equal([true, 'B']);
    details.close();
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
    await until(() => details.open);
    element.append([{ title: 'D', date: '2003' }]);
    await settled(element);
    expect([details.open, details.record?.title]).to.deep.equal([true, 'B']);
  });

  it('that are appended with loose links are told of once, those of the page its own table not at all', async () => {
    const linking = (id: string, to: string) => ({ ...event(id, 1), links: [{ to }] });
    const events = buildEventTable([linking('own', 'nobody')]);
    const element = await timeline(html`<event-timeline .events=${events}></event-timeline>`);
    const told = heard(element);
    element.append([linking('a', 'b'), linking('c', 'nowhere')]);
    element.append([event('b', 2)]);
    await settled(element);
    element.append([event('d', 3)]);
    await settled(element);
    expect(messages(told)).to.deep.equal([
      'Row 2: links[0].to: found "nowhere", expected the id of a record that is drawn',
    ]);
  });

  it('that are appended again and again become an update a frame at most, and are all there', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    const tables = tablesOf(element);
    let frames = 0;
    for (; frames < 10; frames++) {
      for (let i = 0; i < 5; i++) element.append([event(`${frames}-${i}`, frames * 5 + i)]);
      await nextFrame();
    }
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(50);
    expect(tables.length).to.be.at.most(frames + 1);
    expect(drawn(element)).to.include('9-4');
  });

  it('that are appended before the element is on the page are drawn', async () => {
    const element = document.createElement('event-timeline');
    element.append([event('early', 1)]);
    document.body.append(element);
    await settled(element);
    expect(drawn(element)).to.deep.equal(['early']);
    element.remove();
  });

  it('can be appended to a table of the host', async () => {
    const table = buildEventTable([event('a', 1)]);
    const element = await timeline(html`<event-timeline .events=${table}></event-timeline>`);
    element.append([event('b', 40)]);
    await settled(element);
    expect(drawn(element)).to.have.members(['a', 'b']);
    expect(table.size).to.equal(1);
  });

  it('of a table of the host keep it in the zone that it was made for, whatever that of the axis', async () => {
    const table = buildEventTable([event('a', 1)], { timezone: 'Asia/Tokyo' });
    const element = await timeline(html`<event-timeline .events=${table}></event-timeline>`);
    element.append([event('b', 40)]);
    await settled(element);
    const startOf = (id: string) => {
      const { table: now } = element.state.lanes!;
      return now.start[now.rowOf(id)];
    };
    expect(startOf('a')).to.equal(table.start[0]);
    element.timezone = 'America/New_York';
    await settled(element);
    expect([startOf('a'), element.state.lanes!.table.size]).to.deep.equal([table.start[0], 2]);
    element.events = [event('a', 1)];
    await settled(element);
    expect(startOf('a')).to.equal(table.start[0]! + 14 * 3_600_000);
  });

  it('are all there when another time zone comes with them', async () => {
    const element = await timeline(html`<event-timeline .events=${[event('a', 1)]}></event-timeline>`);
    element.append([event('b', 40)]);
    element.timezone = 'Asia/Tokyo';
    await settled(element);
    expect(drawn(element)).to.have.members(['a', 'b']);
    expect(element.state.lanes!.table.size).to.equal(2);
  });

  it('are changed after the data that are set in the same task, whichever those are', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    const ids = () => Array.from(element.state.lanes!.table.records, ({ id }) => id);
    element.events = [event('a', 1), event('b', 2), event('c', 3)];
    element.append([event('d', 4)]);
    element.update([{ id: 'b', title: 'Changed' }]);
    element.remove(['a']);
    await settled(element);
    expect(ids()).to.deep.equal(['b', 'c', 'd']);
    expect(element.state.lanes!.table.records[0]!.title).to.equal('Changed');
    element.append([event('e', 5)]);
    element.events = [event('x', 1)];
    element.append([event('y', 2)]);
    await settled(element);
    expect(ids(), 'what was meant for the former list has gone with it').to.deep.equal(['x', 'y']);
    for (const size of [3, 20_000]) {
      element.events = Array.from({ length: size }, (_, i) => event(`n${i}`, i % 900));
      element.append([event('last', 5)]);
      await element.updateComplete;
      await until(() => element.state.lanes!.table.size === size + 1);
      expect(element.state.lanes!.table.rowOf('last')).to.be.at.least(0);
    }
    expect(messages(events)).to.deep.equal([]);
  });

  it('that are changed before the element is on the page are changed after what is in it', async () => {
    const element = document.createElement('event-timeline');
    element.innerHTML = '<ol><li><time datetime="2022-01">January</time> Summit</li></ol>';
    element.append([event('more', 1)]);
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(element);
    await settled(element);
    await until(() => element.state.lanes?.table.size === 2);
  });

  it('keep what was changed while a source was read that is read again', async () => {
    const [first, second] = [event('s1', 1), event('s2', 2)].map((record) => `${JSON.stringify(record)}\n`);
    let body: ControlledBody;
    const restore = answerFetch(() => {
      body = new ControlledBody({ 'Content-Type': 'application/x-ndjson' });
      body.send(first!);
      return Promise.resolve(body.response);
    });
    try {
      const element = await timeline(html`<event-timeline src="/stream"></event-timeline>`);
      await until(() => element.state.lanes?.table.size === 1);
      element.append([event('own', 3)]);
      await until(() => element.state.lanes?.table.size === 2);
      element.timezone = 'Asia/Tokyo';
      await element.updateComplete;
      element.parentElement!.append(element);
      await settled(element);
      body!.send(second!);
      body!.end();
      await until(() => element.state.lanes?.table.size === 3);
      const ids = Array.from(element.state.lanes!.table.records, ({ id }) => id);
      expect(ids.toSorted()).to.deep.equal(['own', 's1', 's2']);
    } finally {
      restore();
    }
  });

  it('of an id that is there are drawn under another, and the host is told', async () => {
    const element = await timeline(html`<event-timeline lang="en" .events=${[event('a', 1)]}></event-timeline>`);
    const events = heard(element);
    element.append([event('a', 40)]);
    await settled(element);
    expect(drawn(element)).to.have.members(['a', 'a~2']);
    expect(messages(events).join()).to.match(/"a" again.*"a~2"/);
    expect(text(element, '[part=issues] summary')).to.equal('1 field was not used');
  });

  it('that fail are counted as problems', async () => {
    const element = await timeline(html`<event-timeline lang="en" .events=${[event('a', 1)]}></event-timeline>`);
    element.remove(['nope']);
    element.update([{ id: 'nada', title: 'None' }]);
    await settled(element);
    expect(text(element, '[part=issues] summary')).to.equal('2 problems');
  });

  it('are changed by their ids', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    element.update([{ id: 'spring', title: 'Talks put off', date: '2021-04-20' }]);
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(5);
    expect(mark(element, 'spring').getAttribute('aria-label')).to.match(/^Talks put off, .*April/);
    expect(events).to.deep.equal([]);
  });

  it('are taken away by their ids, without which the element itself is', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    element.remove(['spring', 'year']);
    await settled(element);
    expect(drawn(element)).to.have.members(['summer', 'autumn', 'winter']);
    expect(element.isConnected).to.equal(true);
    element.remove();
    expect(element.isConnected).to.equal(false);
  });

  it('whose ids nobody knows are told of, by id', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    element.update([{ id: 'nobody', title: 'X' }]);
    element.remove(['nothing']);
    await settled(element);
    expect(messages(events)).to.have.lengthOf(2);
    expect(messages(events)[0]).to.contain('"nobody"');
    expect(messages(events)[1]).to.contain('"nothing"');
    expect(drawn(element)).to.have.lengthOf(5);
  });

  it('keep focus, selection and an open detail through changes', async () => {
    const element = await timeline(html`<event-timeline lang="en" .events=${YEAR}></event-timeline>`);
    await element.focusEvent('summer');
    element.selected = ['summer'];
    mark(element, 'summer').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
    );
    await settled(element);
    const detail = shadow(element).querySelector('event-timeline-detail')!;
    expect(detail.open).to.equal(true);
    element.append([event('more', 100)]);
    element.update([{ id: 'summer', place: 'Geneva' }]);
    element.remove(['spring']);
    await settled(element);
    expect(detail.open).to.equal(true);
    expect(detail.record).to.deep.include({ id: 'summer', place: 'Geneva' });
    expect(mark(element, 'summer').getAttribute('aria-selected')).to.equal('true');
    element.remove(['summer']);
    await settled(element);
    expect(detail.open).to.equal(false);
  });

  it('say what they expect of a page that hands over something else than a list', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const one = { id: 'spring', title: 'One', date: '2021' };
    const calls = {
      append: () => element.append(one as unknown as Node),
      update: () => element.update(one as unknown as []),
      remove: () => element.remove('spring' as unknown as []),
    };
    for (const [method, call] of Object.entries(calls)) {
      expect(call, method).to.throw(TypeError, new RegExp(`^${method}: found .*, expected a list of (records|ids)$`));
    }
    for (const [found, items] of [
      ['nothing', [undefined]],
      ['null', [null]],
      ['the number 42', ['a text', 42]],
    ] as const) {
      expect(() => element.append(...(items as unknown as string[])))
        .to.throw(TypeError)
        .with.property('message', `append: found ${found}, expected a list of records`);
    }
    await settled(element);
    expect(drawn(element)).to.include('spring');
    expect(element.textContent.trim()).to.equal('');
    element.append('A text', document.createElement('b'));
    expect(element.textContent).to.contain('A text');
    // The field that null takes away, as the type has it.
    element.update([{ id: 'winter', status: null }]);
    await settled(element);
    expect(element.state.lanes!.table.recordAt(element.state.lanes!.table.rowOf('winter')).status).to.equal(undefined);
  });
});

describe('long lists in <event-timeline>', () => {
  const list = (count: number, name: string): EventRecord[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `${name}${i}`,
      title: name,
      date: `${1900 + (i % 100)}-0${1 + (i % 9)}-1${i % 10}`,
    }));

  it('are taken in slices, between which the page has its turn, and told once', async () => {
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

  it('are waited for by updateComplete, and so are changes of them that come before they are there', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    const tables = tablesOf(element);
    element.events = list(10_001, 'a');
    await Promise.resolve();
    element.append([event('b', 40)]);
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

  it('keep changes through a move to another time zone and another place of the page, and drop them for another list', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    element.events = list(10_001, 'a');
    await Promise.resolve();
    element.append([event('b', 40)]);
    element.timezone = 'Asia/Tokyo';
    await Promise.resolve();
    element.parentElement!.append(element);
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(10_002);
    expect(element.state.lanes!.table.timezone).to.equal('Asia/Tokyo');
    element.events = list(10_003, 'c');
    await Promise.resolve();
    element.append([event('d', 40)]);
    element.events = [...YEAR];
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(YEAR.length);
  });

  it('of few records that take long go the same way, and are the same as if they were taken at once', async () => {
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

  it('in a document count what could not be read', async () => {
    const json = JSON.stringify({ title: 'Many', events: [{ title: 'No date' }, ...list(10_001, 'a')] });
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = json;
    const element = await timeline(html`<event-timeline lang="en">${script}</event-timeline>`);
    expect(element.state.lanes!.table.size).to.equal(10_001);
    expect(text(element, '[part=issues] summary')).to.equal('1 record could not be read');
    expect(shadow(element).querySelector('svg')!.getAttribute('aria-label')).to.equal('Many');
  });

  it('stay on the page while many of a table of the host are made ready to be changed', async () => {
    const table = buildEventTable(list(30_001, 'a'));
    const element = await timeline(html`<event-timeline .events=${table}></event-timeline>`);
    const events = heard(element);
    const sizes: number[] = [];
    element.addEventListener('timeline-state', () => sizes.push(element.state.lanes!.table.size));
    const turns = turnsWhile(() => element.state.lanes!.table === table);
    element.append([event('b', 40), event('c', 41)]);
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

  it('that are many move to another time zone in slices, with what was changed meanwhile', async () => {
    const element = await timeline(html`<event-timeline .events=${list(30_001, 'a')}></event-timeline>`);
    await until(() => element.state.lanes?.table.size === 30_001);
    const { table } = element.state.lanes!;
    const turns = turnsWhile(() => element.state.lanes!.table === table);
    element.timezone = 'Asia/Kolkata';
    await nextFrame();
    element.append([event('b', 40)]);
    element.timezone = 'Asia/Tokyo';
    await settled(element);
    const { table: now } = element.state.lanes!;
    expect(now.timezone).to.equal('Asia/Tokyo');
    expect(now.size).to.equal(30_002);
    expect(now.start[now.rowOf('a0')]).to.equal(table.start[table.rowOf('a0')]! - 9 * 3_600_000);
    expect(turns.count).to.be.above(1);
  });

  it('that are many are moved once to the last of several time zones that are set meanwhile', async () => {
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

  it('are taken anew in slices when most of them have gone, with what is changed meanwhile', async () => {
    const element = await timeline(html`<event-timeline .events=${list(30_000, 'a')}></event-timeline>`);
    await until(() => element.state.lanes?.table.size === 30_000);
    const { columns } = element.state.lanes!.table;
    const tables = tablesOf(element);
    element.remove(Array.from({ length: 16_000 }, (_, i) => `a${i}`));
    const turns = turnsWhile(() => element.state.lanes!.table.columns === columns);
    element.append([event('b', 40)]);
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

  it('are those of the list that was set last, whatever was being made ready', async () => {
    const table = buildEventTable(list(30_001, 'a'));
    const element = await timeline(html`<event-timeline .events=${table}></event-timeline>`);
    element.append([event('b', 40)]);
    await nextFrame();
    element.events = YEAR;
    await settled(element);
    await element.updateComplete;
    expect(element.state.lanes!.table.size).to.equal(YEAR.length);
  });

  it('are those of the table that was set last, though a picture of what was appended before was still due', async () => {
    const element = await timeline(html`<event-timeline></event-timeline>`);
    for (let day = 1; day <= 3; day++) element.append([event(`a${day}`, day)]);
    element.events = buildEventTable(YEAR);
    await settled(element);
    await aTimeout(100);
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(YEAR.length);
  });

  it('are those of the table that was set last, with what was appended to it alone', async () => {
    const table = buildEventTable(list(30_001, 'a'));
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    element.events = table;
    await Promise.resolve();
    element.append([event('b', 40)]);
    element.timezone = 'Asia/Tokyo';
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(30_002);
    expect(element.state.lanes!.table.rowOf('b')).to.be.at.least(0);
    element.events = buildEventTable(list(30_003, 'c'));
    await Promise.resolve();
    element.append([event('d', 40)]);
    element.events = [...YEAR];
    await settled(element);
    // What was being made ready would be there by now.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await settled(element);
    expect(element.state.lanes!.table.size).to.equal(YEAR.length);
  });

  it('of which the newest is drawn, when they come faster than they can be read', async () => {
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

  it('that are short are drawn at once, and a list set again is not read again', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const tables = tablesOf(element);
    for (let i = 0; i < 10; i++) {
      element.events = YEAR;
      await nextFrame();
    }
    await settled(element);
    expect(tables.length).to.be.at.most(1);
  });

  it('that change sixty times a second end as the last of them', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    for (let i = 1; i <= 30; i++) {
      element.events = list(200, `turn ${i} `);
      await nextFrame();
    }
    await settled(element);
    expect(element.state.lanes!.table.recordAt(0).title).to.equal('turn 30 ');
  });
});
