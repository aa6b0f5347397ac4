import { coarsestMsPerPx } from '../../time/view/viewport.js';
import { windowWords } from '../../time/words/window-words.js';
import { wordsFor } from '../../time/words/words.js';
import { amountText } from '../text/amount-text.js';
import { cutToRoom } from '../text/label-text.js';
import type { LaneAssignment } from '../lanes/lane-assignment.js';
import { beginOf } from '../../data/table/presence.js';
import { isThere } from '../is-there.js';
import type { SceneLabel, SceneSpanningCrowd } from '../scene.js';
import type { SceneFrame } from '../scene-frame.js';
import type { SceneInput } from '../scene-input.js';
import { SpanningOutline } from './spanning-outline.js';
import { LABEL_OFFSET_PX } from './spanning-labels.js';
import { countSpanning, MAX_DRAWN } from './spanning-rows.js';

/** How many bins a part that can be pointed at has: 64 to 128 px. */
const BINS_OF_A_STRETCH = 64;

/**
 * Lays out the backgrounds and markers that are too many to draw individually: one wash and one set of lines wherever
 * any of them is, and their number. The work is bounded by the px of the box.
 *
 * @param drawn rows that are drawn individually
 */
export function buildSpanningCrowd(frame: SceneFrame, drawn: readonly number[]): SceneSpanningCrowd | null {
  const { input, xOf: x } = frame;
  const { lanes, view, locale } = input;
  const { table, spanning } = lanes;
  if (spanning.length <= MAX_DRAWN) return null;
  const countIn = (from: number, until: number) => {
    const own = drawn.filter((row) => isThere(table, row, { start: from, end: until }));
    return countSpanning(lanes, from, until) - own.length;
  };
  const count = countIn(view.start, view.end);
  if (count === 0) return null;
  // At the packed scale, so that bins stay in place while panning: each is 1 to 2 px.
  const binMs = coarsestMsPerPx(frame.resolutionMsPerPx);
  const { covered, marked } = outlineOf(lanes, drawn, binMs, view);
  const stretchMs = binMs * BINS_OF_A_STRETCH;
  const stretches: SceneSpanningCrowd['stretches'][number][] = [];
  for (let start = Math.floor(view.start / stretchMs) * stretchMs; start < view.end; start += stretchMs) {
    const end = start + stretchMs;
    const inside = countIn(Math.max(start, view.start), Math.min(end, view.end));
    if (inside > 0) stretches.push({ x0: x(start), x1: x(end), count: inside, start, end });
  }
  const words = wordsFor(locale);
  const text = words.drawnAsOne(amountText(count, locale), count);
  return {
    count,
    // Its time changes in every frame of a pan, and dates in words are the most expensive part.
    name: input.named ? words.list([text, windowWords(view, input)]) : '',
    washes: covered.map(({ start, end }) => ({ x0: x(start), x1: x(end) })),
    lines: marked.map(x),
    y0: frame.arrangement.axisHeightPx,
    linesFromY: frame.plot.y,
    y1: input.heightPx,
    stretches,
    ...labelLine(frame, text),
  };
}

/** Lays out the label on the last line of the strip under the axis, which is reserved for it. */
function labelLine(
  { plot, style, widths }: SceneFrame,
  words: string,
): { top: number; bottom: number; label: SceneLabel } {
  const bottom = plot.y;
  const top = bottom - style.stripLinePx;
  const baselinePx = bottom - style.type.detailPx * 0.6;
  const text = cutToRoom(words, plot.width - LABEL_OFFSET_PX * 2, widths.ofDetail);
  const place = { x: plot.x + LABEL_OFFSET_PX, baselinePx, detailBaselinePx: baselinePx, anchor: 'start' as const };
  return {
    top,
    bottom,
    label: { ...place, text, detail: '', widthPx: widths.ofDetail(text) },
  };
}

interface Outline {
  /** Disjoint time ranges covered by at least one background. */
  readonly covered: readonly { readonly start: number; readonly end: number }[];
  /** The beginning of the first marker of each bin. */
  readonly marked: readonly number[];
}

/** Walks the bins of a window: a bin is covered if anything that began by its end ceases after its start. */
function outlineOf(
  { spanning, table }: LaneAssignment,
  drawn: readonly number[],
  binMs: number,
  view: SceneInput['view'],
): Outline {
  const outline = new SpanningOutline(spanning, table);
  const passedOver = drawn.map((row) => spanning.indexOf(row)).sort((a, b) => a - b);
  const first = Math.floor(view.start / binMs);
  const edges = spanning.indexesAt(Math.ceil(view.end / binMs) - first + 1, (bin) => (first + bin) * binMs);
  const covered: { start: number; end: number }[] = [];
  const marked: number[] = [];
  let lastCease = -Infinity;
  let passed = 0;
  for (let bin = -1, from = 0; bin + 1 < edges.length; bin++) {
    let marker = -1;
    const take = (until: number) => {
      lastCease = Math.max(lastCease, outline.lastCease(from, until));
      if (bin >= 0 && marker < 0) marker = outline.firstMarker(from, until);
    };
    const until = edges[bin + 1]!;
    for (; passed < passedOver.length && passedOver[passed]! < until; passed++) {
      take(passedOver[passed]!);
      from = passedOver[passed]! + 1;
    }
    take(until);
    from = until;
    if (bin < 0) continue;
    const start = (first + bin) * binMs;
    if (lastCease > start) {
      const before = covered.at(-1);
      if (before?.end === start) before.end = start + binMs;
      else covered.push({ start, end: start + binMs });
    }
    if (marker >= 0) marked.push(beginOf(table, marker));
  }
  return { covered, marked };
}
