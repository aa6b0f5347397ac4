import { expect, fixture, html } from '@open-wc/testing';
import { messages, recordOn } from './changing-records.js';
import { ControlledBody } from '../data/controlled-body.js';
import { answerFetch, heard, settled, timeline, until, YEAR } from './timeline-fixture.js';

describe('changes to the records of <event-timeline>', () => {
  it('apply to the data set in the same task, whether that is done before or after', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    const ids = () => Array.from(element.state.lanes!.table.records, ({ id }) => id);
    element.events = [recordOn('a', 1), recordOn('b', 2), recordOn('c', 3)];
    element.append([recordOn('d', 4)]);
    element.update([{ id: 'b', title: 'Changed' }]);
    element.remove(['a']);
    await settled(element);
    expect(ids()).to.deep.equal(['b', 'c', 'd']);
    expect(element.state.lanes!.table.records[0]!.title).to.equal('Changed');
    element.append([recordOn('e', 5)]);
    element.events = [recordOn('x', 1)];
    element.append([recordOn('y', 2)]);
    await settled(element);
    expect(ids(), 'what was meant for the former list has gone with it').to.deep.equal(['x', 'y']);
    for (const size of [3, 20_000]) {
      element.events = Array.from({ length: size }, (_, i) => recordOn(`n${i}`, i % 900));
      element.append([recordOn('last', 5)]);
      await element.updateComplete;
      await until(() => element.state.lanes!.table.size === size + 1);
      expect(element.state.lanes!.table.rowOf('last')).to.be.at.least(0);
    }
    expect(messages(events)).to.deep.equal([]);
  });

  it('apply to what is in the element when they are made before it is on the page', async () => {
    const element = document.createElement('event-timeline');
    element.innerHTML = '<ol><li><time datetime="2022-01">January</time> Summit</li></ol>';
    element.append([recordOn('more', 1)]);
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(element);
    await settled(element);
    await until(() => element.state.lanes?.table.size === 2);
  });

  it('are kept when the source that was being read meanwhile is read again', async () => {
    const [first, second] = [recordOn('s1', 1), recordOn('s2', 2)].map((record) => `${JSON.stringify(record)}\n`);
    let body: ControlledBody;
    const restore = answerFetch(() => {
      body = new ControlledBody({ 'Content-Type': 'application/x-ndjson' });
      body.send(first!);
      return Promise.resolve(body.response);
    });
    try {
      const element = await timeline(html`<event-timeline src="/stream"></event-timeline>`);
      await until(() => element.state.lanes?.table.size === 1);
      element.append([recordOn('own', 3)]);
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
});
