import type { Scene } from '../layout/scene.js';
import { DomSink } from './dom-sink.js';
import { rootAttributes } from './root-attributes.js';
import { drawScene } from './draw-scene.js';

const sinks = new WeakMap<SVGSVGElement, DomSink>();

/** What a scene does not say about its picture on the page. */
export interface PaintOptions {
  /** While something moves, nodes need not be in reading order. */
  readonly moving?: boolean;
  /** The name of the picture for screen readers. */
  readonly label?: string;
  /** Whether the focus is held for the focused event: while it is outside the picture, the `<svg>` is the tab stop. */
  readonly isHeld?: boolean;
}

/**
 * Draws a scene on an `<svg>` of the page. Call it once per frame: it reuses the nodes of the last frame, writes only
 * what changed and never reads layout. No other code touches these nodes.
 */
export function paintScene(svg: SVGSVGElement, scene: Scene, options: PaintOptions = {}): void {
  const { moving = false, label, isHeld = false } = options;
  let sink = sinks.get(svg);
  if (!sink) sinks.set(svg, (sink = new DomSink(svg)));
  sink.begin(!moving);
  sink.open('svg', { ...rootAttributes(scene), 'aria-label': label ?? null });
  drawScene(sink, scene, isHeld);
  sink.close();
}
