import '../../src/define.js';
import type { EventTimeline } from '../../src/index.js';
import type { Dataset, Subject } from '../page/subject.js';

let element: EventTimeline;
let box: HTMLElement;
let records: Dataset['records'];
let isConnected = false;

/** Ours, by the tag and its properties. */
export const subject: Subject = {
  async prepare(place, dataset, from) {
    box = place;
    records = dataset.records;
    if (from === 'nothing') return;
    connect();
    await element.updateComplete;
  },
  draw() {
    if (!isConnected) connect();
    element.events = records;
  },
  isDrawn: () => element.shadowRoot!.querySelector('[data-event-id], [data-count]') !== null,
  show(view) {
    element.view = view;
  },
  shownView: () => element.view,
  drawnCount: () => element.shadowRoot!.querySelectorAll('[data-event-id], [data-count]').length,
};

function connect(): void {
  element = document.createElement('event-timeline');
  element.style.blockSize = '100%';
  box.append(element);
  isConnected = true;
}
