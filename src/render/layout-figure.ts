import { quoteText } from '../data/describe-value.js';
import { arrange } from '../layout/arrange.js';
import type { Arrangement } from '../layout/arrangement.js';
import { amountOfEvents } from '../layout/text/event-words.js';
import type { LaneAssignment } from '../layout/lanes/lane-assignment.js';
import { buildScene, fitView, naturalHeight } from '../layout/build-scene.js';
import type { Scene } from '../layout/scene.js';
import type { SceneRequest } from '../layout/scene-input.js';
import { closedView } from '../time/view/closed-view.js';
import type { TimeSpan } from '../time/instant.js';
import { readView, type ViewInput } from '../time/view/read-view.js';
import { limitsFor } from '../time/view/view-limits.js';
import { windowWords } from '../time/words/window-words.js';
import { wordsFor } from '../time/words/words.js';
import { drawScene } from './draw-scene.js';
import { exportCss } from './export-css.js';
import { stackBlocks, textBlock, type FigureBlock, type FigureFrame } from './figure-block.js';
import { legendBlock } from './figure-legend.js';
import type { FigureOptions } from './figure-options.js';
import { sourcesBlock } from './figure-sources.js';
import { penFor } from './pen.js';
import { rootAttributes } from './root-attributes.js';
import { themeOf } from './scene-theme.js';
import { group, leaf, type Attributes, type Sink } from './sink.js';
import { StaticSink } from './static-sink.js';
import { StringSink } from './string-sink.js';
import { StyledSink } from './styled-sink.js';

/** Fonts of about the same width, of which most readers have one: widths measured for one hold for all. */
export const FIGURE_FONTS = 'Helvetica, Arial, "Liberation Sans", "DejaVu Sans Condensed", sans-serif';

/** A window of a timeline and the box it is drawn in. */
export type FigureRequest = Omit<SceneRequest, 'heightPx' | 'view'> & {
  /** Null for everything. */
  readonly view: TimeSpan | null;
  /** Height of the drawing if the figure has no height of its own; null for the natural height. */
  readonly heightPx: number | null;
};

/**
 * Reads the window that a figure shows, null for everything; open ends mean the same as on a page. Unlike there, the
 * window is not limited to the events: figures may share an axis, and one without events in its window is empty.
 *
 * @throws {RangeError | EdtfSyntaxError} when the window cannot be shown
 */
export function figureView(view: ViewInput | null, { table }: LaneAssignment, timezone: string): TimeSpan | null {
  return view === null ? null : closedView(readView(view, timezone), limitsFor(table.extent));
}

/** No program draws a larger SVG, and a figure takes memory in proportion to its size. */
const MAX_SIDE_PX = 100_000;
/** A lower drawing would show nothing; the figure grows instead. */
const MIN_DRAWING_EM = 9;

/** A figure that is laid out, to be drawn as text or as nodes. */
export interface Figure {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string | undefined;
  readonly description: string;
  readonly scene: Scene;
  /** What the scene is arranged by. */
  readonly arrangement: Arrangement;
  /** What is written below the drawing: the key, the sources and the credit. */
  readonly below: readonly FigureBlock[];
  /** Draws everything except the background inside the open element. */
  draw(sink: Sink): void;
}

/**
 * Lays out a window of a timeline with what is written around it. The width and height in the options are those of the
 * whole figure.
 *
 * @throws {RangeError} when a given width, height or padding is not a number of px, or above 100,000
 */
export function layoutFigure(asked: FigureRequest, options: FigureOptions): Figure {
  const { text, locale, timezone, dir = 'ltr', lanes } = asked;
  const paddingPx = options.paddingPx ?? usualPaddingPx(asked, options);
  // Without a size of its own, the figure contains the drawing of the page to the px.
  const widthPx = options.widthPx ?? asked.widthPx + paddingPx * 2;
  const askedPx = options.heightPx ?? 'natural';
  assertDrawable('paddingPx', paddingPx);
  assertDrawable('widthPx', widthPx);
  if (askedPx !== 'natural') assertDrawable('heightPx', askedPx);
  const columnPx = Math.max(1, Math.round(widthPx - paddingPx * 2));
  const frame: FigureFrame = { startPx: paddingPx, widthPx: columnPx, text, locale, timezone, dir };

  const box = { ...asked, widthPx: columnPx };
  const view = asked.view ?? fitView({ ...box, heightPx: null });
  const above = headingBlock(options, frame);
  const parts = footerBlocks(lanes, view, options, frame);
  const below = stackBlocks(parts.map((block) => ({ gapPx: 0, block })));
  const aroundPx = paddingPx * 2 + above.heightPx + below.heightPx;
  const heightPx = drawingHeightPx(box, options.heightPx, aroundPx);
  const isAsOnPage = columnPx === asked.widthPx && heightPx === asked.heightPx;
  const scene = buildScene({
    ...box,
    heightPx,
    view: asked.view ?? fitView({ ...box, heightPx }),
    scrollTopPx: isAsOnPage ? (asked.scrollTopPx ?? 0) : 0,
    moving: false,
    focusedKey: null,
    hoveredKey: null,
  });
  return {
    widthPx,
    heightPx: Math.ceil(aroundPx + heightPx),
    title: options.title,
    description: options.description ?? contentWords(scene, asked),
    scene,
    arrangement: arrange({ ...box, heightPx }),
    below: parts,
    draw(sink) {
      const pen = penFor({ dir, widthPx, locale });
      const picture = new StaticSink(sink);
      const sceneTop = paddingPx + above.heightPx;
      above.draw(picture, pen, paddingPx);
      drawSceneAt(picture, scene, paddingPx, sceneTop);
      below.draw(picture, pen, sceneTop + heightPx);
    },
  };
}

