import { HATCH_STEP_PX } from '../layout/spanning/build-spanning.js';
import type { Scene, SceneBackground, SceneEdge, SceneLine, SceneMark, SceneMarker } from '../layout/scene.js';
import { labelStart } from '../layout/text/label-start.js';
import { colorClass } from './color-class.js';
import { drawLabel, eventAttributes } from './draw-mark.js';
import { drawOutline } from './draw-outline.js';
import { drawFades, drawStretch, softnessOf, type Stretch } from './draw-stretch.js';
import { barHatchPath, isOutlined } from './knowledge-paths.js';
import type { Pen } from './pen.js';
import { roundPx } from './round-px.js';
import { group, leaf, type Sink } from './sink.js';

/** How far the frame of a background is inset: on the edge it would look like a line of the axis. */
const FRAME_PX = 3;
/** Distance between the diagonals across a line. */
const LINE_HATCH_PX = 7;
/** Width of the halo on each side of an approximate marker. */
const HALO_PX = 14;
/** Distance between the two sides of a line drawn as an outline. */
const OUTLINE_PX = 5;
/** Distance between the strokes through a denied marker, and how far each extends to both sides. */
const STRIKE_EVERY_PX = 48;
const STRIKE_PX = 5;

const SIDE: SceneEdge = { kind: 'sharp', widthPx: 0 };
const SHARP = { startEdge: SIDE, endEdge: SIDE };

type Doubt = Pick<SceneMark, 'status' | 'uncertain'> & Partial<Pick<SceneMark, 'approximate'>>;

/** Gives the classes for doubt; certain and confirmed events, the majority, have none. */
function doubtClasses({ status, uncertain, approximate }: Doubt): string {
  const isPlain = status === 'confirmed' || status === 'reported';
  return `${isPlain ? '' : ` status-${status}`}${uncertain ? ' uncertain' : ''}${approximate ? ' approximate' : ''}`;
}

/** Whether it is drawn empty: it has not happened, or perhaps has not. */
function isEmpty({ status }: Doubt): boolean {
  return status === 'planned' || status === 'disputed';
}

/** Draws the wash of a background in the drawn vocabulary, like an event as high as the box. */
export function drawBackground(sink: Sink, pen: Pen, background: SceneBackground): void {
  const { rect, colorIndex, color, status } = background;
  const hue = color === null ? ` ${colorClass(colorIndex)}` : '';
  group(sink, 'g', { class: `background${hue}${doubtClasses(background)}`, part: 'background', color }, () => {
    const [x0, x1, y] = [rect.x, rect.x + rect.width, rect.y + rect.height / 2];
    const edges = { startEdge: withoutArrow(background.startEdge), endEdge: withoutArrow(background.endEdge) };
    const stretch = { x0, x1, y, heightPx: rect.height, ...edges };
    if (!isEmpty(background)) drawStretch(sink, pen, stretch, 'wash');
    if (isOutlined(background)) drawOutline(sink, pen, frameOf(stretch, background));
    drawObjections(sink, pen, stretch, status);
  });
}

/** Removes the arrow of an open end: at the height of the plot it would cover years that nothing is known about. */
function withoutArrow(edge: SceneEdge): SceneEdge {
  return edge.kind === 'open' ? { kind: 'sharp', widthPx: 0 } : edge;
}

/** Gives the frame of a background; at an open end its side is outside the plot. */
function frameOf(stretch: Stretch, { startEdge, endEdge }: SceneBackground): Stretch {
  return {
    ...stretch,
    x0: startEdge.kind === 'open' ? stretch.x0 - HALO_PX : stretch.x0,
    x1: endEdge.kind === 'open' ? stretch.x1 + HALO_PX : stretch.x1,
    heightPx: Math.max(stretch.heightPx - FRAME_PX * 2, 0),
  };
}

