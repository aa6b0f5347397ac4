import { buildEventTable } from '../data/build-event-table.js';
import type { EventRecord } from '../data/event-record.js';
import type { EventTable } from '../data/event-table.js';
import { assignLanes, type LaneAssignment } from '../layout/lane-assignment.js';
import { buildScene, fitView, naturalHeight } from '../layout/build-scene.js';
import { fontTextMeasurer } from '../layout/font-text-measurer.js';
import type { Scene } from '../layout/scene.js';
import type { SceneRequest } from '../layout/scene-input.js';
import type { TimeSpan } from '../time/instant.js';
import { windowWords } from '../time/window-words.js';
import { drawScene } from './draw-scene.js';
import { exportCss } from './export-css.js';
import { stackBlocks, textBlock, type FigureBlock, type FigureFrame } from './figure-block.js';
import { legendBlock } from './figure-legend.js';
import type { FigureOptions } from './figure-options.js';
import { sourcesBlock } from './figure-sources.js';
import { penFor } from './pen.js';
import { rootAttributes } from './root-attributes.js';
import { darkTheme, lightTheme, type SceneTheme } from './scene-theme.js';
import { group, leaf } from './sink.js';
import { StaticSink } from './static-sink.js';
import { StringSink } from './string-sink.js';

/** Fonts of about one width that most readers have one of: what is measured for one holds for the next. */
export const FIGURE_FONTS = 'Helvetica, Arial, "Liberation Sans", "DejaVu Sans Condensed", sans-serif';

/** What a figure shows, for those who have no page that says it. */
export interface FigureContent {
  /** The window; everything when absent. */
  readonly view?: TimeSpan | undefined;
  /** The field whose values are the lanes; one lane when absent. */
  readonly laneBy?: string | null | undefined;
  /** BCP 47; `en` when absent. Words of another language have to be loaded: `loadLanguage`. */
  readonly locale?: string | undefined;
  /** IANA zone of the axis; `UTC` when absent. */
  readonly timezone?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

/** A window of a timeline as it is drawn somewhere, and the box it is drawn in there. */
export type FigureScene = Omit<SceneRequest, 'widthPx' | 'heightPx'> & {
  /** Height of the drawing where the figure has no height of its own; null for the natural one. */
  readonly heightPx: number | null;
  readonly widthPx: number;
};

const DEFAULT_WIDTH_PX = 960;
/** A drawing less high than this shows nothing; then the figure grows. */
const LEAST_DRAWING_EM = 9;

/**
 * Writes records as a figure to publish: one self-contained SVG document, static, its fonts named. Needs no page.
 *
 * @param events a table, or records as `validateRecords` gives them
 * @returns the same text for the same input
 * @example
 * const { records } = validateRecords(JSON.parse(text));
 * await writeFile('figure.svg', renderFigure(records, { title: 'Reigns', heading: true, legend: true, sources: true }));
 */
export function renderFigure(
  events: EventTable | readonly EventRecord[],
  options: FigureOptions & FigureContent = {},
): string {
  const { laneBy = null, locale = 'en', timezone = 'UTC', dir = 'ltr', fontFamily = FIGURE_FONTS } = options;
  const table = 'byStart' in events ? events : buildEventTable(events, { timezone });
  const lanes = assignLanes(table, laneBy);
  const text = fontTextMeasurer({ family: fontFamily });
  const box = { lanes, widthPx: options.widthPx ?? DEFAULT_WIDTH_PX, heightPx: null, text, locale, timezone };
  const view = options.view ?? null;
  return drawFigure({ ...box, dir, view }, { ...options, fontFamily });
}

/**
 * Draws a window of a timeline with what stands around it.
 *
 * @param asked `view` null shows everything
 */
export function drawFigure(
  asked: Omit<FigureScene, 'view'> & { readonly view: TimeSpan | null },
  options: FigureOptions,
): string {
  const { theme = 'light', fontFamily = FIGURE_FONTS, title } = options;
  const colors = typeof theme === 'string' ? { light: lightTheme, dark: darkTheme }[theme] : theme;
  const widthPx = options.widthPx ?? asked.widthPx;
  const paddingPx = isBare(options) ? 0 : asked.text.axisPx * (widthPx < 480 ? 1.25 : 2);
  const columnPx = Math.max(1, Math.round(widthPx - paddingPx * 2));
  const { text, locale, timezone, dir = 'ltr', lanes } = asked;
  const frame: FigureFrame = { startPx: paddingPx, widthPx: columnPx, text, locale, timezone, dir };

  const box = { ...asked, widthPx: columnPx };
  const view = asked.view ?? fitView({ ...box, heightPx: null });
  const above = headingBlock(options, frame);
  const below = footerBlock(lanes, view, options, frame);
  const aroundPx = paddingPx * 2 + above.heightPx + below.heightPx;
  const heightPx = drawingHeightPx(box, options.heightPx, aroundPx);
  const fitted = asked.view ?? fitView({ ...box, heightPx });
  const scene = buildScene({ ...box, heightPx, view: fitted, moving: false, focusedKey: null, hoveredKey: null });

  const totalPx = Math.ceil(aroundPx + heightPx);
  const description = options.description ?? [scene.listName, windowWords(scene.view, { locale, timezone })].join(', ');
  return writeDocument(
    { scene, widthPx, heightPx: totalPx, colors, fontFamily, title, description },
    options,
    (sink) => {
      const pen = penFor({ dir, widthPx });
      const sceneTop = paddingPx + above.heightPx;
      above.draw(sink, pen, paddingPx);
      drawSceneAt(sink, scene, paddingPx, sceneTop);
      below.draw(sink, pen, sceneTop + heightPx);
    },
  );
}

function isBare({ heading, legend, sources, credit }: FigureOptions): boolean {
  return !heading && !legend && !sources && !credit;
}

function drawingHeightPx(box: Omit<FigureScene, 'view'>, asked: FigureOptions['heightPx'], aroundPx: number): number {
  if (typeof asked === 'number') return Math.max(asked - aroundPx, box.text.labelPx * LEAST_DRAWING_EM);
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
    // A line of more than some eighty letters is hard to read.
    const roomPx = Math.min(frame.widthPx, style.sizePx * 44);
    blocks.push({ gapPx: frame.text.labelPx * 0.3, block: textBlock(description, style, frame, roomPx) });
  }
  if (blocks.length === 0) return stackBlocks([]);
  return stackBlocks([...blocks, { gapPx: frame.text.labelPx * 1.1, block: stackBlocks([]) }]);
}

