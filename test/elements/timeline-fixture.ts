import { fixture, nextFrame } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import type { EventRecord } from '../../src/data/event-record.js';
import { EventTimeline } from '../../src/elements/event-timeline.js';
import type { EventTimelineDetail } from '../../src/elements/panels/event-timeline-detail.js';

export { until } from '../until.js';

/** Four events of one year and a span behind them; one lane without `lane-by`. */
export const YEAR: readonly EventRecord[] = [
  { id: 'spring', title: 'Spring talks', date: '2021-03-10', lane: 'A' },
  { id: 'summer', title: 'Summer summit', date: '2021-06', lane: 'B', sources: [{ publisher: 'Kyodo News' }] },
  { id: 'autumn', title: 'Autumn accord', date: '2021-09-01/2021-10-15', lane: 'A', links: [{ to: 'spring' }] },
  { id: 'winter', title: 'Winter wait', date: '2021-12-01', lane: 'B', status: 'planned' },
  { id: 'year', title: 'A long year', date: '2021', kind: 'background' },
];

/** Puts a timeline on the page, and waits until it is drawn. */
export async function timeline(template: TemplateResult): Promise<EventTimeline> {
  const root = await fixture<HTMLElement>(template);
  const element = root instanceof EventTimeline ? root : root.querySelector('event-timeline')!;
  await settled(element);
  return element;
}

/** Waits for three frames: enough to read and draw anything that is not animated. */
export async function settled(element: EventTimeline): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await element.updateComplete;
    await nextFrame();
  }
}

export function shadow(element: EventTimeline): ShadowRoot {
  return element.shadowRoot!;
}

/** The text of the first node that a selector finds, with white space collapsed; null where there is none. */
export function text(element: EventTimeline, selector: string): string | null {
  return shadow(element).querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? null;
}

export function detail(element: EventTimeline): EventTimelineDetail {
  return shadow(element).querySelector('event-timeline-detail')!;
}

/** Where the first node that a selector finds is in the window. */
export function boxOf(element: EventTimeline, selector: string): DOMRect {
  return shadow(element).querySelector(selector)!.getBoundingClientRect();
}

/** Whether the whole height of a node lies within that of a box, to a pixel. */
export function isWithin(node: Element, box: Element): boolean {
  const { top, bottom } = node.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  return top >= outer.top - 1 && bottom <= outer.bottom + 1;
}

/** The ids of the events that have a node, in the order of the document. */
export function drawn(element: EventTimeline): (string | null)[] {
  return Array.from(shadow(element).querySelectorAll('[part~=event]'), (node) => node.getAttribute('data-event-id'));
}

export function mark(element: EventTimeline, id: string): SVGElement {
  return shadow(element).querySelector<SVGElement>(`[data-event-id="${id}"]`)!;
}

/** Clicks in the middle of a mark, as a reader does: the hit test finds it by position. */
export function clickMark(element: EventTimeline, id: string, init: MouseEventInit = {}): void {
  const { left, top, width, height } = mark(element, id).getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  const event = new MouseEvent('click', {
    bubbles: true,
    composed: true,
    cancelable: true,
    detail: 1,
    ...place,
    ...init,
  });
  shadow(element).querySelector('svg')!.dispatchEvent(event);
}

/** Activates a mark as a screen reader does: on its node, without a position. */
export function activateMark(element: EventTimeline, id: string): void {
  mark(element, id).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}

export function focusedId(element: EventTimeline): string | null {
  return shadow(element).activeElement?.getAttribute('data-event-id') ?? null;
}

/** Collects the library's events that reach the element, in order. */
export function heard(element: EventTarget): Event[] {
  const events: Event[] = [];
  for (const type of ['load', 'error', 'view-change', 'select', 'activate']) {
    element.addEventListener(`timeline-${type}`, (event) => events.push(event));
  }
  return events;
}

/** Answers the page's fetches until the returned function is called. */
export function answerFetch(answer: (url: string) => Promise<Response>): () => void {
  const original = globalThis.fetch;
  globalThis.fetch = (input) => answer(input instanceof Request ? input.url : String(input));
  return () => {
    globalThis.fetch = original;
  };
}
