import '../../src/define.js';
import { buildEventTableInSlices, unpackTable, type EventTimeline } from '../../src/index.js';
import type { GeneratedColumns } from '../generate-records.js';
import type { Dataset, Subject } from '../page/subject.js';

/** How many events are watched to see whether all are in their places. */
const SOME = 12;

let element: EventTimeline | null = null;
let box: HTMLElement;
let dataset: Dataset;
let fault: string | null = null;
let isLoaded = false;

/** Our own, driven by its tag and properties. */
export const subject: Subject = {
  async prepare(place, given, from) {
    box = place;
    dataset = given;
    fault = null;
    if (from === 'empty') await connect().updateComplete;
  },
  draw() {
    isLoaded = false;
    const timeline = element ?? connect();
    const { records, columns } = dataset;
    if (columns) void drawColumns(timeline, columns);
    else timeline.events = records;
  },
  places() {
    const marks = root().querySelectorAll('[data-event-id] path, [data-count]');
    return Array.from(marks)
      .slice(0, SOME)
      .map((mark) => mark.getAttribute('d') ?? mark.getAttribute('data-key'))
      .join();
  },
  isWhole: () => isLoaded,
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
    take(packed) {
      isLoaded = false;
      element!.events = unpackTable(packed);
    },
    svg: (options) => element!.toSVG(options),
    heldCount: () => element!.state.lanes?.table.size ?? 0,
    fault: () => fault,
  },
};

function connect(): EventTimeline {
  element = document.createElement('event-timeline');
  element.style.blockSize = '100%';
  if (dataset.hasLanes) element.laneBy = 'lane';
  element.addEventListener('timeline-load', () => {
    isLoaded = true;
  });
  element.addEventListener('timeline-error', ({ error, issues }) => {
    fault ??= error?.message ?? `${issues.length} issues, the first: ${JSON.stringify(issues[0])}`;
  });
  box.append(element);
  return element;
}

/** As documented for millions of events: builds the table in slices, on the clock. */
async function drawColumns(timeline: EventTimeline, columns: GeneratedColumns): Promise<void> {
  const { start, end, lane, laneNames, weight } = columns;
  const title = (row: number) => `Event ${row + 1}`;
  timeline.events = await buildEventTableInSlices({
    start,
    end,
    weight,
    lane: { codes: lane, names: laneNames },
    title,
  });
}

function root(): ShadowRoot {
  return element!.shadowRoot!;
}
