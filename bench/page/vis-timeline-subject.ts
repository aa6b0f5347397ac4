import type * as visData from 'vis-data';
import * as standalone from 'vis-timeline/standalone';
import {
  Timeline,
  type DataItem,
  type DataSetDataGroup,
  type DataSetDataItem,
  type TimelineOptions,
} from 'vis-timeline/standalone';
import type { EventRecord, TimeSpan } from '../../src/core.js';
import { laneNames, nearestItem } from './nearest-item.js';
import type { Subject } from './subject.js';

/** So many items tell whether all have found their places. */
const SOME = 12;

/** In the standalone build, and missing from its declarations. */
const { DataSet } = standalone as unknown as typeof visData;

/**
 * vis-timeline 8, standalone build, as its documentation shows it; items and the default fit as ours.
 *
 * Fair: its `DataSet` is filled before the clock starts, although ours reads, checks and sorts its records on the clock; the
 * item type is the one that costs it fewest nodes.
 *
 * @param extra options that its documentation has for many items
 */
export function visTimelineSubject(extra: TimelineOptions = {}): Subject {
  let timeline: Timeline | null = null;
  let box: HTMLElement;
  let items: DataSetDataItem;
  let groups: DataSetDataGroup | null;
  let options: TimelineOptions;

  const make = (data: DataSetDataItem | DataItem[]): Timeline =>
    groups ? new Timeline(box, data, groups, options) : new Timeline(box, data, options);

  return {
    prepare(place, { records, view, hasLanes }, from) {
      box = place;
      groups = hasLanes ? new DataSet(laneNames(records, true).map((lane) => ({ id: lane, content: lane }))) : null;
      items = new DataSet(records.map((record, row) => itemOf(record, row, view, hasLanes)));
      options = { height: box.clientHeight, showCurrentTime: false, ...extra };
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
    drawnCount: () =>
      box.querySelectorAll('.vis-item.vis-range, .vis-item.vis-point, .vis-item.vis-background, .vis-item.vis-cluster')
        .length,
  };
}

function itemOf(record: EventRecord, row: number, view: TimeSpan, hasLanes: boolean): DataItem {
  const { startMs, endMs, isBackground } = nearestItem(record, view);
  const item = {
    id: record.id ?? row,
    content: record.title,
    start: startMs,
    ...(hasLanes && { group: record.lane! }),
  };
  if (isBackground) return { ...item, end: endMs, type: 'background' };
  // With its label beside it, as ours; the default type draws a box, a line and a dot for each.
  if (endMs === startMs) return { ...item, type: 'point' };
  return { ...item, end: endMs, type: 'range' };
}
