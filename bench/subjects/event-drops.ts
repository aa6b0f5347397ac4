import d3 from 'd3-4/build/d3.js';
import eventDrops, { type EventDropsChart } from 'event-drops';
import type { EventRecord, TimeSpan } from '../../src/core.js';
import { laneNames, nearestItem } from '../page/nearest-item.js';
import type { Subject } from '../page/subject.js';

/** How many drops are watched to see whether all are in their places. */
const SOME = 12;
const LABEL_WIDTH = 100;

interface Drop {
  readonly date: Date;
  readonly record: EventRecord;
}

let chart: EventDropsChart | null = null;
let box: HTMLElement;
let rows: { name: string; data: Drop[] }[];
let config: Record<string, unknown>;

/**
 * event-drops 1.3 with d3 4.7, which it requires, and one line per lane, used as its documentation shows.
 *
 * Fair: it draws only points, so a range is drawn as its start; its data are made before the clock starts; metaballs, a
 * blur over everything, are off. It draws one drop per pixel of a line and omits the others. A view is set by `draw`,
 * as its own zoom does.
 */
export const subject: Subject = {
  prepare(place, { records, view, hasLanes }) {
    box = place;
    const lanes = new Map(laneNames(records, hasLanes).map((name) => [name, [] as Drop[]]));
    for (const record of records) {
      const { startMs } = nearestItem(record, view);
      lanes.get(hasLanes ? record.lane! : '')!.push({ date: new Date(startMs), record });
    }
    rows = Array.from(lanes, ([name, data]) => ({ name, data }));
    config = configOf(view, Math.floor((box.clientHeight - 40) / (rows.length + 1)));
  },
  draw() {
    chart = eventDrops({ d3, ...config });
    d3.select(box).data([rows]).call(chart);
  },
  places() {
    const drawn = Array.from(box.querySelectorAll('.drop')).slice(0, SOME);
    return drawn.map((drop) => drop.getAttribute('cx')).join();
  },
  stage: () => box,
  show({ start, end }) {
    const scale = chart!
      .scale()
      .copy()
      .domain([new Date(start), new Date(end)]);
    d3.select(box).select('svg').call(chart!.draw(config, scale));
  },
  shownView() {
    const [start, end] = chart!.scale().domain();
    return { start: Number(start), end: Number(end) } as TimeSpan;
  },
  remove() {
    chart!.destroy();
    box.replaceChildren();
    chart = null;
  },
  drawnCount: () => box.querySelectorAll('.drop').length,
};

/** Spells out its defaults, because `draw` fills in none when called from outside. */
function configOf({ start, end }: TimeSpan, height: number): Record<string, unknown> {
  const format = (text: string) => d3.timeFormat(text);
  return {
    metaballs: false,
    locale: {
      dateTime: '%x, %X',
      date: '%-m/%-d/%Y',
      time: '%-I:%M:%S %p',
      periods: ['AM', 'PM'],
      days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
      shortDays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
      months: [
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
      ],
      shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    },
    bound: { format: format('%d %B %Y') },
    axis: {
      formats: {
        milliseconds: '%L',
        seconds: ':%S',
        minutes: '%I:%M',
        hours: '%I %p',
        days: '%a %d',
        weeks: '%b %d',
        months: '%B',
        year: '%Y',
      },
    },
    drops: (row: { data: Drop[] }) => row.data,
    drop: {
      color: null,
      radius: 5,
      date: (drop: Drop) => drop.date,
      onClick: () => undefined,
      onMouseOver: () => undefined,
      onMouseOut: () => undefined,
    },
    label: { padding: 20, text: (row: { name: string; data: Drop[] }) => row.name, width: LABEL_WIDTH },
    indicator: { previousText: '◀', nextText: '▶' },
    line: { color: () => 'steelblue', height },
    margin: { top: 20, right: 10, bottom: 20, left: 10 },
    range: { start: new Date(start), end: new Date(end) },
    zoom: { onZoomStart: null, onZoom: null, onZoomEnd: null, minimumScale: 0, maximumScale: Infinity },
    numberDisplayedTicks: { small: 3, medium: 5, large: 7, extra: 12 },
    breakpoints: { small: 576, medium: 768, large: 992, extra: 1200 },
  };
}
