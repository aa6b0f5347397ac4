import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { detail, focusedId, mark, settled, until, YEAR } from './timeline-fixture.js';

/** A timeline with a field of the page beside it. */
async function besideField(): Promise<{ page: HTMLElement; element: EventTimeline; field: HTMLInputElement }> {
  const page = await fixture<HTMLElement>(
    html`<div><event-timeline lang="en" .events=${YEAR}></event-timeline><input /></div>`,
  );
  const element = page.querySelector('event-timeline')!;
  await settled(element);
  return { page, element, field: page.querySelector('input')! };
}

describe('the focus that a page moves elsewhere', () => {
  it('stays there after an activation that the page prevents', async () => {
    const { element, field } = await besideField();
    element.addEventListener('timeline-activate', (event) => {
      event.preventDefault();
      field.focus();
    });
    mark(element, 'spring').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(document.activeElement).to.equal(field);
  });

  it('stays there after a selection', async () => {
    const { element, field } = await besideField();
    element.addEventListener('timeline-select', () => field.focus());
    mark(element, 'spring').focus();
    const init = { key: ' ', shiftKey: true, bubbles: true, composed: true, cancelable: true };
    mark(element, 'spring').dispatchEvent(new KeyboardEvent('keydown', init));
    await settled(element);
    expect(element.selected).to.deep.equal(['spring']);
    expect(document.activeElement).to.equal(field);
  });

  it('stays there while an event is on its way into view', async () => {
    const { element, field } = await besideField();
    element.view = { start: Date.UTC(2021, 1, 1), end: Date.UTC(2021, 3, 1) };
    await settled(element);
    mark(element, 'spring').focus();
    const shown = element.view!;
    await sendKeys({ press: 'End' });
    field.focus();
    await settled(element);
    expect(element.view).to.not.deep.equal(shown);
    expect(document.activeElement).to.equal(field);
  });

  it('is not taken back when data arrive after there were none', async () => {
    const { element, field } = await besideField();
    mark(element, 'spring').focus();
    await sendKeys({ press: 'Enter' });
    const panel = detail(element);
    await until(() => panel.shadowRoot!.activeElement);
    element.events = [];
    await settled(element);
    field.focus();
    element.events = YEAR;
    await settled(element);
    expect(document.activeElement).to.equal(field);
  });

  it('is not taken back by a timeline that was off the page meanwhile', async () => {
    const { page, element } = await besideField();
    element.addEventListener('timeline-activate', (event) => {
      event.preventDefault();
      element.remove();
    });
    mark(element, 'spring').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    page.prepend(element);
    await settled(element);
    expect(document.activeElement).to.equal(document.body);
  });

  it('goes to an event that the page asks for, from wherever it is', async () => {
    const { element, field } = await besideField();
    field.focus();
    await element.focusEvent('winter');
    await settled(element);
    expect(focusedId(element)).to.equal('winter');
  });
});
