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
}

/**
 * Draws a scene on an `<svg>` of the page. Call it once a frame: it reuses the nodes of the last one, writes only what
 * changed and never reads layout. It is the only code that touches these nodes.
 */
export function paintScene(svg: SVGSVGElement, scene: Scene, { moving = false, label }: PaintOptions = {}): void {
  let sink = sinks.get(svg);
  if (!sink) sinks.set(svg, (sink = new DomSink(svg)));
  sink.begin(!moving);
  sink.open('svg', { ...rootAttributes(scene), 'aria-label': label ?? null });
  drawScene(sink, scene);
  sink.close();
}
