import type { ReactiveController } from 'lit';
import type { PlacedHost } from './host-frame.js';

/** The size of a box in CSS px, rounded to whole device px. */
export interface BoxSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What is measured; null before the first render. */
export interface ResizeHost extends PlacedHost {
  readonly scroller: Element | null;
  /** An element with a text: its box changes with the size and font of texts. */
  readonly probe: Element | null;
}

export interface ResizeOptions {
  /** Called with the first size and whenever it changes. */
  readonly onResize: (size: BoxSize) => void;
  /** Called when texts may have other widths: fonts of the page were loaded, or the size of the probe has changed. */
  readonly onTextsResized: () => void;
}

/** Observes the size of the host's scroller (its content box, so without scroll bars). */
export class ResizeController implements ReactiveController {
  readonly #host: ResizeHost;
  readonly #options: ResizeOptions;
  #observer: ResizeObserver | null = null;
  #observed: Element | null = null;
  #size: BoxSize | null = null;
  #textSize = '';
  /** The fonts of the document that the host is in; null while it is in none. */
  #fonts: FontFaceSet | null = null;
  #awaitsFonts = true;

  constructor(host: ResizeHost, options: ResizeOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#fonts = this.#host.ownerDocument.fonts;
    this.#observe(this.#host.scroller);
    this.#fonts.addEventListener('loadingdone', this.#fontsCame);
    if (this.#awaitsFonts) void this.#tellOfFonts(this.#fonts);
  }

  hostUpdated(): void {
    if (this.#fonts) this.#observe(this.#host.scroller);
  }

  hostDisconnected(): void {
    this.#fonts?.removeEventListener('loadingdone', this.#fontsCame);
    this.#fonts = null;
    this.#observe(null);
  }

  #observe(element: Element | null): void {
    if (element === this.#observed) return;
    this.#observer?.disconnect();
    this.#observed = element;
    if (!element) return;
    this.#observer ??= new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries)
        if (target === this.#observed) this.#tell(contentRect);
        else this.#tellOfTexts(contentRect);
    });
    this.#observer.observe(element);
    if (this.#host.probe) this.#observer.observe(this.#host.probe);
  }

  #tell(rect: DOMRectReadOnly): void {
    const size = { widthPx: toDevicePx(rect.width), heightPx: toDevicePx(rect.height) };
    if (size.widthPx === this.#size?.widthPx && size.heightPx === this.#size.heightPx) return;
    this.#size = size;
    this.#options.onResize(size);
  }

  #tellOfTexts({ width, height }: DOMRectReadOnly): void {
    // While it is not displayed, texts have no size.
    if (width === 0) return;
    const known = this.#textSize;
    this.#textSize = `${width}|${height}`;
    if (known !== '' && known !== this.#textSize) this.#options.onTextsResized();
  }

  /** Some fonts are loaded only when the first text is drawn in them. */
  readonly #fontsCame = (): void => this.#options.onTextsResized();

  async #tellOfFonts(fonts: FontFaceSet): Promise<void> {
    await fonts.ready;
    if (this.#fonts !== fonts || !this.#awaitsFonts) return;
    this.#awaitsFonts = false;
    this.#options.onTextsResized();
  }
}

function toDevicePx(px: number): number {
  return Math.round(px * devicePixelRatio) / devicePixelRatio;
}
