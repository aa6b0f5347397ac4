import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The size of a box in CSS px, rounded to whole device px. */
export interface BoxSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What is measured; null before the first render. */
export interface ResizeHost extends ReactiveControllerHost {
  readonly scroller: Element | null;
}

export interface ResizeOptions {
  /** Called with the first size and with each other one. */
  readonly onResize: (size: BoxSize) => void;
  /** Called once when the fonts of the page have come, as texts then have other widths. */
  readonly onFontsLoaded?: () => void;
}

/** Follows the size of the host's scroller (its content box, so without scroll bars). */
export class ResizeController implements ReactiveController {
  readonly #host: ResizeHost;
  readonly #options: ResizeOptions;
  #observer: ResizeObserver | null = null;
  #observed: Element | null = null;
  #size: BoxSize | null = null;
  #connected = false;
  #awaitsFonts = true;

  constructor(host: ResizeHost, options: ResizeOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The size last told; null before the first. */
  get size(): BoxSize | null {
    return this.#size;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#observe(this.#host.scroller);
    if (this.#awaitsFonts) void this.#tellOfFonts();
  }

  hostUpdated(): void {
    if (this.#connected) this.#observe(this.#host.scroller);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#observe(null);
  }

  #observe(element: Element | null): void {
    if (element === this.#observed) return;
    this.#observer?.disconnect();
    this.#observed = element;
    if (!element) return;
    this.#observer ??= new ResizeObserver((entries) => this.#tell(entries.at(-1)!.contentRect));
    this.#observer.observe(element);
  }

  #tell(rect: DOMRectReadOnly): void {
    const size = { widthPx: toDevicePx(rect.width), heightPx: toDevicePx(rect.height) };
    if (size.widthPx === this.#size?.widthPx && size.heightPx === this.#size.heightPx) return;
    this.#size = size;
    this.#options.onResize(size);
  }

  async #tellOfFonts(): Promise<void> {
    await document.fonts.ready;
    if (!this.#connected || !this.#awaitsFonts) return;
    this.#awaitsFonts = false;
    this.#options.onFontsLoaded?.();
  }
}

function toDevicePx(px: number): number {
  return Math.round(px * devicePixelRatio) / devicePixelRatio;
}