/** Draws the marks of doubt behind everything else: diagonals across a disputed stretch, one through a denied one. */
function drawObjections(sink: Sink, pen: Pen, stretch: Stretch, status: SceneMark['status']): void {
  const { x0, x1, y, heightPx, startEdge, endEdge } = stretch;
  const [from, until] = [x0 + softnessOf(startEdge) / 2, x1 - softnessOf(endEdge) / 2];
  if (status === 'disputed')
    leaf(sink, 'path', { class: 'hatch behind', d: barHatchPath(pen, from, until, y, heightPx, HATCH_STEP_PX) });
  if (status === 'denied')
    leaf(sink, 'path', { class: 'strike behind', d: pen.line(from, y + heightPx / 2, until, y - heightPx / 2) });
}

/** Draws the part of a marker behind the lanes: its band, and the halo around it. */
export function drawBand(sink: Sink, pen: Pen, marker: SceneMarker): void {
  const { x0, x1, y0, y1, lines, approximate, status } = marker;
  const isBand = lines.length > 1;
  if (!isBand && !approximate) return;
  const widthPx = approximate ? HALO_PX : 0;
  const edge: SceneEdge = { kind: approximate ? 'soft' : 'sharp', widthPx };
  const box = { x0: x0 - widthPx, x1: x1 + widthPx, y: (y0 + y1) / 2, heightPx: y1 - y0 };
  const stretch = { ...box, startEdge: edge, endEdge: edge };
  const look = isBand ? 'band' : 'tint';
  group(sink, 'g', { class: `marker${doubtClasses(marker)}`, part: 'marker' }, () => {
    if (isEmpty(marker)) drawFades(sink, pen, stretch, look);
    else drawStretch(sink, pen, stretch, look);
    if (status === 'disputed' ? isBand : hasRoom(marker))
      drawObjections(sink, pen, { ...stretch, x0, x1, ...SHARP }, status);
  });
}

/** Draws the node of a background or marker: its focus ring, the lines of a marker, and its label. */
export function drawSpanning(
  sink: Sink,
  pen: Pen,
  scene: Pick<Scene, 'plot' | 'type'>,
  event: SceneBackground | SceneMarker,
  isTabStop: boolean,
): void {
  const state = `${doubtClasses(event)}${event.hovered ? ' hovered' : ''}${event.selected ? ' selected' : ''}`;
  const isMarker = 'lines' in event;
  const kind = isMarker ? 'marker' : 'spanning-label';
  const attributes = { ...eventAttributes(event, isTabStop), class: `event ${kind}${state}` };
  const part = isMarker ? { part: 'event marker' } : { part: 'event' };
  group(
    sink,
    'g',
    { ...attributes, ...part },
    () => {
      leaf(sink, 'path', { class: 'ring', d: ringPath(pen, event, scene) });
      if (isMarker) drawLines(sink, pen, event);
    },
    { kind, id: event.key },
  );
  const type = { ...scene.type, labelPx: scene.type.detailPx };
  if (!event.label) return;
  drawLabel(sink, pen, event.label, type, `texts ${kind}${state}`, { kind: 'texts', id: event.key });
}

