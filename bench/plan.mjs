/**
 * What is measured. To add a subject, add a file to `subjects/`; to add a size, add a line here.
 *
 * @typedef {'first' | 'again' | 'script' | 'heap' | 'mounts' | 'append' | 'stream' | 'read' | 'svg'} Measure
 *   `first`: the first frame, and the longest task before it; `again`: the same for more timelines on the page;
 *   `script`: the frames of the script, cold and warm; `heap`: memory beyond the records; `mounts`: what a thousand
 *   mounts and unmounts leave behind; `append`: batches added while it is shown; `stream`: a document read as it
 *   arrives; `read`: a file read in a worker and its table drawn; `svg`: writing it as a figure
 *
 * @typedef {object} Case one page in a browser of its own, once per round
 * @property {string} subject a file in `subjects/`, without its extension
 * @property {string} dataset `seed`, a real file, or the number of generated records
 * @property {'empty' | 'nothing'} from what exists when the clock starts
 * @property {readonly Measure[]} measures in the order of their list above
 * @property {number} mostRounds slow cases are repeated less often
 * @property {number} limitS after how long its first frame, stream or appending is aborted
 * @property {number} partLimitS after how long no further step of a part of its script begins
 * @property {Reading} [reading] what a worker reads
 * @property {boolean} [isSlow] whether it takes minutes and runs only with `--all`
 */

/**
 * @typedef {object} Reading
 * @property {keyof typeof READER_TITLES} reader a name in `page/reading-worker.ts`
 * @property {keyof typeof FILE_TITLES} file the format of the records, which is the extension of the file
 */

export const DEFAULT_ROUNDS = 5;
/** The box that each timeline is drawn in, CSS px. */
export const BOX = { width: 1200, height: 500 };

export const OURS = 'event-timeline';
export const VIS = 'vis-timeline';
export const VIS_CLUSTER = 'vis-timeline-cluster';
export const VIS_UNSTACKED = 'vis-timeline-unstacked';
export const TIMELINES_CHART = 'timelines-chart';
export const EVENT_DROPS = 'event-drops';
export const ECHARTS = 'echarts';
const NOTHING = 'nothing';
/** The floor for a stream. */
export const BYTES_ALONE = 'bytes-alone';

/** The readers of a file in a worker: ours, and the floors. */
export const READER_TITLES = {
  [OURS]: OURS,
  'd3-dsv': '`csvParse` of d3-dsv',
  'json-parse': '`JSON.parse`',
  hyparquet: 'hyparquet, rows as objects',
};
export const FILE_TITLES = { csv: 'CSV', ndjson: 'NDJSON', json: 'JSON', parquet: 'Parquet' };

export const MILLION = '1000000';
/** The numbers of records that the curves are drawn over; the largest as columns. */
export const CURVE = ['1000', '10000', '100000', MILLION, '10000000'];

/** @returns {Case} */
function caseOf(subject, dataset, measures, settings = {}) {
  const from = subject === OURS ? 'empty' : 'nothing';
  return { subject, dataset, from, measures, mostRounds: 5, limitS: 20, partLimitS: 20, ...settings };
}

const FIRST = ['first'];
const FRAMES = ['first', 'script'];
/** For what is plainly slow: one round, in which 4 s of steps show what a step costs. */
const ONCE = { mostRounds: 1, partLimitS: 4 };

/** Our page draws the table that the worker built; for a floor the page stays empty. */
function readingOf(reader, file) {
  const subject = reader === OURS ? OURS : NOTHING;
  return caseOf(subject, MILLION, ['read'], { from: 'empty', reading: { reader, file }, mostRounds: 3, limitS: 120 });
}

