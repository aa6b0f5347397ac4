import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DomSink } from '../render/dom-sink.js';
import { figureAttributes, layoutFigure } from '../render/layout-figure.js';
import { group } from '../render/sink.js';
import type { Pictured } from './timeline-figures.js';

/** About the width of A4 or Letter paper within its margins, in CSS px: for browsers that do not tell a page its size on paper. */
const SHEET_WIDTH_PX = 700;

/**
 * Shows a figure in place of the timeline while the page is printed: all events at their natural height, with legend and
 * sources and without buttons. The page on the screen stays as it is.
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
    // Chrome and Safari have laid the page out on the paper by then: a column stays legible, a broad sheet is used.
    const onPaper = page?.matchMedia('print');
    onPaper?.addEventListener('change', () => (onPaper.matches ? this.#draw() : this.#clear()), { signal });
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
    if (!request || !this.#sheet) return;
    const options = {
      widthPx: this.#sheet.clientWidth || SHEET_WIDTH_PX,
      heightPx: 'natural',
      legend: true,
      sources: true,
      paddingPx: 0,
    } as const;
    const figure = layoutFigure({ ...request, view: null }, { ...options, title });
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const sink = new DomSink(svg);
    sink.begin(true);
    group(sink, 'svg', figureAttributes(figure), () => figure.draw(sink));
    this.#sheet.replaceChildren(svg);
  };

  readonly #clear = (): void => this.#sheet?.replaceChildren();
}
