import {
  BYTES_ALONE,
  ECHARTS,
  FILE_TITLES,
  MILLION,
  nameOf,
  OURS,
  READER_TITLES,
  TIMELINES_CHART,
  VIS,
  VIS_CLUSTER,
  VIS_UNSTACKED,
} from './plan.mjs';

/**
 * A median of one run, or the ratio of two.
 *
 * @typedef {object} Question
 * @property {string} what
 * @property {string} figure a key of `FIGURES`
 * @property {string} of the name of a case
 * @property {string} [over] the case whose figure divides that of `of`
 * @property {string} [overFigure] the figure of `over`, if it is not `figure`
 * @property {number} [atLeast]
 * @property {number} [atMost]
 * @property {'×' | 'ms' | 'MB'} unit
 */

const named = (subject, dataset, from, measure = 'first') => nameOf({ subject, dataset, from, measures: [measure] });
const ours = (dataset) => named(OURS, dataset, 'empty');
const other = (subject, dataset) => named(subject, dataset, 'nothing');
const BYTES = named(BYTES_ALONE, MILLION, 'nothing', 'stream');
const special = (dataset, measure) => named(OURS, dataset, 'empty', measure);

/** How many times longer the other takes than ours. */
const faster = (what, figure, subject, dataset, atLeast) => ({
  what,
  figure,
  of: other(subject, dataset),
  over: ours(dataset),
  unit: '×',
  ...(atLeast && { atLeast }),
});

const flat = (most, least, atMost) => ({
  what: `frame, warm, p95: ${words(most)} over ${words(least)}`,
  figure: 'warmFrameP95Ms',
  of: ours(most),
  over: ours(least),
  unit: '×',
  atMost,
});

const words = (count) => Number(count).toLocaleString('en');

const reading = (reader, file) => nameOf({ reading: { reader, file }, dataset: MILLION });

/** How many times longer reading takes than the floor. */
const overFloor = (file, floor, atMost, floorFile = file) => ({
  what: `reading 1,000,000 records as ${FILE_TITLES[file]} in a worker, over ${READER_TITLES[floor]}`,
  figure: 'readMs',
  of: reading(OURS, file),
  over: reading(floor, floorFile),
  unit: '×',
  ...(atMost && { atMost }),
});

const stallWhileReading = (file) => ({
  what: `longest task of the page while 1,000,000 records as ${FILE_TITLES[file]} are read and drawn`,
  figure: 'readStallMs',
  of: reading(OURS, file),
  unit: 'ms',
  atMost: 50,
});

const written = (what, figure) => ({ what, figure, of: special(MILLION, 'svg'), unit: 'ms', atMost: 100 });

/** @type {readonly Question[]} in the order of their table */
export const GOALS = [
  faster('first frame of 1,000 records', 'firstFrameMs', VIS, '1000', 20),
  faster('first frame of 10,000 records, beside clustering', 'firstFrameMs', VIS_CLUSTER, '10000', 25),
  faster('first frame of 10,000 records, beside no stacking', 'firstFrameMs', VIS_UNSTACKED, '10000', 200),
  {
    what: 'first frame of 1,000,000 records in memory over `JSON.parse` of them',
    figure: 'firstFrameMs',
    of: ours(MILLION),
    over: ours(MILLION),
    overFigure: 'parseMs',
    unit: '×',
    atMost: 0.5,
  },
  { what: 'frame at 1,000,000, warm, p95', figure: 'warmFrameP95Ms', of: ours(MILLION), unit: 'ms', atMost: 8 },
  { what: 'frame at 1,000,000, cold, p95', figure: 'coldFrameP95Ms', of: ours(MILLION), unit: 'ms', atMost: 16.7 },
  {
    what: 'script in a frame at 1,000,000, warm, p95',
    figure: 'warmScriptP95Ms',
    of: ours(MILLION),
    unit: 'ms',
    atMost: 4,
  },
  flat(MILLION, '1000', 2),
  flat(MILLION, '10000', 1.3),
  flat('10000000', MILLION, 1.2),
  faster('frame while panning 100,000, warm, p50', 'warmPanMs', TIMELINES_CHART, '100000', 30),
  faster('frame while panning 100,000, warm, p50', 'warmPanMs', ECHARTS, '100000', 15),
  { what: 'heap at 1,000,000 beyond the records', figure: 'heapMb', of: ours(MILLION), unit: 'MB', atMost: 40 },
  {
    what: 'heap after 1,000 mounts and unmounts over the start',
    figure: 'mountsHeapRatio',
    of: special('seed', 'mounts'),
    unit: '×',
    atMost: 1.05,
  },
  {
    what: 'longest task while 1,000,000 records are set',
    figure: 'stallMs',
    of: ours(MILLION),
    unit: 'ms',
    atMost: 50,
  },
  {
    what: 'longest task while 1,000,000 records are streamed',
    figure: 'stallMs',
    of: special(MILLION, 'stream'),
    unit: 'ms',
    atMost: 50,
  },
  {
    what: 'first picture of a stream of 1,000,000 over its last byte',
    figure: 'streamPictureMs',
    of: special(MILLION, 'stream'),
    over: special(MILLION, 'stream'),
    overFigure: 'lastByteMs',
    unit: '×',
    atMost: 1,
  },
  {
    what: 'appending 600 batches of 1,000: frame with its append, p95',
    figure: 'appendFrameP95Ms',
    of: special('empty', 'append'),
    unit: 'ms',
    atMost: 16.7,
  },
  {
    what: 'appending 600 batches of 1,000: the last tenth over the first',
    figure: 'appendGrowth',
    of: special('empty', 'append'),
    unit: '×',
    atMost: 1.3,
  },
  faster('first frame of the seed records', 'firstFrameMs', VIS, 'seed', 5),
  faster('frame of the script, seed records, cold, p50', 'coldFrameMs', VIS, 'seed', 3),
  faster('frame of the script, seed records, warm, p50', 'warmFrameMs', VIS, 'seed', 3),
  overFloor('csv', 'd3-dsv', 2),
  overFloor('ndjson', 'json-parse', 2),
  overFloor('parquet', 'json-parse', 2, 'json'),
  ...['csv', 'ndjson', 'parquet'].map(stallWhileReading),
  written('`toSVG` of 1,000,000 events, first call', 'svgFirstMs'),
  written('`toSVG` of 1,000,000 events, again', 'svgNextMs'),
  written('`toSVG` of all of them at another size, with legend and sources, first call', 'figureFirstMs'),
  written('the same, again', 'figureNextMs'),
];