/** @type {readonly Case[]} */
const CASES = [
  caseOf(NOTHING, 'seed', FRAMES),
  caseOf(OURS, 'seed', ['first', 'again', 'script']),
  caseOf(VIS, 'seed', ['first', 'again', 'script']),
  caseOf(OURS, 'seed', FIRST, { from: 'nothing' }),
  caseOf(VIS, 'seed', FIRST, { from: 'empty' }),

  caseOf(OURS, '1000', FRAMES),
  caseOf(OURS, '1000', FIRST, { from: 'nothing' }),
  caseOf(VIS, '1000', FRAMES, { mostRounds: 3 }),
  caseOf(TIMELINES_CHART, '1000', FRAMES, ONCE),
  caseOf(EVENT_DROPS, '1000', FRAMES, ONCE),
  caseOf(ECHARTS, '1000', FRAMES, ONCE),

  caseOf(OURS, '10000', FRAMES),
  caseOf(VIS_CLUSTER, '10000', FRAMES, ONCE),
  caseOf(VIS_UNSTACKED, '10000', FIRST, { ...ONCE, limitS: 90 }),
  caseOf(VIS, '10000', FIRST, { ...ONCE, limitS: 150, isSlow: true }),

  caseOf(OURS, '100000', FRAMES, { mostRounds: 3 }),
  caseOf(TIMELINES_CHART, '100000', FRAMES, { ...ONCE, limitS: 120 }),
  caseOf(EVENT_DROPS, '100000', FRAMES, ONCE),
  caseOf(ECHARTS, '100000', FRAMES, ONCE),

  caseOf(OURS, MILLION, ['first', 'script', 'heap'], { mostRounds: 3, limitS: 60 }),
  caseOf(OURS, '10000000', FRAMES, { mostRounds: 2, limitS: 120 }),

  caseOf(OURS, 'seed', ['mounts'], { mostRounds: 1, limitS: 120 }),
  caseOf(OURS, MILLION, ['stream'], { mostRounds: 2, limitS: 60 }),
  caseOf(BYTES_ALONE, MILLION, ['stream'], { mostRounds: 2, limitS: 60 }),
  caseOf(OURS, 'empty', ['append'], { mostRounds: 1, limitS: 60 }),

  ...['cisa-kev', 'birdstrikes'].flatMap((file) => [
    caseOf(OURS, file, FRAMES, { mostRounds: 2 }),
    ...[VIS_CLUSTER, TIMELINES_CHART, EVENT_DROPS, ECHARTS].map((subject) => caseOf(subject, file, FRAMES, ONCE)),
  ]),
];

/** Reading files and writing figures: a run of its own. @type {readonly Case[]} */
const FORMAT_CASES = [
  readingOf(OURS, 'csv'),
  readingOf('d3-dsv', 'csv'),
  readingOf(OURS, 'ndjson'),
  readingOf('json-parse', 'ndjson'),
  readingOf(OURS, 'parquet'),
  readingOf('hyparquet', 'parquet'),
  readingOf(OURS, 'json'),
  readingOf('json-parse', 'json'),
  caseOf(OURS, MILLION, ['svg'], { mostRounds: 3, limitS: 60 }),
];

/**
 * Lists the cases of a run.
 *
 * @param {{ all?: boolean, curves?: boolean, formats?: boolean, only?: string }} options `all`: including those that
 *   take minutes; `curves`: ours alone, at the sizes of the curves; `formats`: reading files and writing figures;
 *   `only`: those whose name contains this text
 * @throws {RangeError} for more than one of `all`, `curves` and `formats`
 */
export function casesOf({ all = false, curves = false, formats = false, only = '' }) {
  const sets = Object.entries({ all, curves, formats }).flatMap(([name, isSet]) => (isSet ? [`--${name}`] : []));
  if (sets.length > 1)
    throw new RangeError(`found ${sets.join(' and ')}, expected one of them: each is a run of its own`);
  const usual = curves ? CASES.filter(isOfCurves) : CASES.filter(({ isSlow }) => all || !isSlow);
  const chosen = formats ? FORMAT_CASES : usual;
  return chosen.filter((one) => nameOf(one).includes(only));
}

function isOfCurves({ subject, dataset, measures }) {
  return subject === OURS && CURVE.includes(dataset) && measures.includes('script');
}

/**
 * Returns the name of a case in results and tables.
 *
 * @param {Pick<Case, 'subject' | 'dataset' | 'from' | 'measures' | 'reading'>} one
 */
export function nameOf({ subject, dataset, from, measures, reading }) {
  if (reading) return `${READER_TITLES[reading.reader]}, ${wordsFor(dataset)} as ${FILE_TITLES[reading.file]}`;
  if (subject === NOTHING) return 'empty page';
  const special = Object.keys(SPECIAL).find((measure) => measures.includes(measure));
  return `${titleOf(subject)}, ${wordsFor(dataset)}, ${special ? SPECIAL[special] : `from ${from}`}`;
}

const SPECIAL = {
  mounts: 'mounted again and again',
  append: 'appended to',
  stream: 'streamed',
  svg: 'written as SVG',
};

const TITLES = {
  [VIS_CLUSTER]: 'vis-timeline with `cluster`',
  [VIS_UNSTACKED]: 'vis-timeline without stacking',
  [ECHARTS]: 'ECharts',
  [BYTES_ALONE]: '`fetch` of the bytes alone',
};
const titleOf = (subject) => TITLES[subject] ?? subject;

function wordsFor(dataset) {
  if (dataset === 'seed') return 'seed records';
  const count = Number(dataset);
  if (!Number.isFinite(count)) return dataset;
  return `${count.toLocaleString('en')} ${count > 1_000_000 ? 'rows of columns' : 'records'}`;
}
