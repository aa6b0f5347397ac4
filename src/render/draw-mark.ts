import { tieYOf } from '../layout/mark-shape.js';
import type { SceneLabel, SceneMark, SceneType } from '../layout/scene.js';
import { colorClass } from './color-class.js';
import { drawOutline } from './draw-outline.js';
import { drawStretch } from './draw-stretch.js';
import { HALOS, hatchPath, isOutlined, plannedPath, strikePath } from './knowledge-paths.js';
import type { Pen } from './pen.js';
import { group, leaf, type Attributes, type ElementKey, type Sink } from './sink.js';

/** How many dashes an uncertain disc has, whatever its size: a dash length in px would leave a partial dash. */
const DISC_DASHES = 7;
/** Between a mark and its ring. More would strike through the letters of a title above it. */
const RING_GAP_PX = 2.5;

/**
 * Draws an event that has a node: its stretch or mark in the drawn vocabulary, its claims, its ties, its label. They are
 * in a group that moves with the event, so that a point and its texts, which keep their coordinates, are not laid out again.
 */
export function drawMark(sink: Sink, pen: Pen, mark: SceneMark, type: SceneType, isTabStop: boolean): void {
  const { key, label, y } = mark;
  const x = label ? label.x : mark.x;
  const moved = pen.from(x, y);
  group(
    sink,
    'g',
    { role: 'presentation', transform: `translate(${pen.point(x, y)})` },
    () => {
      drawOption(sink, moved, mark, type, isTabStop);
      if (label) drawLabel(sink, moved, label, type, labelClassesOf(mark));
    },
    { kind: 'event', id: key },
  );
}

/** Draws the event as an option of the list. */
function drawOption(sink: Sink, pen: Pen, mark: SceneMark, type: SceneType, isTabStop: boolean): void {
  const attributes = {
    ...eventAttributes(mark, isTabStop),
    class: classesOf(mark),
    color: mark.color,
  };
  group(sink, 'g', attributes, () => {
    drawTies(sink, pen, mark);
    if (mark.shape === 'bar') drawBar(sink, pen, mark);
    else drawPoint(sink, pen, mark);
    drawQuestionMarks(sink, pen, mark, type);
    if (mark.focused || mark.selected) leaf(sink, 'path', { class: 'ring', d: ringPath(pen, mark) });
  });
}

/** Attributes that make a drawn event focusable, give it a name, and let host pages find it. */
export function eventAttributes(
  event: { readonly key: string; readonly id: string; readonly name: string; readonly selected: boolean },
  isTabStop: boolean,
): Attributes {
  return {
    part: 'event',
    role: 'option',
    'data-event-id': event.id,
    'data-key': event.key,
    'aria-label': event.name || null,
    'aria-selected': event.selected ? 'true' : 'false',
    tabindex: isTabStop ? 0 : -1,
  };
}

function classesOf({ shape, status, color, colorIndex, uncertain, approximate, hovered, selected }: SceneMark): string {
  const hue = color === null ? ` ${colorClass(colorIndex)}` : '';
  const doubts = `${uncertain ? ' uncertain' : ''}${approximate ? ' approximate' : ''}`;
  return `event ${shape} status-${status}${hue}${doubts}${hovered ? ' hovered' : ''}${selected ? ' selected' : ''}`;
}

function labelClassesOf(mark: SceneMark): string {
  return `texts status-${mark.status}${mark.hovered ? ' hovered' : ''}`;
}

function drawBar(sink: Sink, pen: Pen, mark: SceneMark): void {
  const stretch = { ...mark, heightPx: mark.sizePx };
  if (!isOutlined(mark)) drawStretch(sink, pen, stretch, 'solid');
  else {
    if (mark.uncertain && mark.status !== 'planned') drawStretch(sink, pen, stretch, 'tint');
    drawOutline(sink, pen, stretch);
  }
  drawDoubts(sink, pen, mark);
}

