import { CustomChart, type CustomSeriesOption } from 'echarts/charts';
import { DataZoomComponent, GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { TimeSpan } from '../../src/core.js';
import { laneNames, nearestItem } from '../page/nearest-item.js';
import type { Subject } from '../page/subject.js';

echarts.use([CustomChart, GridComponent, DataZoomComponent, CanvasRenderer]);

const BAR_PX = 12;

let chart: echarts.ECharts | null = null;
let box: HTMLElement;
let lanes: string[];
/** Lane, start, end, row: one array per item, as in its examples. */
let items: [number, number, number, number][];
let view: TimeSpan;
let pictures = 0;

/**
 * ECharts 6 on canvas, used as its examples draw timelines ("Profile", "Gantt chart of airport flights"): a custom
 * series with one rectangle per event, on a time axis with an inside `dataZoom` that filters items outside the window.
 *
 * Fair: the bundle has only the parts that are used, its items are made before the clock starts, animation is off, as
 * it would be by default above 2,000 items, and no labels are drawn. All items of a window are drawn at once:
 * progressive drawing would only defer the same work to later frames, in which a reader who pans sees events come and
 * go.
 */
export const subject: Subject = {
  prepare(place, { records, view: given, hasLanes }) {
    box = place;
    view = given;
    pictures = 0;
    lanes = laneNames(records, hasLanes);
    const rows = new Map(lanes.map((lane, row) => [lane, row]));
    items = records.map((record, row) => {
      const { startMs, endMs } = nearestItem(record, view);
      return [rows.get(hasLanes ? record.lane! : '')!, startMs, endMs, row];
    });
  },
  draw() {
    chart = echarts.init(box, null, { renderer: 'canvas' });
    chart.on('finished', () => {
      pictures++;
    });
    const series: CustomSeriesOption = {
      type: 'custom',
      renderItem,
      encode: { x: [1, 2], y: 0 },
      progressive: 0,
      data: items,
    };
    chart.setOption({
      animation: false,
      grid: { left: 90, right: 10, top: 10, bottom: 30 },
      xAxis: { type: 'time', min: view.start, max: view.end },
      yAxis: { type: 'category', data: lanes },
      dataZoom: [{ type: 'inside', filterMode: 'weakFilter', startValue: view.start, endValue: view.end }],
      series: [series],
    });
  },
  // It has no nodes to look at, so its `finished` event counts.
  places: () => (pictures > 0 ? 'drawn' : ''),
  stage: () => box,
  show({ start, end }) {
    chart!.dispatchAction({ type: 'dataZoom', startValue: start, endValue: end });
  },
  shownView() {
    const { dataZoom } = chart!.getOption() as { dataZoom: { startValue: number; endValue: number }[] };
    return { start: dataZoom[0]!.startValue, end: dataZoom[0]!.endValue } as TimeSpan;
  },
  remove() {
    chart!.dispose();
    chart = null;
  },
  drawnCount: () =>
    chart!
      .getZr()
      .storage.getDisplayList()
      .filter(({ type }) => type === 'rect').length,
};

const renderItem: NonNullable<CustomSeriesOption['renderItem']> = (params, api) => {
  const lane = api.value(0) as number;
  const [startX, y] = api.coord([api.value(1), lane]) as [number, number];
  const [endX] = api.coord([api.value(2), lane]) as [number];
  const clip = params.coordSys as unknown as { x: number; y: number; width: number; height: number };
  const shape = echarts.graphic.clipRectByRect(
    { x: startX, y: y - BAR_PX / 2, width: Math.max(2, endX - startX), height: BAR_PX },
    clip,
  );
  return shape && { type: 'rect', shape, style: { fill: 'steelblue' } };
};
