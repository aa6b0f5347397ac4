import type { TimeSpan } from '../time/instant.js';
import { crowdBehind, crowdLineAt, stretchAt, type DensityStretch } from './crowds/density-stretch.js';
import { HIT_RADIUS_PX, LINE_HIT_RADIUS_PX } from './hit-radius.js';
import { tieYOf } from './mark-shape.js';
import type { Scene, SceneBackground, SceneCluster, SceneMark, SceneMarker } from './scene.js';
import { labelStart } from './text/label-start.js';

/** What is drawn at a point: an event, or events without marks of their own. */
export type Hit =
  { readonly kind: 'event'; readonly key: string; readonly row: number; readonly id: string } | CrowdHit;

/** Events without marks of their own: a cluster, or a part of a density area. */
export interface CrowdHit {
  readonly kind: 'cluster' | 'density';
  readonly key: string;
  readonly lane: number;
  readonly count: number;
  readonly span: TimeSpan;
  /** The bin they begin in; null if they are under way at the start of the window. */
  readonly bin: TimeSpan | null;
}

/** Over a background narrower than this, lines have the smaller hit radius: otherwise it could not be hit at all. */
const NARROW_PX = 48;

/**
 * Finds what is drawn at a point of a scene. In order of priority: the disc of a cluster, the nearest mark or its
 * label, a cluster, an area of density, the line of a marker, its band or a background, the crowd of backgrounds and
 * markers.
 *
 * @param xPx from the inline start of the box (in RTL, from its right)
 */
export function pick(scene: Scene, xPx: number, yPx: number): Hit | null {
  if (yPx < scene.axis.height || xPx < scene.plot.x) return null;
  const hit = ({ key, row, id }: { key: string; row: number; id: string }): Hit => ({ kind: 'event', key, row, id });
  if (yPx >= scene.plot.y) {
    // Discs are drawn over the marks.
    const disc = scene.clusters.find(({ x0, x1, y, sizePx }) => Math.hypot((x0 + x1) / 2 - xPx, y - yPx) <= sizePx / 2);
    if (disc) return clusterHit(disc);
    const mark = nearestMark(scene, xPx, yPx);
    if (mark) return hit(mark);
    const isNear = (from: number, until: number, y: number) =>
      xPx >= from && xPx <= until && Math.abs(yPx - y) <= HIT_RADIUS_PX;
    const cluster =
      scene.clusters.find(({ x0, x1, y }) => isNear(x0, x1, y)) ??
      scene.clusters.find(({ labelX, labelPx, y }) => isNear(labelX, labelX + labelPx, y));
    if (cluster) return clusterHit(cluster);
    const stretch = stretchAt(scene, xPx, yPx);
    if (stretch) return stretchHit(stretch);
  }
  const onLine = crowdLineAt(scene, xPx, yPx);
  if (onLine) return stretchHit(onLine);
  const inLabel = ({ label }: { label: SceneMark['label'] }) => isInLabel(label, scene.type.labelPx, xPx, yPx);
  const { markers } = scene;
  const named = markers.find(inLabel) ?? scene.backgrounds.find(inLabel);
  if (named) return hit(named);
  const stretch = narrowestStretch(scene, xPx);
  const isNarrow = stretch !== null && 'rect' in stretch && stretch.rect.width < NARROW_PX;
  const across = nearestLine(markers, xPx, isNarrow ? LINE_HIT_RADIUS_PX : HIT_RADIUS_PX) ?? stretch;
  if (across) return hit(across);
  const behind = crowdBehind(scene, xPx);
  return behind ? stretchHit(behind) : null;
}

/** Makes the hit of a cluster, or of its event if it has only one. */
export function clusterHit(cluster: SceneCluster): Hit {
  return cluster.event ? { kind: 'event', key: cluster.key, ...cluster.event } : crowdHit('cluster', cluster);
}

/** Makes the hit of a part of a crowd that is drawn as an area. */
export function stretchHit(stretch: DensityStretch): CrowdHit {
  return crowdHit('density', { ...stretch, bin: stretch.span });
}

