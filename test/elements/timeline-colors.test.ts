import { expect, html } from '@open-wc/testing';
import { settled, shadow, timeline } from './timeline-fixture.js';

describe('the colour of <event-timeline>', () => {
  it('of a background is its own, that of its category, or a quiet one', async () => {
    const span = (id: string, more: object) => ({ id, title: id, date: '2021', kind: 'background' as const, ...more });
    const element = await timeline(html`
      <event-timeline
        style="--timeline-color-1: rgb(1, 2, 3); --timeline-muted-color: rgb(4, 5, 6)"
        .events=${[span('own', { color: '#070809' }), span('war', { category: 'war' }), span('plain', {})]}
      ></event-timeline>
    `);
    const washes = [...shadow(element).querySelectorAll('.backgrounds > .background > .wash')];
    expect(washes.map((wash) => getComputedStyle(wash).fill)).to.have.members([
      'rgb(7, 8, 9)',
      'rgb(1, 2, 3)',
      'rgb(4, 5, 6)',
    ]);
  });

  it('of a category stays when the records are read again in another time zone', async () => {
    const day = (id: string, category: string, date: string) => ({ id, title: id, category, date });
    const events = [day('a', 'war', '2021-01-01'), day('b', 'peace', '2021-03-01'), day('c', 'war', '2021-05-01')];
    const element = await timeline(html`<event-timeline .events=${events}></event-timeline>`);
    const looks = () =>
      ['b', 'c'].map((id) => shadow(element).querySelector(`[data-event-id=${id}]`)!.getAttribute('class'));
    element.remove(['a']);
    await settled(element);
    const before = looks();
    expect(before[0]).to.not.equal(before[1]);
    element.timezone = 'Asia/Tokyo';
    await settled(element);
    expect(looks()).to.deep.equal(before);
  });
});