/** Draws the line of a marker, or the two sides of its band and the line joining them under the axis. */
export function drawLines(sink: Sink, pen: Pen, marker: SceneMarker): void {
  const { x0, x1, y0, y1, lines, status } = marker;
  const isBand = lines.length > 1;
  const halfPx = Math.max(x1 - x0, OUTLINE_PX) / 2;
  const bothOf = ({ x, gaps }: SceneLine) => [x - halfPx, x + halfPx].map((side) => ({ x: side, gaps }));
  if (isBand) {
    const top = y0 + FRAME_PX;
    const d = brokenPath(pen, { y0: top, y1 }, lines) + pen.line(x0, top, x1, top);
    leaf(sink, 'path', { class: 'side', d });
  } else if (isEmpty(marker)) leaf(sink, 'path', { class: 'side', d: brokenPath(pen, marker, lines.flatMap(bothOf)) });
  else {
    const ribbon = x1 > x0 ? { class: 'ribbon', 'stroke-width': roundPx(x1 - x0) } : null;
    leaf(sink, 'path', { class: 'marker-line', ...ribbon, d: brokenPath(pen, marker, lines) });
  }
  if (status === 'denied' && !hasRoom(marker)) leaf(sink, 'path', { class: 'strike', d: strokesPath(pen, marker) });
  if (status === 'disputed' && !isBand) {
    const hatch = ({ x, gaps }: SceneLine) =>
      partsOf(y0, y1, gaps).map(([from, until]) =>
        barHatchPath(pen, x - halfPx, x + halfPx, (from + until) / 2, until - from, LINE_HATCH_PX),
      );
    leaf(sink, 'path', { class: 'hatch side', d: lines.flatMap(hatch).join('') });
  }
}

/**
 * A line along the axis and a ring around the label: a ring around the whole would look like the frame of the picture.
 * A single line has a ring around it.
 */
function ringPath(
  pen: Pen,
  event: SceneBackground | SceneMarker,
  { plot, type }: Pick<Scene, 'plot' | 'type'>,
): string {
  const { x0, x1, y0, y1 } = 'lines' in event ? event : sidesOf(event);
  if ('lines' in event && event.lines.length < 2) return pen.box(x0 - 4, x1 + 4, (y0 + y1) / 2, y1 - y0);
  const from = Math.max(x0, plot.x) + 1;
  const until = Math.max(Math.min(x1, plot.x + plot.width) - 1, from + 1);
  const along = pen.line(from, y0 + 2, until, y0 + 2);
  const { label } = event;
  if (!label) return `${along}${pen.box(from, until, (y0 + y1) / 2, y1 - y0 - 4)}`;
  const start = labelStart(label);
  const middle = label.baselinePx - type.detailPx * 0.35;
  return `${along}${pen.box(start - 4, start + label.widthPx + 4, middle, type.detailPx * 1.45)}`;
}

function sidesOf({ rect: { x, y, width, height } }: SceneBackground) {
  return { x0: x, x1: x + width, y0: y, y1: y + height };
}

/** Lines from top to bottom, each broken for the texts that it would run through. */
export function brokenPath(pen: Pen, { y0, y1 }: Pick<SceneMarker, 'y0' | 'y1'>, lines: readonly SceneLine[]): string {
  const pathOf = ({ x, gaps }: SceneLine) => partsOf(y0, y1, gaps).map(([from, until]) => pen.line(x, from, x, until));
  return lines.flatMap(pathOf).join('');
}

function partsOf(y0: number, y1: number, gaps: SceneLine['gaps']): readonly (readonly [number, number])[] {
  const ends = [...gaps.map((gap) => gap.y0), y1];
  return [y0, ...gaps.map((gap) => gap.y1)].map((from, i) => [from, ends[i]!] as const).filter(([a, b]) => b > a);
}

/** Whether a stroke through all of it can be told from its sides. */
function hasRoom({ x0, x1 }: SceneMarker): boolean {
  return x1 - x0 >= STRIKE_EVERY_PX / 2;
}

/** Strokes through a line from top to bottom, where it is not broken. */
function strokesPath(pen: Pen, { lines, x0, x1, y0, y1 }: SceneMarker): string {
  const gaps = lines.flatMap((line) => line.gaps);
  let path = '';
  for (let y = y0 + STRIKE_EVERY_PX / 2; y < y1; y += STRIKE_EVERY_PX) {
    const isBroken = gaps.some((gap) => y > gap.y0 - STRIKE_PX && y < gap.y1 + STRIKE_PX);
    if (!isBroken) path += pen.line(x0 - STRIKE_PX, y + STRIKE_PX, x1 + STRIKE_PX, y - STRIKE_PX);
  }
  return path;
}
