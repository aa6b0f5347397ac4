import type { TimeSpan } from '../../src/core.js';
import TimelinesChart from 'timelines-chart';
import { laneNames, nearestItem } from '../page/nearest-item.js';
import type { Subject } from '../page/subject.js';

/** How many segments are watched to see whether all are in their places. */
const SOME = 12;

let chart: TimelinesChart | null = null;
let box: HTMLElement;
let data: { group: string; data: Line[] }[];

interface Line {
  readonly label: string;
  readonly data: { timeRange: [Date, Date]; val: number; labelVal: string }[];
}

/**
 * timelines-chart 2 with one line per lane, used as its documentation shows.
 *
 * Fair: its data are made before the clock starts; animations are off, as its documentation recommends for speed; it
 * draws no labels in its segments. A view is set by the event that its own overview dispatches, which draws once; the
 * method `zoomX` draws a millisecond later.
 */
export const subject: Subject = {
  prepare(place, { records, view, hasLanes }) {
    box = place;
    const lanes = new Map(laneNames(records, hasLanes).map((lane) => [lane, [] as Line['data']]));
    for (const record of records) {
      const { startMs, endMs } = nearestItem(record, view);
      const lane = lanes.get(hasLanes ? record.lane! : '')!;
      lane.push({ timeRange: [new Date(startMs), new Date(endMs)], val: record.weight ?? 0.5, labelVal: record.title });
    }
    data = [{ group: '', data: Array.from(lanes, ([label, segments]) => ({ label, data: segments })) }];
  },
  draw() {
    chart = new TimelinesChart(box);
    chart
      .useUtc(true)
      .enableAnimations(false)
      .width(box.clientWidth)
      // The overview takes the rest.
      .maxHeight(box.clientHeight - 50)
      .maxLineHeight(40)
      .data(data);
  },
  places() {
    const drawn = Array.from(box.querySelectorAll('.series-segment')).slice(0, SOME);
    return drawn.map((segment) => segment.getAttribute('x')).join();
  },
  stage: () => box,
  show({ start, end }) {
    const zoomX = [new Date(start), new Date(end)];
    box.querySelector('svg')!.dispatchEvent(new CustomEvent('zoom', { detail: { zoomX, zoomY: null } }));
  },
  shownView() {
    const [start, end] = chart!.zoomX()!;
    return { start: Number(start), end: Number(end) } as TimeSpan;
  },
  remove() {
    box.replaceChildren();
    chart = null;
  },
  drawnCount: () => box.querySelectorAll('.series-segment').length,
};
