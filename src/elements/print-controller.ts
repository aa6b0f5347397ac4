import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DomSink } from '../render/dom-sink.js';
import { sliceFigure, type FigureSlice, type LaneSlices } from '../render/figure-slices.js';
import { layoutFigure, type FigureRequest } from '../render/layout-figure.js';
import { adoptStyles } from './adopt-styles.js';
import { printStyles } from './print-styles.js';
import type { Pictured } from './timeline-figures.js';

/**
 * Widths that the figure is drawn in, CSS px: for a column on paper, a sheet of A4 or Letter, and one on its side. How wide its
 * place on the paper is, no browser tells before it has counted the pages, so styles choose among them (`.for-400`…).
 * As many as the kept arrangements, less that of the screen.
 */
const WIDTHS_PX = [400, 700, 1000] as const;
/** What is lower than this is not split between pages: it fits into half a page, so that little of the page before stays empty. */
const MAX_WHOLE_PX = 360;
const FIRST_ROWS = 3;

/**
 * Shows a figure in place of the timeline while the page is printed: all events at their natural height, with legend and
 * sources and without buttons. The page on the screen stays as it is.
 *
 * How high a page is, and where on it the figure begins, no browser tells. The figure is therefore a table of slices that the
 * browser breaks between: browsers repeat the head of a table on each page, which is the axis here, and of a table within it,
 * which is the name of a lane.
 */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #pictured: () => Pictured;
  #heard = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement, pictured: () => Pictured) {
    this.#host = host;
    this.#pictured = pictured;
    host.addController(this);
  }

  hostConnected(): void {
    const page = this.#host.ownerDocument.defaultView;
    const { signal } = (this.#heard = new AbortController());
    page?.addEventListener('beforeprint', this.#draw, { signal });
    page?.addEventListener('afterprint', this.#clear, { signal });
  }

  hostDisconnected(): void {
    this.#heard.abort();
  }

  get #sheet(): Element | null {
    return this.#host.shadowRoot?.querySelector('.print') ?? null;
  }

  readonly #draw = (): void => {
    const { request, title } = this.#pictured();
    const { shadowRoot } = this.#host;
    if (!request || !shadowRoot || !this.#sheet) return;
    const everything = { ...request, view: null };
    adoptStyles(shadowRoot, printStyles.cssText);
    this.#sheet.replaceChildren(...WIDTHS_PX.map((widthPx) => pictureOf(everything, title, widthPx)));
  };

  readonly #clear = (): void => this.#sheet?.replaceChildren();
}

function pictureOf(everything: FigureRequest, title: string, widthPx: number): HTMLElement {
  const around = { legend: true, sources: true, paddingPx: 0 } as const;
  const figure = layoutFigure(everything, { ...around, widthPx, heightPx: 'natural', title });
  const { axis, lanes, below } = sliceFigure(figure, MAX_WHOLE_PX);
  const drawing = tableOf([axis], lanes.map(laneBox), figure.scene.heightPx < MAX_WHOLE_PX);
  const picture = box(`for-${widthPx}`, drawing, ...below.map((slice) => box('whole', svgOf(slice))));
  picture.role = 'img';
  picture.ariaLabel = figure.title || figure.description;
  return picture;
}

function laneBox(lane: FigureSlice | LaneSlices): HTMLElement {
  if (typeof lane === 'function') return box('whole', svgOf(lane));
  const { head, name, rows } = lane;
  // No page ends with a single row of a lane.
  const first = box('whole', ...rows.slice(0, FIRST_ROWS).map(svgOf));
  const bodies = [first, ...rows.slice(FIRST_ROWS).map((row) => box('whole', svgOf(row)))];
  return tableOf([head, name], bodies);
}

/** @param head drawn one over the other */
function tableOf(head: readonly FigureSlice[], bodies: readonly HTMLElement[], isWhole = false): HTMLElement {
  const heading = box('head', box('layers', ...head.map(svgOf)));
  return box(isWhole ? 'table whole' : 'table', heading, box('body', ...bodies));
}

function box(className: string, ...content: readonly Element[]): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.append(...content);
  return element;
}

function svgOf(slice: FigureSlice): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const sink = new DomSink(svg);
  sink.begin(true);
  slice(sink);
  return svg;
}
