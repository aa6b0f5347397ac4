import { isSpanning, MARKER, TIED } from '../data/table/event-flags.js';
import type { EventTable } from '../data/event-table.js';
import { colorKeyOf, NEUTRAL, PALETTE_SIZE } from '../layout/color-index.js';
import { figureOf, isImprecise, type EventFigure } from '../layout/event-figure.js';
import type { LaneAssignment } from '../layout/lanes/lane-assignment.js';
import { MAX_ALL_LABELLED } from '../layout/node-budget.js';
import type { SceneDensity, SceneEdge, SceneMark, SceneMarker, SceneType } from '../layout/scene.js';
import type { KeyWord } from '../time/words/words.js';
import { drawDensity } from './draw-density.js';
import { drawMark } from './draw-mark.js';
import { drawBand, drawSpanning } from './draw-spanning.js';
import type { Pen } from './pen.js';
import { leaf, type Sink } from './sink.js';

/** One entry of the key: its words, and a sample drawn in a box of `SAMPLE_HEIGHT_PX`. */
export interface LegendEntry {
  readonly says: KeyWord;
  readonly widthPx: number;
  drawSample(sink: Sink, pen: Pen): void;
}

/** An entry of the drawn vocabulary. */
interface MarkEntry {
  readonly says: KeyWord;
  readonly mark: SceneMark;
  /** The sample if only markers and backgrounds use it; absent if they are never drawn that way. */
  readonly band?: SceneMarker;
  readonly isUsedBy: (figure: EventFigure) => boolean;
}

/** What a colour stands for: a category, or the events without one (null). */
export interface ColorEntry {
  readonly category: string | null;
  readonly colorIndex: number;
}

const WIDTH_PX = 48;
const POINT_WIDTH_PX = 18;
export const SAMPLE_HEIGHT_PX = 20;
const MIDDLE_PX = SAMPLE_HEIGHT_PX / 2;
const SAMPLE_TYPE: SceneType = { style: 'dense', labelPx: 13, detailPx: 12, axisPx: 12 };
/** A key of more colours than this would be unreadable. */
const MAX_COLORS = 24;
/** How many events are searched for what they use: a key must not cost more than the figure. */
const MAX_ROWS = 5_000;
const SHARP: SceneEdge = { kind: 'sharp', widthPx: 0 };
const SAMPLE_BOX = { x: 0, y: 0, width: WIDTH_PX, height: SAMPLE_HEIGHT_PX };
const SAMPLE = {
  key: 'sample',
  row: -1,
  id: '',
  name: '',
  uncertain: false,
  approximate: false,
  status: 'confirmed',
  label: null,
  focused: false,
  hovered: false,
  selected: false,
} as const;
const DENSITY: SceneDensity = {
  key: 'sample',
  lane: 0,
  colorIndex: 0,
  baseY: SAMPLE_HEIGHT_PX - 2,
  heightPx: SAMPLE_HEIGHT_PX - 4,
  bins: [2, 5, 9, 6, 3, 1].map((count, i) => ({ x0: 3 + i * 7, x1: 10 + i * 7, count, start: i, end: i + 1 })),
  count: 26,
  name: '',
};

const isDay = (figure: EventFigure) => figure.form === 'moment' && !isImprecise(figure);
const isBar = ({ form, start, end }: EventFigure) =>
  form === 'interval' && start.kind === 'known' && end.kind === 'known';

const ENTRIES: readonly MarkEntry[] = [
  { says: 'point', mark: point({}), isUsedBy: isDay },
  { says: 'span', mark: sample({ shape: 'span', x0: 6, x1: 42, sizePx: 9 }), band: band({}), isUsedBy: isImprecise },
  { says: 'bar', mark: bar({}), isUsedBy: isBar },
  {
    says: 'approximate',
    mark: bar({ startEdge: soft(), endEdge: soft(), approximate: true }),
    band: band({ approximate: true }),
    isUsedBy: (figure) => figure.approximate,
  },
  {
    says: 'uncertain',
    mark: bar({ uncertain: true }),
    band: band({ uncertain: true }),
    isUsedBy: (figure) => figure.uncertain,
  },
  { says: 'open', mark: bar({ endEdge: { kind: 'open', widthPx: 0 } }), isUsedBy: goesOn },
  {
    says: 'unknown',
    mark: bar({ x1: 34, endEdge: { kind: 'unknown', widthPx: 24 } }),
    isUsedBy: ({ start, end }) => start.kind === 'unknown' || end.kind === 'unknown',
  },
  ofStatus('planned'),
  ofStatus('denied'),
  ofStatus('disputed'),
  {
    says: 'claims',
    mark: point({ x: 12, ghosts: [{ x0: 34, x1: 38 }] }),
    isUsedBy: (figure) => figure.claims.length > 0,
  },
  {
    says: 'later',
    mark: point({ x: 10, reportedX: 38, tieY: 17 }),
    isUsedBy: (figure) => figure.reported !== null,
  },
];

/** Gives the entries for events without a mark of their own. */
function crowdEntries(laneCount: number): readonly LegendEntry[] {
  return [
    {
      says: 'cluster',
      widthPx: POINT_WIDTH_PX,
      drawSample: (sink, pen) => leaf(sink, 'path', { class: 'stack', d: pen.disc(POINT_WIDTH_PX / 2, MIDDLE_PX, 6) }),
    },
    {
      // Each lane has its own scale, or nothing would be seen of the quiet ones.
      says: laneCount > 1 ? 'densityByLane' : 'density',
      widthPx: WIDTH_PX,
      drawSample: (sink, pen) => drawDensity(sink, pen, DENSITY),
    },
  ];
}

