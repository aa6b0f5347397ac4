import { expect, html } from '@open-wc/testing';
import { unpackTable } from '../../src/core.js';
import { tableOfWorker } from '../data/table-of-worker.js';
import { drawn, mark, settled, shadow, timeline } from './timeline-fixture.js';

const line = (id: string, date: string, lane: string) =>
  `${JSON.stringify({ id, title: `Event ${id}`, date, lane })}\n`;

describe('a table made in a worker', () => {
  it('is drawn by <event-timeline>, with its lanes, names and details', async () => {
    const text = `${line('a', '2021-03-10', 'A')}nonsense\n${line('b', '2021-06', 'B')}${line('c', '2021-09-01/2021-10-15', 'A')}`;
    const { packed, issues } = await tableOfWorker(text, 'ndjson');
    expect(issues.map(({ row }) => row)).to.deep.equal([1]);
    const table = unpackTable(packed);
    const element = await timeline(html`<event-timeline lang="en" .events=${table} lane-by="lane"></event-timeline>`);
    expect(drawn(element)).to.have.members(['a', 'b', 'c']);
    expect(element.state.lanes!.lanes.map(({ key }) => key)).to.deep.equal(['A', 'B']);
    expect(mark(element, 'b').getAttribute('aria-label')).to.match(/^Event b, June 2021/);
    expect(await element.focusEvent('c')).to.equal(true);
    expect(table.timezone).to.equal('Asia/Tokyo');
    expect(shadow(element).querySelector('[part=error]')).to.equal(null);
  });

  it('can be added to in the page', async () => {
    const { packed } = await tableOfWorker(line('a', '2021-03-10', 'A'), 'ndjson');
    const element = await timeline(html`<event-timeline .events=${unpackTable(packed)}></event-timeline>`);
    element.append([{ id: 'b', title: 'Later', date: '2021-08-10' }]);
    await settled(element);
    expect(drawn(element)).to.have.members(['a', 'b']);
  });
});
