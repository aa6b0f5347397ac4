import type { Scene } from '../layout/scene.js';

const GAP_PX = 10;

/** Puts the tooltip above what it is about, below where there is no room above, and never beyond the sides of the stage. */
export function placeTooltip(tooltip: HTMLElement, scene: Scene, key: string): void {
  const anchor = anchorOf(scene, key);
  if (!anchor) return;
  const { offsetWidth: widthPx, offsetHeight: heightPx } = tooltip;
  const left = Math.min(Math.max(anchor.x - widthPx / 2, 0), Math.max(scene.widthPx - widthPx, 0));
  const above = anchor.y - anchor.sizePx / 2 - GAP_PX - heightPx;
  const top = above >= 0 ? above : anchor.y + anchor.sizePx / 2 + GAP_PX;
  tooltip.style.setProperty('--_tooltip-x', `${left}px`);
  tooltip.style.setProperty('--_tooltip-y', `${top}px`);
}

function anchorOf({ marks, clusters, backgrounds, markers, plot, axis }: Scene, key: string) {
  const mark = marks.find((each) => each.key === key);
  if (mark) return mark;
  const within = (x: number) => Math.min(Math.max(x, plot.x), plot.x + plot.width);
  const cluster = clusters.find((each) => each.key === key);
  if (cluster) return { x: within((cluster.x0 + cluster.x1) / 2), y: cluster.y, sizePx: cluster.sizePx };
  const marker = markers.find((each) => each.key === key);
  const label = marker?.label ?? backgrounds.find((each) => each.key === key)?.label;
  if (label) return { x: within(label.x + label.widthPx / 2), y: label.baselinePx, sizePx: GAP_PX };
  const rect = backgrounds.find((each) => each.key === key)?.rect;
  const x = marker?.x ?? (rect ? rect.x + rect.width / 2 : null);
  return x === null ? null : { x: within(x), y: axis.height, sizePx: 0 };
}
