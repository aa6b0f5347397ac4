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

/** How many items are watched to see whether all are in their places. */
const SOME = 12;

/** Part of the standalone build, but missing from its declarations. */
const { DataSet } = standalone as unknown as typeof visData;

/**
 * vis-timeline 8, standalone build, used as its documentation shows; with the same items as ours, fitted like ours.
 *
 * Fair: its `DataSet` is filled before the clock starts, although ours reads, checks and sorts its records on the clock; the
 * item type is the one with the fewest nodes.
 *
 * @param extra options that its documentation recommends for many items
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
        // Drawn without items, it fits itself only when it next checks its size, up to a second later.
        timeline.fit({ animation: false });
      } else timeline = make(items);
    },
    // It is in the page before its items are placed, but hidden until then.
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
  // With the label beside it, like ours; the default type draws a box, a line and a dot for each.
  if (endMs === startMs) return { ...item, type: 'point' };
  return { ...item, end: endMs, type: 'range' };
}
