import { stretchOfKey } from '../layout/crowds/density-stretch.js';
import type { Scene, SceneLabel } from '../layout/scene.js';

const GAP_PX = 10;

/** The size of a tooltip, px. */
export interface TooltipSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Places the tooltip below its mark, or above the label if there is no room below, never beyond the sides. It only writes:
 * to measure in a frame that has drawn would force a layout.
 */
export function placeTooltip(
  tooltip: HTMLElement,
  { widthPx, heightPx }: TooltipSize,
  scene: Scene,
  key: string,
): void {
  const anchor = anchorOf(scene, key);
  if (!anchor) return;
  const left = Math.min(Math.max(anchor.x - widthPx / 2, 0), Math.max(scene.widthPx - widthPx, 0));
  const below = anchor.bottom + GAP_PX;
  const above = anchor.top - GAP_PX - heightPx;
  const top = below + heightPx <= scene.heightPx || above < 0 ? below : above;
  tooltip.style.setProperty('--_tooltip-x', `${left}px`);
  tooltip.style.setProperty('--_tooltip-y', `${top}px`);
}

/** The middle and the vertical extent of what is drawn, px of the scene. */
export interface Anchor {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Finds the middle and the vertical extent of what has a key, including its label. */
export function anchorOf(scene: Scene, key: string): Anchor | null {
  const { marks, clusters, backgrounds, markers, plot, axis, type } = scene;
  const within = (x: number) => Math.min(Math.max(x, plot.x), plot.x + plot.width);
  const topOf = (label: SceneLabel) => label.baselinePx - type.labelPx;
  const mark = marks.find((each) => each.key === key);
  if (mark) {
    const { y, sizePx, label } = mark;
    const top = Math.min(y - sizePx / 2, label ? topOf(label) : y);
    return { x: within(mark.x), top, bottom: Math.max(y + sizePx / 2, label?.detailBaselinePx ?? y) };
  }
  const cluster = clusters.find((each) => each.key === key);
  if (cluster) {
    const { x0, x1, y, sizePx } = cluster;
    return { x: within((x0 + x1) / 2), top: y - sizePx / 2, bottom: y + sizePx / 2 };
  }
  const stretch = stretchOfKey(scene, key);
  if (stretch) return { x: within((stretch.x0 + stretch.x1) / 2), top: stretch.top, bottom: stretch.bottom };
  const spanning = backgrounds.find((each) => each.key === key) ?? markers.find((each) => each.key === key);
  if (!spanning) return null;
  const { label } = spanning;
  if (label) return { x: within(label.x), top: topOf(label), bottom: label.baselinePx };
  const x = 'rect' in spanning ? spanning.rect.x + spanning.rect.width / 2 : (spanning.x0 + spanning.x1) / 2;
  return { x: within(x), top: axis.height, bottom: axis.height };
}
