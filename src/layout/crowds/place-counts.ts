import type { Rect, SceneCluster, SceneMark } from '../scene.js';

/** Between the disc of a cluster and its count. */
const COUNT_OFFSET_PX = 4;

/** A cluster that has no place for its count yet. */
export type UncountedCluster = Omit<SceneCluster, 'labelX'>;

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/**
 * Places the counts of the clusters of a lane: after the disc, or before it if the end of the plot would cut them (a
 * "97" cut to "9" is wrong) or something at the foot is in the way.
 *
 * @param marks those at the foot of the lane
 */
export function placeCounts(
  clusters: readonly UncountedCluster[],
  marks: readonly SceneMark[],
  plot: Rect,
): readonly SceneCluster[] {
  const taken: Stretch[] = [...clusters.map(discOf), ...marks.map(stretchOf)];
  return clusters.map((cluster) => {
    const { from, until } = discOf(cluster);
    const before = from - COUNT_OFFSET_PX - cluster.labelPx;
    const places = [until + COUNT_OFFSET_PX, before].map((x): Stretch => ({ from: x, until: x + cluster.labelPx }));
    const whole = places.filter((place) => place.from >= plot.x && place.until <= plot.x + plot.width);
    const isFree = (place: Stretch) => !taken.some((other) => other.from < place.until && place.from < other.until);
    const place = whole.find(isFree) ?? whole[0] ?? places[0]!;
    taken.push(place);
    return { ...cluster, labelX: place.from };
  });
}

function discOf({ x0, x1, sizePx }: UncountedCluster): Stretch {
  const x = (x0 + x1) / 2;
  return { from: x - sizePx / 2, until: x + sizePx / 2 };
}

function stretchOf({ x0, x1, x, sizePx }: SceneMark): Stretch {
  return { from: Math.min(x0, x - sizePx / 2), until: Math.max(x1, x + sizePx / 2) };
}
