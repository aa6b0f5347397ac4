import type { LaneBand } from '../layout/arrange-bands.js';
import type { Scene } from '../layout/scene.js';
import { drawLanes, drawScene } from './draw-scene.js';
import type { Figure } from './layout-figure.js';
import { penFor } from './pen.js';
import { rootAttributes } from './root-attributes.js';
import { group, type Sink } from './sink.js';
import { StaticSink } from './static-sink.js';

/** A part of a figure that no page may cut: draws itself as an `<svg>`, as wide as the figure. */
export type FigureSlice = (sink: Sink) => void;

/** A lane that may be higher than a page, from top to bottom. */
export interface LaneSlices {
  /** From the top of the lane to its first row: repeated at the top of each page, under the axis. */
  readonly head: FigureSlice;
  /** The name, drawn over the head; beside the rows it hangs down from there. */
  readonly name: FigureSlice;
  /** One for each row of events. */
  readonly rows: readonly FigureSlice[];
}

/** A figure that is cut where a page may end: together, the slices show the whole of it. */
export interface SlicedFigure {
  /** The axis and the names of what lies across the lanes: repeated at the top of each page. */
  readonly axis: FigureSlice;
  /** A low lane is one slice. */
  readonly lanes: readonly (FigureSlice | LaneSlices)[];
  /** The key, the sources. */
  readonly below: readonly FigureSlice[];
}

/**
 * Cuts a figure without heading and padding between its lanes and between their rows of events.
 *
 * @param lowPx lanes lower than this are not cut
 */
export function sliceFigure({ scene, arrangement, below }: Figure, lowPx: number): SlicedFigure {
  const bare = withoutLabels(scene);
  const part = (y0: number, y1: number, shown: Scene): FigureSlice =>
    slice(scene, y0, y1, (sink) => drawScene(sink, shown));
  const marks = byLane(scene.marks);
  const clusters = byLane(scene.clusters);
  const densities = byLane(scene.densities);
  const sliceLane = (lane: Scene['lanes'][number]): FigureSlice | LaneSlices => {
    const cuts = cutsOf(arrangement.bands[lane.index]!, arrangement.trackPx);
    const own = <T>(all: ByLane<T>) => all.get(lane.index) ?? [];
    const row = (y0: number, y1: number, shown: Partial<Scene> = {}) => {
      const isInside = ({ y }: { readonly y: number }) => y >= y0 && y < y1;
      const inside = { marks: own(marks).filter(isInside), clusters: own(clusters).filter(isInside) };
      return part(y0, y1, { ...bare, ...inside, densities: own(densities), ...shown });
    };
    const [top, first] = cuts as [number, number];
    // Without a name, a lane among others has its line.
    const label = scene.lanes.length > 1 && lane.label === '' ? '\u00a0' : lane.label;
    const lanes = [{ ...lane, label }];
    if (lane.height < lowPx) return row(top, cuts.at(-1)!, { lanes });
    return {
      head: row(top, first),
      name: slice(scene, top, first, (sink) => drawLanes(sink, penFor(scene), { ...scene, lanes })),
      rows: cuts.slice(1, -1).map((y0, index) => row(y0, cuts[index + 2]!)),
    };
  };
  return {
    axis: part(0, scene.plot.y, { ...scene, marks: [], clusters: [], densities: [], lanes: [] }),
    lanes: scene.lanes.map(sliceLane),
    below: below.map((block) => slice(scene, 0, block.heightPx, (sink) => block.draw(sink, penFor(scene), 0))),
  };
}

type ByLane<T> = ReadonlyMap<number, readonly T[]>;

function byLane<T extends { readonly lane: number }>(all: readonly T[]): ByLane<T> {
  const groups = new Map<number, T[]>();
  for (const each of all) {
    const group = groups.get(each.lane);
    if (group) group.push(each);
    else groups.set(each.lane, [each]);
  }
  return groups;
}

/** Where a lane may be cut, px from the top of the scene: above it, above each of its rows, below it. Whole px leave no seams. */
function cutsOf({ y, padTopPx, heightPx, tracks }: LaneBand, trackPx: number): readonly number[] {
  const tops = Array.from({ length: tracks }, (_, track) => y + padTopPx + track * trackPx);
  return [y, ...tops, y + heightPx].map(Math.round);
}

function slice(scene: Scene, y0: number, y1: number, draw: (sink: Sink) => void): FigureSlice {
  const heightPx = y1 - y0;
  const viewBox = `0 ${y0} ${scene.widthPx} ${heightPx}`;
  const attributes = { ...rootAttributes({ ...scene, heightPx }), role: 'presentation', viewBox };
  return (sink) => group(sink, 'svg', attributes, () => draw(new StaticSink(sink)));
}

/** What lies behind the lanes and across them. Its names are above the lanes, with the axis. */
function withoutLabels(scene: Scene): Scene {
  const { axis, backgrounds, markers, spanningCrowd: crowd } = scene;
  const unnamed = { name: '', label: null };
  return {
    ...scene,
    marks: [],
    clusters: [],
    densities: [],
    lanes: [],
    axis: { ...axis, ticks: axis.ticks.map((tick) => ({ ...tick, label: '' })), contexts: [] },
    backgrounds: backgrounds.map((each) => ({ ...each, ...unnamed })),
    markers: markers.map((each) => ({ ...each, ...unnamed })),
    spanningCrowd: crowd && { ...crowd, name: '', label: { ...crowd.label, text: '' } },
  };
}
