/**
 * What is measured: add a subject by a file in `subjects/`, a size by a number here.
 *
 * @typedef {object} Case one page, opened anew in each round
 * @property {string} subject a file of `subjects/`, without its extension
 * @property {string} dataset `seed`, or how many records are generated
 * @property {'empty' | 'nothing'} from what is there when the clock starts
 * @property {boolean} [again] whether more timelines are drawn after the first on the page
 * @property {boolean} [zooms] whether it is also zoomed
 * @property {number} [mostRounds] for what takes too long to be repeated as often as the rest
 */

export const DEFAULT_ROUNDS = 15;
/** The box that each timeline is drawn in, CSS px. */
export const BOX = { width: 1200, height: 500 };

/** What the browser and the harness cost without a timeline. */
export const FLOOR = 'empty page';

const OURS = 'event-timeline';
const VIS = 'vis-timeline';

/** @type {readonly Case[]} */
const USUAL = [
  { subject: 'nothing', dataset: 'seed', from: 'nothing', zooms: true },
  { subject: OURS, dataset: 'seed', from: 'empty', again: true, zooms: true },
  { subject: VIS, dataset: 'seed', from: 'nothing', again: true, zooms: true },
  { subject: OURS, dataset: 'seed', from: 'nothing' },
  { subject: VIS, dataset: 'seed', from: 'empty' },
  { subject: OURS, dataset: '1000', from: 'empty', zooms: true },
  { subject: OURS, dataset: '10000', from: 'empty', zooms: true },
];

/** @type {readonly Case[]} */
const SLOW = [{ subject: VIS, dataset: '1000', from: 'nothing', zooms: true, mostRounds: 3 }];

/** Lists the cases. @param {{ all: boolean }} options `all`: also those that take minutes */
export function casesOf({ all }) {
  return all ? [...USUAL, ...SLOW] : USUAL;
}

/** Gives the name of a case in results and tables. @param {Case} one */
export function nameOf({ subject, dataset, from }) {
  if (subject === 'nothing') return FLOOR;
  return `${subject}, ${dataset === 'seed' ? 'seed records' : `${Number(dataset).toLocaleString('en')} records`}, from ${from}`;
}

/**
 * Ratios of medians of one run. `figure` is a column of the report; `reachedFrom` is by how much `slow` must exceed `fast`.
 */
export const GOALS = [
  {
    what: 'first frame of the seed records',
    figure: 'firstFrameMs',
    slow: `${VIS}, seed records, from nothing`,
    fast: `${OURS}, seed records, from empty`,
    reachedFrom: 5,
  },
  {
    what: 'main-thread work in a frame while zooming the seed records, first pass',
    figure: 'coldFrameMs',
    slow: `${VIS}, seed records, from nothing`,
    fast: `${OURS}, seed records, from empty`,
    reachedFrom: 3,
  },
  {
    what: 'main-thread work in a frame while zooming the seed records, warm',
    figure: 'warmFrameMs',
    slow: `${VIS}, seed records, from nothing`,
    fast: `${OURS}, seed records, from empty`,
    reachedFrom: 3,
  },
];

/** Without a goal, for a fair picture. `aboveFloor`: after what the same costs on an empty page is taken from both. */
export const COMPARISONS = [
  {
    what: 'zooming the seed records, warm, above what an empty page costs',
    figure: 'warmFrameMs',
    slow: `${VIS}, seed records, from nothing`,
    fast: `${OURS}, seed records, from empty`,
    aboveFloor: true,
  },
  {
    what: 'main-thread work of the first frame',
    figure: 'firstWorkMs',
    slow: `${VIS}, seed records, from nothing`,
    fast: `${OURS}, seed records, from empty`,
  },
  {
    what: 'first frame of the next timeline on the page',
    figure: 'nextFrameMs',
    slow: `${VIS}, seed records, from nothing`,
    fast: `${OURS}, seed records, from empty`,
  },
  {
    what: 'its main-thread work',
    figure: 'nextWorkMs',
    slow: `${VIS}, seed records, from nothing`,
    fast: `${OURS}, seed records, from empty`,
  },
  {
    what: 'first frame, both from an empty timeline',
    figure: 'firstFrameMs',
    slow: `${VIS}, seed records, from empty`,
    fast: `${OURS}, seed records, from empty`,
  },
  {
    what: 'first frame, both from nothing',
    figure: 'firstFrameMs',
    slow: `${VIS}, seed records, from nothing`,
    fast: `${OURS}, seed records, from nothing`,
  },
  {
    what: 'first frame of 1,000 records',
    figure: 'firstFrameMs',
    slow: `${VIS}, 1,000 records, from nothing`,
    fast: `${OURS}, 1,000 records, from empty`,
  },
  {
    what: 'main-thread work in a frame while zooming 1,000 records, warm',
    figure: 'warmFrameMs',
    slow: `${VIS}, 1,000 records, from nothing`,
    fast: `${OURS}, 1,000 records, from empty`,
  },
];