/** Gives the width of a sample, px: a mark on its own needs no room beside it. */
function sampleWidthPx({ shape, ghosts, reportedX }: SceneMark): number {
  return shape === 'point' && ghosts.length === 0 && reportedX === null ? POINT_WIDTH_PX : WIDTH_PX;
}

/** Finds which of the drawn vocabulary the events of a timeline use, in the order of the vocabulary. */
export function usedEntries({ table, lanes }: Pick<LaneAssignment, 'table' | 'lanes'>): readonly LegendEntry[] {
  let left = ENTRIES;
  let leftAcross = ENTRIES.filter((entry) => entry.band);
  const seen = new Set<string>();
  for (const row of table.order.between(0, MAX_ROWS)) {
    if (left.length === 0) break;
    const flags = table.flags[row]!;
    const kind = kindOf(table, row);
    if (kind !== null && seen.has(kind)) continue;
    if (kind !== null) seen.add(kind);
    const figure = figureOf(table, row);
    const isLeft = (entry: MarkEntry) => !entry.isUsedBy(figure);
    if (!isSpanning(table, row)) left = left.filter(isLeft);
    // A background of a month covers the whole month.
    else leftAcross = leftAcross.filter((entry) => isLeft(entry) || (entry.says === 'span' && (flags & MARKER) === 0));
  }
  const used = ENTRIES.flatMap((entry): LegendEntry[] => {
    const { says, mark, band } = entry;
    if (!left.includes(entry)) {
      const drawSample = (sink: Sink, pen: Pen) => drawMark(sink, pen, mark, SAMPLE_TYPE, false);
      return [{ says, widthPx: sampleWidthPx(mark), drawSample }];
    }
    return band && !leftAcross.includes(entry) ? [bandEntry(says, band)] : [];
  });
  // By the number of events, not by what is drawn: a key that changed with the zoom would move the page.
  return table.size > MAX_ALL_LABELLED ? [...used, ...crowdEntries(lanes.length)] : used;
}

/**
 * What is known of a row, without its numbers: rows of one kind use the same entries, and to work out the figures of
 * thousands takes longer than a frame.
 *
 * @returns null if that depends on its numbers, too
 */
function kindOf(table: EventTable, row: number): string | null {
  const { date, end, status = '', kind = '' } = table.recordAt(row);
  const dates = [date, end ?? ''];
  const isOfForm = dates.every((each): each is string => typeof each === 'string' && !/[[{]/.test(each));
  if (!isOfForm || (table.flags[row]! & TIED) !== 0) return null;
  return [...dates.map((text) => text.replace(/\d/g, '0')), status, kind].join('|');
}

function bandEntry(says: KeyWord, band: SceneMarker): LegendEntry {
  return {
    says,
    widthPx: WIDTH_PX,
    drawSample(sink, pen) {
      drawBand(sink, pen, band);
      drawSpanning(sink, pen, { plot: SAMPLE_BOX, type: SAMPLE_TYPE }, band, false);
    },
  };
}

/** Makes the key of the colours if they stand for categories. Lanes need none: they carry their names. */
export function colorEntries(lanes: LaneAssignment): readonly ColorEntry[] {
  const { by, values } = colorKeyOf(lanes);
  if (by !== 'category') return [];
  const named = values.slice(0, MAX_COLORS).map((category, place) => ({ category, colorIndex: place % PALETTE_SIZE }));
  return hasOthers(lanes.table) ? [...named, { category: null, colorIndex: NEUTRAL }] : named;
}

/** Whether an event has neither a category nor a colour of its own. */
function hasOthers(table: EventTable): boolean {
  return table.order.between(0, MAX_ROWS).some((row) => {
    const { category, color } = table.recordAt(row);
    return !category && color === undefined && !isSpanning(table, row);
  });
}

/** A moment with an open end happened at some time; it does not go on. */
function goesOn({ form, start, end }: EventFigure): boolean {
  return form === 'interval' && (start.kind === 'open' || end.kind === 'open');
}

function ofStatus(status: 'planned' | 'denied' | 'disputed'): MarkEntry {
  const isUsedBy = (figure: EventFigure) => figure.status === status;
  return { says: status, mark: point({ status }), band: band({ status }), isUsedBy };
}

function soft(): SceneEdge {
  return { kind: 'soft', widthPx: 14 };
}

function point(mark: Partial<SceneMark>): SceneMark {
  return sample({ shape: 'point', sizePx: 9, x: POINT_WIDTH_PX / 2, ...mark });
}

function bar(mark: Partial<SceneMark>): SceneMark {
  return sample({ shape: 'bar', x0: 4, x1: 42, sizePx: 7, ...mark });
}

/** Wide enough for a stroke through it, with room for its halo. */
function band(marker: Partial<SceneMarker>): SceneMarker {
  const [x0, x1] = [WIDTH_PX / 4, (WIDTH_PX * 3) / 4];
  const lines = [x0, x1].map((x) => ({ x, gaps: [] }));
  return { ...SAMPLE, x0, x1, y0: 0, y1: SAMPLE_HEIGHT_PX, lines, ...marker };
}

function sample(mark: Partial<SceneMark>): SceneMark {
  const x = WIDTH_PX / 2;
  return {
    ...SAMPLE,
    lane: 0,
    shape: 'point',
    x0: x,
    x1: x,
    x,
    y: MIDDLE_PX,
    sizePx: 9,
    startEdge: SHARP,
    endEdge: SHARP,
    colorIndex: 0,
    color: null,
    ghosts: [],
    reportedX: null,
    tieY: SAMPLE_HEIGHT_PX - 3,
    hasNode: true,
    ...mark,
  };
}
