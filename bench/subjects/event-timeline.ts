import '../../src/define.js';
import { buildEventTable, type EventTimeline } from '../../src/index.js';
import type { GeneratedColumns } from '../generate-records.js';
import type { Dataset, Subject } from '../page/subject.js';

/** So many events tell whether all have found their places. */
const SOME = 12;

let element: EventTimeline | null = null;
let box: HTMLElement;
let dataset: Dataset;
let fault: string | null = null;

/** Ours, by the tag and its properties. */
export const subject: Subject = {
  async prepare(place, given, from) {
    box = place;
    dataset = given;
    fault = null;
    if (from === 'empty') await connect().updateComplete;
  },
  draw() {
    const { records, columns } = dataset;
    (element ?? connect()).events = columns ? buildEventTable(tableColumnsOf(columns) as never) : records;
  },
  places() {
    const marks = root().querySelectorAll('[data-event-id] path, [data-count]');
    return Array.from(marks)
      .slice(0, SOME)
      .map((mark) => mark.getAttribute('d') ?? mark.getAttribute('data-key'))
      .join();
  },
  stage: root,
  show(view) {
    element!.view = view;
  },
  shownView: () => element!.view,
  remove() {
    element!.remove();
    element = null;
  },
  drawnCount: () => root().querySelectorAll('[data-event-id], [data-count]').length,
  live: {
    append: (records) => element!.append(records),
    stream(address) {
      element!.src = address;
    },
    heldCount: () => element!.state.lanes?.table.size ?? 0,
    fault: () => fault,
  },
};

function connect(): EventTimeline {
  element = document.createElement('event-timeline');
  element.style.blockSize = '100%';
  if (dataset.hasLanes) element.laneBy = 'lane';
  element.addEventListener('timeline-error', ({ error, issues }) => {
    fault ??= error?.message ?? `${issues.length} issues, the first: ${JSON.stringify(issues[0])}`;
  });
  box.append(element);
  return element;
}

function tableColumnsOf({ start, end, lane, laneNames, weight }: GeneratedColumns) {
  return { start, end, weight, lane: { codes: lane, names: laneNames }, title: (row: number) => `Event ${row + 1}` };
}

function root(): ShadowRoot {
  return element!.shadowRoot!;
}
