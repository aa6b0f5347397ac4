import { expect, html } from '@open-wc/testing';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { settled, shadow, timeline, until, YEAR } from './timeline-fixture.js';

/** A timeline inside the details of another. */
async function nested(): Promise<{ outer: EventTimeline; inner: EventTimeline }> {
  const outer = await timeline(html`
    <event-timeline accept-data .events=${YEAR}>
      <div slot="detail"><event-timeline accept-data .events=${YEAR}></event-timeline></div>
    </event-timeline>
  `);
  const inner = outer.querySelector('event-timeline')!;
  await settled(inner);
  for (const each of [outer, inner]) await until(() => shadow(each).querySelector('.intake'));
  return { outer, inner };
}

describe('a timeline inside another', () => {
  it('is the only one to do what its controls request', async () => {
    const { outer, inner } = await nested();
    const request = { action: 'follow', follow: true };
    const asked = Object.assign(new Event('timeline-request', { bubbles: true, composed: true }), { request });
    shadow(inner).querySelector('.frame')!.dispatchEvent(asked);
    expect([inner.follow, outer.follow]).to.deep.equal([true, false]);
    outer
      .querySelector('div')!
      .dispatchEvent(Object.assign(new Event('timeline-request', { bubbles: true }), { request }));
    expect(outer.follow).to.equal(true);
  });

  it('is the only one to open the chooser and to take what is dropped or pasted', async () => {
    const { outer, inner } = await nested();
    const opened: string[] = [];
    for (const each of [outer, inner]) {
      const picker = shadow(each).querySelector<HTMLInputElement>('.intake input')!;
      picker.addEventListener('click', (event) => {
        event.preventDefault();
        opened.push(each === outer ? 'outer' : 'inner');
      });
    }
    inner.dispatchEvent(
      Object.assign(new Event('timeline-request', { bubbles: true }), { request: { action: 'open' } }),
    );
    expect(opened).to.deep.equal(['inner']);
    const loads: EventTarget[] = [];
    for (const each of [outer, inner]) each.addEventListener('timeline-load', ({ target }) => loads.push(target!));
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'title\tdate\nPasted\t2022-01\nMore\t2022-02');
    const init = { bubbles: true, composed: true, cancelable: true };
    inner.dispatchEvent(new DragEvent('dragenter', { ...init, dataTransfer }));
    expect(shadow(outer).querySelector<HTMLElement>('.intake-target')!.hidden).to.equal(true);
    inner.dispatchEvent(new DragEvent('drop', { ...init, dataTransfer }));
    await until(() => inner.state.lanes?.table.size === 2);
    const paste = Object.defineProperty(new ClipboardEvent('paste', init), 'clipboardData', { value: dataTransfer });
    inner.dispatchEvent(paste);
    await until(() => loads.filter((each) => each === inner).length === 2);
    expect(outer.state.lanes?.table.size).to.equal(YEAR.length);
  });
});