function assertDrawable(option: 'widthPx' | 'heightPx' | 'paddingPx', px: number | string): void {
  // A height that is too small becomes larger.
  const leastPx = option === 'heightPx' ? -Infinity : 0;
  if (typeof px === 'number' && px >= leastPx && px <= MAX_SIDE_PX) return;
  const found = typeof px === 'string' ? quoteText(px) : px;
  const such = `of the whole figure, such as 1200${option === 'heightPx' ? " or 'natural'" : ''}`;
  const what = option === 'paddingPx' ? 'around everything' : such;
  throw new RangeError(`${option}: found ${found}, expected px ${what}, at most ${MAX_SIDE_PX}`);
}

/** "2 events, 28 December 2021 to 8 February 2022": those of its window; all of them where their store has not counted yet. */
function contentWords({ counts, listName, view }: Scene, { locale, timezone }: FigureRequest): string {
  const events = counts ? amountOfEvents(counts.inView, locale) : listName;
  return wordsFor(locale).list([events, windowWords(view, { locale, timezone })]);
}

/** Writes a figure as a self-contained SVG document. */
export function writeFigure(
  figure: Figure,
  { theme = 'light', fontFamily = FIGURE_FONTS, transparent }: FigureOptions,
): string {
  const { widthPx, heightPx, title, description } = figure;
  const colors = themeOf(theme);
  const text = new StringSink();
  const styled = new StyledSink(text, exportCss(colors, fontFamily));
  group(styled, 'svg', { xmlns: 'http://www.w3.org/2000/svg', ...figureAttributes(figure) }, () => {
    if (title) leaf(styled, 'title', {}, title);
    leaf(styled, 'desc', {}, description);
    if (!transparent) leaf(styled, 'rect', { width: widthPx, height: heightPx, fill: colors.surface });
    figure.draw(styled);
  });
  return text.toString();
}

/** The attributes of the outermost `<svg>` of a figure: one picture to a screen reader. */
export function figureAttributes({ scene, widthPx, heightPx, title, description }: Figure): Attributes {
  return { ...rootAttributes({ ...scene, widthPx, heightPx }), role: 'img', 'aria-label': title || description };
}

function usualPaddingPx(asked: FigureRequest, options: FigureOptions): number {
  const { heading, legend, sources, credit } = options;
  if (!heading && !legend && !sources && !credit) return 0;
  return asked.text.axisPx * ((options.widthPx ?? asked.widthPx) < 480 ? 1.25 : 2);
}

function drawingHeightPx(box: Omit<FigureRequest, 'view'>, asked: FigureOptions['heightPx'], aroundPx: number): number {
  if (typeof asked === 'number') return Math.max(asked - aroundPx, box.text.labelPx * MIN_DRAWING_EM);
  return asked !== 'natural' && box.heightPx !== null ? box.heightPx : naturalHeight(box);
}

function headingBlock({ heading, title, description }: FigureOptions, frame: FigureFrame): FigureBlock {
  const blocks: { gapPx: number; block: FigureBlock }[] = [];
  if (heading && title) {
    const style = { sizePx: frame.text.labelPx * 1.6, isBold: true, className: 'tick major' };
    blocks.push({ gapPx: 0, block: textBlock(title, style, frame) });
  }
  if (heading && description) {
    const style = { sizePx: frame.text.labelPx * 1.08, isBold: false, className: 'tick major' };
    // Lines of more than about eighty letters are hard to read.
    const roomPx = Math.min(frame.widthPx, style.sizePx * 44);
    blocks.push({ gapPx: frame.text.labelPx * 0.3, block: textBlock(description, style, frame, roomPx) });
  }
  if (blocks.length === 0) return stackBlocks([]);
  return stackBlocks([...blocks, { gapPx: frame.text.labelPx * 0.8, block: stackBlocks([]) }]);
}

function footerBlocks(
  lanes: LaneAssignment,
  view: TimeSpan,
  options: FigureOptions,
  frame: FigureFrame,
): readonly FigureBlock[] {
  const { axisPx } = frame.text;
  const blocks: FigureBlock[] = [];
  const legend = options.legend ? legendBlock(lanes, frame) : null;
  if (legend) blocks.push(stackBlocks([{ gapPx: axisPx * 1.1, block: legend }]));
  const notes: { gapPx: number; block: FigureBlock }[] = [];
  const sources = options.sources ? sourcesBlock(lanes.table, view, frame) : null;
  if (sources) notes.push({ gapPx: axisPx * 0.8, block: sources });
  if (options.credit) {
    const style = { sizePx: axisPx, isBold: false, className: 'tick' };
    notes.push({ gapPx: axisPx * 0.8, block: textBlock(options.credit, style, frame) });
  }
  if (notes.length > 0) blocks.push(stackBlocks([{ gapPx: axisPx, block: ruleBlock(frame) }, ...notes]));
  return blocks;
}

function ruleBlock({ startPx, widthPx }: FigureFrame): FigureBlock {
  return {
    heightPx: 1,
    draw: (sink, pen, topPx) =>
      leaf(sink, 'path', { class: 'rule', d: pen.line(startPx, topPx + 0.5, startPx + widthPx, topPx + 0.5) }),
  };
}

/** Draws the scene as on the page: in its own coordinates, moved as a whole. */
function drawSceneAt(sink: Sink, scene: Scene, x: number, y: number): void {
  const { widthPx: width, heightPx: height } = scene;
  if (x === 0 && y === 0) return drawScene(sink, scene);
  group(sink, 'svg', { class: 'drawing', x, y, width, height, viewBox: `0 0 ${width} ${height}` }, () =>
    drawScene(sink, scene),
  );
}
