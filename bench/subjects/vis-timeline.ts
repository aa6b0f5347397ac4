import type * as visData from 'vis-data';
import * as standalone from 'vis-timeline/standalone';
import {
  Timeline,
  type DataItem,
  type DataSetDataGroup,
  type DataSetDataItem,
  type TimelineOptions,
} from 'vis-timeline/standalone';
import { boundsOfRecord, type EventRecord, type TimeSpan } from '../../src/core.js';
import type { Subject } from '../page/subject.js';

const DAY_MS = 86_400_000;
/** So many items tell whether all have found their places. */
const SOME = 12;

/** In the standalone build, and missing from its declarations. */
const { DataSet } = standalone as unknown as typeof visData;

let timeline: Timeline | null = null;
let box: HTMLElement;
let items: DataSetDataItem;
let groups: DataSetDataGroup | null;
let options: TimelineOptions;

/** vis-timeline 8, standalone build, as its documentation shows it; items and the default fit as ours. */
export const subject: Subject = {
  prepare(place, { records, view, hasLanes }, from) {
    box = place;
    const lanes = hasLanes ? [...new Set(records.map((record) => record.lane!))].sort() : [];
    groups = hasLanes ? new DataSet(lanes.map((lane) => ({ id: lane, content: lane }))) : null;
    // Made before the clock starts, although ours reads and sorts its records on the clock.
    items = new DataSet(records.map((record, row) => itemOf(record, row, view)));
    options = { height: box.clientHeight, showCurrentTime: false };
    if (from === 'empty') timeline = make(undefined as unknown as DataItem[]);
  },
  draw() {
    if (timeline) {
      timeline.setItems(items);
      // Where it was drawn without items it fits itself only when it next looks at its size, up to a second later.
      timeline.fit({ animation: false });
    } else timeline = make(items);
  },
  // It shows itself before the items are in their places, where nothing is written of these.
  places() {
    if (box.querySelector<HTMLElement>('.vis-timeline')?.style.visibility === 'hidden') return '';
    const drawn = Array.from(box.querySelectorAll<HTMLElement>('.vis-item')).slice(0, SOME);
    return drawn.map(({ style }) => style.transform + style.top).join('');
  },
  stage: () => box,
  show({ start, end }) {
    timeline!.setWindow(start, end, { animation: false });
  },
  shownView() {
    const { start, end } = timeline!.getWindow();
    return { start: start.getTime(), end: end.getTime() } as TimeSpan;
  },
  remove() {
    timeline!.destroy();
    timeline = null;
  },
  drawnCount: () => box.querySelectorAll('.vis-item.vis-range, .vis-item.vis-point, .vis-item.vis-background').length,
};

function make(data: DataSetDataItem | DataItem[]): Timeline {
  return groups ? new Timeline(box, data, groups, options) : new Timeline(box, data, options);
}

/** The nearest that it has: it knows neither months nor open ends, so these become ranges within the view. */
function itemOf(record: EventRecord, row: number, view: TimeSpan): DataItem {
  const { kind, earliestStart, latestEnd } = boundsOfRecord(record, 'UTC');
  const start = finite(earliestStart) ?? view.start;
  const end = finite(latestEnd) ?? view.end;
  const item = { id: record.id ?? row, content: record.title, start, ...(groups && { group: record.lane! }) };
  if (record.kind === 'background') return { ...item, end, type: 'background' };
  // With its label beside it, as ours; the default type draws a box, a line and a dot for each.
  if (kind === 'moment' && end - start <= DAY_MS) return { ...item, type: 'point' };
  return { ...item, end, type: 'range' };
}

function finite(time: number | null): number | null {
  return time !== null && Number.isFinite(time) ? time : null;
}
