import { expect, html } from '@open-wc/testing';
import { shadow, timeline } from './timeline-fixture.js';

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
});