/** Makes the hit of a crowd. */
function crowdHit(kind: CrowdHit['kind'], { key, lane, count, span, bin }: Omit<CrowdHit, 'kind'>): CrowdHit {
  return { kind, key, lane, count, span, bin };
}

function nearestMark({ marks, type }: Scene, x: number, y: number): SceneMark | null {
  let nearest: SceneMark | null = null;
  let least = HIT_RADIUS_PX;
  for (const mark of marks) {
    const distance = isInLabel(mark.label, type.labelPx, x, y) ? 0.5 : distanceTo(mark, x, y);
    if (distance < least) {
      nearest = mark;
      least = distance;
    }
  }
  return nearest;
}

/** Finds the narrowest of the backgrounds and bands at an x: wider ones can be hit beside it. */
function narrowestStretch({ backgrounds, markers }: Scene, x: number): SceneBackground | SceneMarker | null {
  let narrowest: SceneBackground | SceneMarker | null = null;
  let least = Infinity;
  const look = (each: SceneBackground | SceneMarker, x0: number, widthPx: number) => {
    if (x < x0 || x > x0 + widthPx || widthPx >= least) return;
    narrowest = each;
    least = widthPx;
  };
  for (const each of backgrounds) look(each, each.rect.x, each.rect.width);
  for (const each of markers) if (each.lines.length > 1) look(each, each.x0, each.x1 - each.x0);
  return narrowest;
}

function nearestLine(markers: readonly SceneMarker[], x: number, reachPx: number): SceneMarker | null {
  let nearest: SceneMarker | null = null;
  let least = reachPx;
  for (const marker of markers) {
    const distance = Math.min(...marker.lines.map((line) => Math.abs(line.x - x)));
    if (distance > least) continue;
    nearest = marker;
    least = distance;
  }
  return nearest;
}

function distanceTo(mark: SceneMark, xPx: number, yPx: number): number {
  const { shape, x0, x1, y, sizePx, hasNode, ghosts, reportedX } = mark;
  // A disc larger than the hit radius is hit up to its rim.
  const beyondPx = shape === 'bar' ? 0 : Math.max(sizePx / 2 - HIT_RADIUS_PX, 0);
  const dx = Math.max(x0 - xPx - beyondPx, 0, xPx - x1 - beyondPx);
  const dy = Math.max(Math.abs(yPx - y) - sizePx / 2, 0);
  const ownPx = Math.hypot(dx, dy);
  // Ghosts and ties are only drawn for marks with a node.
  return hasNode && (reportedX !== null || ghosts.length > 0) ? Math.min(ownPx, distanceToTied(mark, xPx, yPx)) : ownPx;
}

/**
 * Gives the distance to the ghosts of claims and the tick of the report. Their ties have the smaller radius of lines.
 */
function distanceToTied(mark: SceneMark, xPx: number, yPx: number): number {
  const { x, y, ghosts, reportedX } = mark;
  const distance = (a: number, b: number, lineY: number) =>
    Math.hypot(Math.max(Math.min(a, b) - xPx, 0, xPx - Math.max(a, b)), yPx - lineY);
  const tied = (x0: number, x1: number, lineY: number) =>
    Math.min(distance(x0, x1, lineY), distance(x, x1, lineY) + HIT_RADIUS_PX - LINE_HIT_RADIUS_PX);
  const tickPx = reportedX === null ? Infinity : tied(reportedX, reportedX, tieYOf(mark));
  return Math.min(tickPx, ...ghosts.map((ghost) => tied(ghost.x0, ghost.x1, y)));
}

function isInLabel(label: SceneMark['label'], riseAbovePx: number, x: number, y: number): boolean {
  if (!label) return false;
  const left = labelStart(label);
  const top = label.baselinePx - Math.max(riseAbovePx, 13);
  return x >= left && x <= left + label.widthPx && y >= top && y <= label.detailBaselinePx + 5;
}
