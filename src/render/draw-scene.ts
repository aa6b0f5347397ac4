import { SPANNING_LANE } from '../layout/lanes/lane-assignment.js';
import type { Rect, Scene, SceneCluster, SceneSpanningCrowd, SceneStretch, SceneTick } from '../layout/scene.js';
import { colorClass } from './color-class.js';
import { textBoxOf } from '../layout/text/text-box.js';
import { drawBatches } from './draw-batches.js';
import { drawDensity } from './draw-density.js';
import { drawMark } from './draw-mark.js';
import { brokenPath, drawBackground, drawBand, drawSpanning } from './draw-spanning.js';
import { penFor, type Pen } from './pen.js';
import { roundPx } from './round-px.js';
import { group, leaf, type Sink } from './sink.js';

/**
 * Draws the layers of a scene from back to front inside the open element.
 *
 * @param isHeld whether the focus is held for one event: then no other is a tab stop, even if that one is not drawn
 */
export function drawScene(sink: Sink, scene: Scene, isHeld = false): void {
  const pen = penFor(scene);
  const { plot, widthPx, heightPx, axis } = scene;
  const spanningBox = { x: plot.x, y: axis.height, width: plot.width, height: Math.max(0, heightPx - axis.height) };
  const lanesBox = { x: 0, y: plot.y, width: widthPx, height: plot.height };

  clipped(sink, pen, spanningBox, 'backgrounds', () => {
    if (scene.spanningCrowd) drawSpanningCrowd(sink, pen, scene.spanningCrowd);
    for (const background of scene.backgrounds) drawBackground(sink, pen, background);
    for (const marker of scene.markers) drawBand(sink, pen, marker);
    drawGrid(sink, pen, scene);
  });
  clipped(sink, pen, lanesBox, 'lanes', () => drawLanes(sink, pen, scene));
  const drawCrowds = () => {
    for (const density of scene.densities) {
      const own = scene.marks.filter(({ lane }) => lane === density.lane);
      drawDensity(
        sink,
        pen,
        density,
        own.flatMap(({ label }) => (label ? [textBoxOf(label, scene.type)] : [])),
      );
    }
    drawBatches(sink, pen, scene.marks);
  };
  clipped(sink, pen, { ...lanesBox, x: plot.x, width: plot.width }, 'crowds', drawCrowds, false);
  drawEvents(sink, pen, scene, spanningBox, isHeld);
  group(sink, 'g', { class: 'axis', part: 'axis', 'aria-hidden': 'true' }, () => drawAxis(sink, pen, scene));
  // Last because it is not always drawn, and the others are identified by position.
  if (scene.spanningCrowd) drawCrowdLabel(sink, pen, scene, scene.spanningCrowd);
}

/** Clips with a nested svg, which needs no id that could clash with another picture on the page. */
function clipped(sink: Sink, pen: Pen, box: Rect, className: string, draw: () => void, isHidden = true): void {
  const x = pen.left(box.x, box.x + box.width);
  const { y, width, height } = box;
  const viewBox = [x, y, width, height].map(roundPx).join(' ');
  const role = isHidden ? { 'aria-hidden': 'true' } : { role: 'presentation' };
  group(sink, 'svg', { class: className, x, y, width, height, viewBox, ...role }, draw);
}

/** Draws all washes as one path and all lines as another; there are at most as many as the picture has px. */
function drawSpanningCrowd(sink: Sink, pen: Pen, crowd: SceneSpanningCrowd): void {
  const { washes, lines, linesFromY, y0, y1 } = crowd;
  group(sink, 'g', { class: 'background neutral', part: 'background' }, () => {
    const boxes = washes.map(({ x0, x1 }) => pen.box(x0, x1, (y0 + y1) / 2, y1 - y0)).join('');
    if (boxes !== '') leaf(sink, 'path', { class: 'wash', d: boxes });
    const d = lines.map((x) => pen.line(x, linesFromY, x, y1)).join('');
    if (d !== '') leaf(sink, 'path', { class: 'crowd-lines', d });
  });
}

function drawCrowdLabel(sink: Sink, pen: Pen, { type }: Scene, { label, name, count }: SceneSpanningCrowd): void {
  const named = name === '' ? {} : { role: 'img', 'aria-label': name };
  group(sink, 'g', { class: 'texts spanning-label crowd', ...named }, () => {
    const place = { x: pen.x(label.x), y: label.baselinePx, 'font-size': type.detailPx, 'text-anchor': label.anchor };
    const text = { class: 'label', part: 'label', 'data-count': count, ...place };
    leaf(sink, 'text', named.role ? { ...text, 'aria-hidden': 'true' } : text, label.text);
  });
}

function drawGrid(sink: Sink, pen: Pen, { axis, heightPx }: Scene): void {
  const path = (ticks: readonly SceneTick[]) => ticks.map(({ x }) => pen.line(x, axis.height, x, heightPx)).join('');
  leaf(sink, 'path', { class: 'grid', d: path(axis.ticks.filter((tick) => !tick.major)) });
  leaf(sink, 'path', { class: 'grid major', d: path(axis.ticks.filter((tick) => tick.major)) });
}

/** Draws the line above each lane, and its name. */
export function drawLanes(sink: Sink, pen: Pen, { lanes, plot, widthPx, type }: Scene): void {
  if (lanes.length < 2 && (lanes[0]?.label ?? '') === '') return;
  for (const lane of lanes) {
    if (lane.y + lane.height < plot.y || lane.y > plot.y + plot.height) continue;
    group(sink, 'g', { class: 'lane', part: 'lane' }, () => {
      leaf(sink, 'path', { class: 'rule', d: pen.line(0, lane.y, widthPx, lane.y) });
      const place = { x: pen.x(lane.labelX), y: lane.labelBaselinePx, 'font-size': type.axisPx };
      leaf(sink, 'text', { class: 'lane-label', part: 'lane-label', ...place }, lane.label);
    });
  }
}

