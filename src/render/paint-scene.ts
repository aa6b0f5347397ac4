import type { Scene } from '../layout/scene.js';
import { DomSink } from './dom-sink.js';
import { rootAttributes } from './root-attributes.js';
import { drawScene } from './draw-scene.js';

const sinks = new WeakMap<SVGSVGElement, DomSink>();

export interface PaintOptions {
  /** While something moves the nodes need not be in reading order. */
  readonly moving?: boolean;
  /** What a screen reader calls the picture. */
  readonly label?: string;
  /** Whether the focus is kept for the focused event: while that is out of the picture, the `<svg>` is the tab stop. */
  readonly isHeld?: boolean;
}

/**
 * Draws a scene on an `<svg>` of the page. Call it once a frame: it reuses the nodes of the last one, writes only what
 * changed and never reads layout. It is the only code that touches these nodes.
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
