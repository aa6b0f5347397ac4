import type { LitElement, ReactiveController } from 'lit';
import type { ClientPoint } from '../interaction/click-distance.js';
import { placeTooltip, type TooltipSize } from './place-tooltip.js';
import type { Stage } from './stage.js';

const SHOW_AFTER_MS = 120;
/** Time to reach the tooltip with the pointer before it disappears (WCAG 1.4.13: hoverable). */
const HIDE_AFTER_MS = 250;

/**
 * Decides which mark the tooltip is about, and places it: it appears a moment after the pointer rests on the mark, and stays
 * while the pointer is on the tooltip.
 *
 * The tooltip receives no pointer events, which belong to the drawing under it: its box tells whether the pointer is on it.
 */
export class TooltipController implements ReactiveController {
  /** The key of the mark; null for none. */
  key: string | null = null;
  readonly #host: LitElement;
  readonly #stage: Stage;
  #timer = 0;
  #listening: AbortController | null = null;
  /** The mark under the pointer, and whether a tooltip that covers it takes precedence. */
  #pointed: string | null = null;
  #isGround = true;
  /** The position of the pointer while a tooltip is shown. */
  #pointer: ClientPoint | null = null;
  #isOver = false;
  /** The size of the tooltip with its present text. */
  #size: TooltipSize = { widthPx: 0, heightPx: 0 };

  constructor(host: LitElement, stage: Stage) {
    this.#host = host;
    this.#stage = stage;
    host.addController(this);
  }

  /** The pointer is on another mark, or on none. @param isGround whether that lies behind the marks, as a background does */
  point(key: string | null, isGround = key === null): void {
    this.#pointed = key;
    this.#isGround = isGround;
    this.#turn();
  }

  /** @returns whether one was shown */
  hide(): boolean {
    clearTimeout(this.#timer);
    const wasShown = this.key !== null;
    this.#show(null);
    return wasShown;
  }

  /** Places it beside its mark: call this after the picture has moved. */
  place(): void {
    const { scene } = this.#stage;
    const tooltip = this.#tooltip;
    if (tooltip && scene && this.key !== null) placeTooltip(tooltip, this.#size, scene, this.key);
  }

  hostUpdated(): void {
    const tooltip = this.#tooltip;
    if (!tooltip) return;
    this.#size = { widthPx: tooltip.offsetWidth, heightPx: tooltip.offsetHeight };
    this.place();
    this.#look();
  }

  hostDisconnected(): void {
    this.#pointed = null;
    this.hide();
  }

  get #tooltip(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.tooltip');
  }

  #turn(): void {
    clearTimeout(this.#timer);
    const key = this.#pointed;
    if (key === this.key || (this.#isOver && this.#isGround)) return;
    this.#timer = window.setTimeout(() => this.#show(key), key === null ? HIDE_AFTER_MS : SHOW_AFTER_MS);
  }

  #show(key: string | null): void {
    if (key === this.key) return;
    this.key = key;
    this.#listen(key !== null);
    this.#host.requestUpdate();
  }

  /** Checks whether the pointer is on the tooltip. */
  #look(): void {
    const box = this.#pointer && this.#tooltip?.getBoundingClientRect();
    const { clientX: x, clientY: y } = this.#pointer ?? { clientX: 0, clientY: 0 };
    const isOver = box ? x >= box.left && x <= box.right && y >= box.top && y <= box.bottom : false;
    if (isOver === this.#isOver) return;
    this.#isOver = isOver;
    this.#turn();
  }

  /**
   * Escape hides it wherever the focus is (WCAG 1.4.13: dismissible), and the tooltip may reach beyond the timeline, so the
   * whole page is listened to, but only while it is shown.
   */
  #listen(isShown: boolean): void {
    this.#listening?.abort();
    this.#listening = isShown ? new AbortController() : null;
    const { signal } = this.#listening ?? {};
    if (!signal) {
      this.#pointer = null;
      this.#isOver = false;
      return;
    }
    // Captured before panels and dialogs, which Escape would also close, and before the drawing reports what is under the pointer.
    const options = { signal, capture: true };
    const page = this.#host.ownerDocument;
    page.addEventListener('keydown', this.#hideOnEscape, options);
    page.addEventListener('pointermove', this.#move, options);
    page.documentElement.addEventListener('pointerleave', this.#leave, { signal });
  }

  readonly #hideOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.hide()) event.preventDefault();
  };

  readonly #move = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    this.#pointer = event;
    this.#look();
  };

  readonly #leave = (): void => {
    this.#pointer = null;
    this.#look();
  };
}