function footerBlock(lanes: LaneAssignment, view: TimeSpan, options: FigureOptions, frame: FigureFrame): FigureBlock {
  const { axisPx } = frame.text;
  const blocks: { gapPx: number; block: FigureBlock }[] = [];
  const add = (gapPx: number, block: FigureBlock | null) => {
    if (block) blocks.push({ gapPx, block });
  };
  if (options.legend) add(axisPx * 1.1, legendBlock(lanes, frame));
  const notes: { gapPx: number; block: FigureBlock }[] = [];
  const sources = options.sources ? sourcesBlock(lanes.table, view, frame) : null;
  if (sources) notes.push({ gapPx: axisPx * 0.8, block: sources });
  if (options.credit) {
    const style = { sizePx: axisPx, isBold: false, className: 'tick' };
    notes.push({ gapPx: axisPx * 0.8, block: textBlock(options.credit, style, frame) });
  }
  if (notes.length > 0) {
    add(axisPx, ruleBlock(frame));
    for (const { gapPx, block } of notes) add(gapPx, block);
  }
  return stackBlocks(blocks);
}

function ruleBlock({ startPx, widthPx }: FigureFrame): FigureBlock {
  return {
    heightPx: 1,
    draw: (sink, pen, topPx) =>
      leaf(sink, 'path', { class: 'rule', d: pen.line(startPx, topPx + 0.5, startPx + widthPx, topPx + 0.5) }),
  };
}

/** The scene as the page has it: its own coordinates, moved as a whole. */
function drawSceneAt(sink: StaticSink, scene: Scene, x: number, y: number): void {
  const { widthPx: width, heightPx: height } = scene;
  if (x === 0 && y === 0) return drawScene(sink, scene);
  group(sink, 'svg', { class: 'drawing', x, y, width, height, viewBox: `0 0 ${width} ${height}` }, () =>
    drawScene(sink, scene),
  );
}

interface FigureDocument {
  readonly scene: Scene;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly colors: SceneTheme;
  readonly fontFamily: string;
  readonly title: string | undefined;
  readonly description: string;
}

function writeDocument(document: FigureDocument, options: FigureOptions, draw: (sink: StaticSink) => void): string {
  const { scene, widthPx, heightPx, colors, fontFamily, title, description } = document;
  const text = new StringSink();
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...rootAttributes({ ...scene, widthPx, heightPx }),
    role: 'img',
    'aria-label': title ?? description,
  };
  group(text, 'svg', root, () => {
    if (title !== undefined && title !== '') leaf(text, 'title', {}, title);
    leaf(text, 'desc', {}, description);
    leaf(text, 'style', {}, exportCss(colors, fontFamily));
    if (!options.transparent) leaf(text, 'rect', { width: widthPx, height: heightPx, fill: colors.surface });
    draw(new StaticSink(text));
  });
  return text.toString();
}
