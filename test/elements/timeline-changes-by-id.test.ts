import { expect, html } from '@open-wc/testing';
import { messages, recordOn } from './changing-records.js';
import { detail, drawn, heard, mark, settled, text, timeline, YEAR } from './timeline-fixture.js';

describe('records changed by their ids in <event-timeline>', () => {
  it('are drawn as changed', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    const events = heard(element);
    element.update([{ id: 'spring', title: 'Talks put off', date: '2021-04-20' }]);
    await settled(element);
    expect(drawn(element)).to.have.lengthOf(5);
    expect(mark(element, 'spring').getAttribute('aria-label')).to.match(/^Talks put off, .*April/);
    expect(events).to.deep.equal([]);
  });

  it('lose a field that is changed to null', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    element.update([{ id: 'winter', status: null }]);
    await settled(element);
    const { table } = element.state.lanes!;
    expect(table.recordAt(table.rowOf('winter'))).to.not.have.property('status');
  });

  it('are removed by a list of ids; without one it is the element that is removed', async () => {
    const element = await timeline(html`<event-timeline .events=${YEAR}></event-timeline>`);
    element.remove(['spring', 'year']);
    await settled(element);
    expect(drawn(element)).to.have.members(['summer', 'autumn', 'winter']);
    expect(element.isConnected).to.equal(true);
    element.remove();
    expect(element.isConnected).to.equal(false);
  });

  it('are reported by their ids when nobody has those', async () => {
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

  it('are counted as problems when nobody has their ids', async () => {
    const element = await timeline(html`<event-timeline lang="en" .events=${[recordOn('a', 1)]}></event-timeline>`);
    element.remove(['nope']);
    element.update([{ id: 'nada', title: 'None' }]);
    await settled(element);
    expect(text(element, '[part=issues] summary')).to.equal('2 problems');
  });

  it('keep focus, selection and open details, which close when their event is removed', async () => {
    const element = await timeline(html`<event-timeline lang="en" .events=${YEAR}></event-timeline>`);
    await element.focusEvent('summer');
    element.selected = ['summer'];
    mark(element, 'summer').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
    );
    await settled(element);
    const panel = detail(element);
    expect(panel.open).to.equal(true);
    element.append([recordOn('more', 100)]);
    element.update([{ id: 'summer', place: 'Geneva' }]);
    element.remove(['spring']);
    await settled(element);
    expect(panel.open).to.equal(true);
    expect(panel.record).to.deep.include({ id: 'summer', place: 'Geneva' });
    expect(mark(element, 'summer').getAttribute('aria-selected')).to.equal('true');
    element.remove(['summer']);
    await settled(element);
    expect(panel.open).to.equal(false);
  });
});
