import type { SceneLabel, SceneType } from '../scene.js';
import { labelStart } from './label-start.js';

/** Distance between a text and a broken line. */
export const CLEAR_PX = 3;

/** What a label covers, px of the scene. */
export interface TextBox {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Finds the box of a label in which no line may run, as on a map. */
export function textBoxOf(label: SceneLabel, { labelPx, detailPx }: SceneType): TextBox {
  const { widthPx, baselinePx, continued, detail, detailBaselinePx } = label;
  const start = labelStart(label);
  const titlePx = (continued?.at(-1)?.baselinePx ?? baselinePx) + labelPx * 0.3;
  const bottom = detail === '' ? titlePx : detailBaselinePx + detailPx * 0.3;
  return { x0: start - CLEAR_PX, x1: start + widthPx + CLEAR_PX, y0: baselinePx - labelPx * 0.85, y1: bottom };
}
