import type { LitElement, ReactiveController } from 'lit';
import { placeTooltip } from './place-tooltip.js';
import type { Stage } from './stage.js';

const SHOW_AFTER_MS = 120;
/** Time to reach the tooltip with the pointer before it goes (WCAG 1.4.13: hoverable). */
const HIDE_AFTER_MS = 250;

/** Decides which mark the tooltip is about, and puts it there: shown a moment after the pointer rests on it, kept while the pointer is on the tooltip. */
export class TooltipController implements ReactiveController {
  /** The key of the mark; null for none. */
  key: string | null = null;
  readonly #host: LitElement;
  readonly #stage: Stage;
  #timer = 0;
  #listening: AbortController | null = null;

  constructor(host: LitElement, stage: Stage) {
    this.#host = host;
    this.#stage = stage;
    host.addController(this);
  }

  /** The pointer is on another mark, or on none. */
  point(key: string | null): void {
    clearTimeout(this.#timer);
    if (key === this.key) return;
    this.#timer = window.setTimeout(() => this.#show(key), key === null ? HIDE_AFTER_MS : SHOW_AFTER_MS);
  }

  /** The pointer is on the tooltip itself. */
  readonly keep = (): void => clearTimeout(this.#timer);

  /** The pointer left the tooltip. */
  readonly leave = (): void => this.point(null);

  /** @returns whether one was shown */
  hide(): boolean {
    clearTimeout(this.#timer);
    const wasShown = this.key !== null;
    this.#show(null);
    return wasShown;
  }

  hostUpdated(): void {
    const { scene } = this.#stage;
    const tooltip = this.#host.renderRoot.querySelector<HTMLElement>('.tooltip');
    if (tooltip && scene && this.key !== null) placeTooltip(tooltip, scene, this.key);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.key = null;
    this.#listen(false);
  }

  #show(key: string | null): void {
    if (key === this.key) return;
    this.key = key;
    this.#listen(key !== null);
    this.#host.requestUpdate();
  }

  /** Escape hides it wherever the focus is (WCAG 1.4.13: dismissible); the page is listened to only meanwhile. */
  #listen(isShown: boolean): void {
    this.#listening?.abort();
    this.#listening = isShown ? new AbortController() : null;
    const { signal } = this.#listening ?? {};
    // Before panels and dialogs, of which Escape would close one as well.
    if (signal) this.#host.ownerDocument.addEventListener('keydown', this.#hideOnEscape, { signal, capture: true });
  }

  readonly #hideOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.hide()) event.preventDefault();
  };
}