/** Draws everything that takes the focus, on whatever layer it is, as options of one listbox. */
function drawEvents(sink: Sink, pen: Pen, scene: Scene, spanningBox: Rect, isHeld: boolean): void {
  // Read in time, lane by lane: a label before its mark is drawn earlier, but says nothing earlier.
  const noded = scene.marks.filter((mark) => mark.hasNode).sort((a, b) => a.lane - b.lane || a.x0 - b.x0);
  const { markers, present, focusedStretch: stretch } = scene;
  const all = [...scene.backgrounds, ...markers, ...noded, ...scene.clusters, ...(stretch ? [stretch] : [])];
  const isFocused = (each: (typeof all)[number]) => each === stretch || ('focused' in each && each.focused);
  const tabStop = (all.find(isFocused) ?? (isHeld ? undefined : (noded[0] ?? all[0])))?.key;
  const list =
    all.length > 0 ? { role: 'listbox', 'aria-orientation': 'horizontal', 'aria-multiselectable': 'true' } : {};
  group(sink, 'g', { class: 'events', ...list, 'aria-label': all.length > 0 ? scene.listName : null }, () => {
    clipped(
      sink,
      pen,
      spanningBox,
      'spanning',
      () => {
        if (present) leaf(sink, 'path', { class: 'present', d: brokenPath(pen, present, [present]) });
        for (const background of scene.backgrounds)
          drawSpanning(sink, pen, scene, background, background.key === tabStop);
        for (const marker of markers) drawSpanning(sink, pen, scene, marker, marker.key === tabStop);
        if (stretch?.lane === SPANNING_LANE) drawFocusedStretch(sink, pen, scene, stretch);
      },
      false,
    );
    clipped(
      sink,
      pen,
      { ...scene.plot },
      'marks',
      () => {
        for (const mark of noded) drawMark(sink, pen, mark, scene.type, mark.key === tabStop);
        for (const cluster of scene.clusters) drawCluster(sink, pen, cluster, scene, cluster.key === tabStop);
        if (stretch && stretch.lane !== SPANNING_LANE) drawFocusedStretch(sink, pen, scene, stretch);
      },
      false,
    );
  });
}

/** Draws the focused part of an area, which as a whole is one path, as an option of the list like any event. */
function drawFocusedStretch(sink: Sink, pen: Pen, scene: Scene, stretch: SceneStretch): void {
  const { key, name, x0, x1 } = stretch;
  // Behind the lanes rather than around the line with the count, whose words it would cut through.
  const behind = stretch.lane === SPANNING_LANE ? scene.spanningCrowd : null;
  const [top, bottom] = behind ? [behind.linesFromY, behind.y1] : [stretch.top, stretch.bottom];
  const attributes = {
    class: 'stretch',
    role: 'option',
    'aria-selected': 'false',
    'data-key': key,
    'aria-label': name,
    tabindex: 0,
  };
  const d = pen.box(x0 + 1, x1 - 1, (top + bottom) / 2, bottom - top - 2);
  group(sink, 'g', attributes, () => leaf(sink, 'path', { class: 'ring', d }), { kind: 'stretch', id: key });
}

function drawCluster(sink: Sink, pen: Pen, cluster: SceneCluster, { type }: Scene, isTabStop: boolean): void {
  const x = (cluster.x0 + cluster.x1) / 2;
  const attributes = {
    class: `cluster ${colorClass(cluster.colorIndex)}${cluster.hovered ? ' hovered' : ''}`,
    part: 'cluster',
    role: 'option',
    'aria-selected': 'false',
    'data-count': cluster.count,
    'data-key': cluster.key,
    'aria-label': cluster.name || null,
    tabindex: isTabStop ? 0 : -1,
  };
  group(
    sink,
    'g',
    attributes,
    () => {
      leaf(sink, 'path', { class: 'ring', d: pen.disc(x, cluster.y, cluster.sizePx / 2 + 3.5) });
      leaf(sink, 'path', { class: 'stack', d: pen.disc(x, cluster.y, cluster.sizePx / 2 + 1.5) });
      const place = { x: pen.x(cluster.labelX), y: cluster.y + type.axisPx * 0.35, 'font-size': type.axisPx };
      leaf(sink, 'text', { class: 'count', ...place }, cluster.label);
    },
    { kind: 'cluster', id: cluster.key },
  );
}

function drawAxis(sink: Sink, pen: Pen, { axis, plot, widthPx, type }: Scene): void {
  leaf(sink, 'path', { class: 'axis-line', d: pen.line(plot.x, axis.height, widthPx, axis.height) });
  clipped(sink, pen, { x: plot.x, y: 0, width: plot.width, height: axis.height }, 'axis-labels', () => {
    const ticks = axis.ticks.map(({ x }) => pen.line(x, axis.height - 5, x, axis.height)).join('');
    leaf(sink, 'path', { class: 'tick-line', d: ticks });
    // Keyed by time, labels move with the window; by position, all would be rewritten whenever one leaves.
    const label = (tick: SceneTick, className: string, tier: string) => {
      const place = { x: pen.x(tick.labelX), y: tick.baselinePx };
      const attributes = { class: className, part: 'tick', ...place, 'font-size': type.axisPx };
      group(sink, 'text', attributes, () => sink.text(tick.label), { kind: tier, id: tick.at });
    };
    for (const tick of axis.ticks) if (tick.label !== '') label(tick, tick.major ? 'tick major' : 'tick', 'tick');
    for (const context of axis.contexts) if (context.label !== '') label(context, 'tick context', 'context');
  });
}