/** @type {readonly Question[]} without a goal, for a fair comparison */
export const COMPARISONS = [
  faster('main-thread work of the first frame, 1,000 records', 'firstWorkMs', VIS, '1000'),
  {
    what: 'first frame of 1,000 records, both from nothing',
    figure: 'firstFrameMs',
    of: other(VIS, '1000'),
    over: named(OURS, '1000', 'nothing'),
    unit: '×',
  },
  faster('frame of the script, 1,000 records, warm, p50', 'warmFrameMs', VIS, '1000'),
  faster('main-thread work of the first frame, seed records', 'firstWorkMs', VIS, 'seed'),
  faster('first frame of the next timeline on the page, seed records', 'nextFrameMs', VIS, 'seed'),
  faster('its main-thread work', 'nextWorkMs', VIS, 'seed'),
  {
    what: 'first frame of the seed records, both from an empty timeline',
    figure: 'firstFrameMs',
    of: named(VIS, 'seed', 'empty'),
    over: ours('seed'),
    unit: '×',
  },
  {
    what: 'first frame of the seed records, both from nothing',
    figure: 'firstFrameMs',
    of: other(VIS, 'seed'),
    over: named(OURS, 'seed', 'nothing'),
    unit: '×',
  },
  {
    what: 'first picture of any of 1,000,000 records in memory over `JSON.parse` of them',
    figure: 'firstPictureMs',
    of: ours(MILLION),
    over: ours(MILLION),
    overFigure: 'parseMs',
    unit: '×',
  },
  {
    what: 'longest task while 1,000,000 records are set, processor time',
    figure: 'stallWorkMs',
    of: ours(MILLION),
    unit: 'ms',
  },
  {
    what: 'longest task while 1,000,000 records are streamed, over that of fetching their bytes',
    figure: 'stallMs',
    of: special(MILLION, 'stream'),
    over: BYTES,
    unit: '×',
  },
  {
    what: 'all of a stream of 1,000,000 drawn, over fetching its bytes',
    figure: 'streamedMs',
    of: special(MILLION, 'stream'),
    over: BYTES,
    unit: '×',
  },
  {
    what: 'heap after 1,000 mounts and unmounts over the page before any',
    figure: 'mountsHeapOverBlank',
    of: special('seed', 'mounts'),
    unit: '×',
  },
  faster('first frame of birdstrikes.csv, beside clustering', 'firstFrameMs', VIS_CLUSTER, 'birdstrikes'),
  faster('first frame of cisa-kev.csv, beside clustering', 'firstFrameMs', VIS_CLUSTER, 'cisa-kev'),
  overFloor('parquet', 'hyparquet'),
  overFloor('json', 'json-parse'),
];