function drawPoint(sink: Sink, pen: Pen, mark: SceneMark): void {
  const { x, y } = mark;
  const radius = mark.sizePx / 2;
  if (mark.shape === 'span' && mark.status === 'planned')
    leaf(sink, 'path', { class: 'outline thin', d: plannedPath(pen, mark) });
  else if (mark.shape === 'span') drawStretch(sink, pen, { ...mark, heightPx: 1.5 }, 'hairline');
  for (const { share, opacity } of mark.approximate ? HALOS : []) {
    leaf(sink, 'path', { class: 'halo', d: pen.disc(x, y, radius * share), 'fill-opacity': opacity });
  }
  const isHollow = mark.shape === 'span' || isOutlined(mark);
  const d = pen.disc(x, y, isHollow ? radius - 1 : radius);
  leaf(sink, 'path', { class: isHollow ? 'hollow' : 'solid', d, pathLength: mark.uncertain ? DISC_DASHES * 2 : null });
  drawDoubts(sink, pen, mark);
}

/** Draws the marks of a disputed or denied event over it. */
function drawDoubts(sink: Sink, pen: Pen, mark: SceneMark): void {
  if (mark.status === 'disputed') leaf(sink, 'path', { class: 'hatch', d: hatchPath(pen, mark) });
  if (mark.status === 'denied') leaf(sink, 'path', { class: 'strike', d: strikePath(pen, mark) });
}

/** Draws the ghosts of other claims on a thin line, and the tie to the day it was reported. */
function drawTies(sink: Sink, pen: Pen, mark: SceneMark): void {
  const radius = mark.sizePx / 2;
  for (const ghost of mark.ghosts) {
    const x = (ghost.x0 + ghost.x1) / 2;
    leaf(sink, 'path', { class: 'tie claim', d: pen.line(mark.x, mark.y, x, mark.y) });
    if (ghost.x1 - ghost.x0 > mark.sizePx)
      leaf(sink, 'path', { class: 'hairline', d: pen.box(ghost.x0, ghost.x1, mark.y, 1) });
    leaf(sink, 'path', { class: 'ghost', d: pen.disc(x, mark.y, Math.max(radius * 0.75, 3)) });
  }
  if (mark.reportedX === null) return;
  const y = tieYOf(mark);
  const tie = `${pen.line(mark.x, mark.y, mark.x, y)}${pen.line(mark.x, y, mark.reportedX, y)}`;
  leaf(sink, 'path', { class: 'tie', d: `${tie}${pen.line(mark.reportedX, y - 4, mark.reportedX, y + 4)}` });
}

function drawQuestionMarks(sink: Sink, pen: Pen, mark: SceneMark, type: SceneType): void {
  const draw = (x: number, anchor: string) =>
    leaf(
      sink,
      'text',
      {
        class: 'question',
        'aria-hidden': 'true',
        x: pen.x(x),
        y: pen.y(mark.y + type.detailPx * 0.35),
        'font-size': type.detailPx,
        'text-anchor': anchor,
      },
      pen.questionMark,
    );
  if (mark.startEdge.kind === 'unknown') draw(mark.x0 - 2, 'end');
  if (mark.endEdge.kind === 'unknown') draw(mark.x1 + 2, 'start');
}

/**
 * Draws the texts of an event next to its node rather than in it. They may be cut, and the accessible name of the node
 * must contain all text that is visible in it (WCAG 2.5.3).
 */
export function drawLabel(
  sink: Sink,
  pen: Pen,
  label: SceneLabel,
  type: SceneType,
  className: string,
  key?: ElementKey,
): void {
  const text = (className: string, y: number, size: number, x = label.titleX ?? label.x) => ({
    class: className,
    part: 'label',
    x: pen.x(x),
    y: pen.y(y),
    'font-size': size,
    'text-anchor': label.anchor,
  });
  group(
    sink,
    'g',
    { class: className, 'aria-hidden': 'true' },
    () => {
      leaf(sink, 'text', text('label', label.baselinePx, type.labelPx), label.text);
      for (const line of label.continued ?? [])
        leaf(sink, 'text', text('label', line.baselinePx, type.labelPx), line.text);
      if (label.detail !== '')
        leaf(
          sink,
          'text',
          text('label detail', label.detailBaselinePx, type.detailPx, label.detailX ?? label.x),
          label.detail,
        );
    },
    key,
  );
}

function ringPath(pen: Pen, { shape, x, x0, x1, y, sizePx }: SceneMark): string {
  const aroundPx = sizePx + RING_GAP_PX * 2;
  return shape === 'bar' ? pen.box(x0 - RING_GAP_PX, x1 + RING_GAP_PX, y, aroundPx) : pen.disc(x, y, aroundPx / 2);
}
