import type { SceneLabel } from '../scene.js';

/** Gives the x at which a label starts, whichever of its ends it is anchored by. */
export function labelStart({ anchor, x, widthPx }: Pick<SceneLabel, 'anchor' | 'x' | 'widthPx'>): number {
  return anchor === 'start' ? x : x - widthPx;
}
