import { isDrag, type ClientPoint } from './click-distance.js';
import type { AxisTransform } from './gesture-delta.js';
import { clientPoint, isTouch, placeOn, type Input } from './gesture-input.js';

/** Within this time two taps are a double tap, and a mouse event after a touch is the browser's echo of it, ms. */
const TAP_MS = 500;
/** How far apart two taps may be, px. */
const TAP_DISTANCE_PX = 10;

/** What a hand did to the picture between two events. */
export interface HandStep {
  readonly event: Input;
  /** The mouse or the first finger. */
  readonly point: ClientPoint;
  /** How many hold the picture; the mouse is one. */
  readonly fingers: number;
  readonly move: AxisTransform;
  /** The mouse, or the middle between two fingers, after the step: px from the left of the surface. */
  readonly atPx: number;
}

/** Told what a hand does. */
export interface HandListener {
  /** Whether a press begins something. */
  accepts(event: Input): boolean;
  pressed(event: Input): void;
  moved(step: HandStep): void;
  /** The mouse button or the last finger went up. @param hasMoved whether it was more than a click or tap */
  released(event: Input, hasMoved: boolean): void;
  doubleTapped(event: TouchEvent): void;
}

/**
 * Recognises drags, pinches and double taps on a surface, until the signal ends it.
 *
 * Of more than two fingers the first two count; one that is added or lifted goes on from where the picture is. A drag by
 * mouse is followed on the window, takes no text with it, and is no click when it ends.
 */
export class DragPinchRecognizer {
  readonly #surface: SVGSVGElement;
  readonly #signal: AbortSignal;
  readonly #listener: HandListener;
  /** What fingers came down on. */
  readonly #touched = new WeakSet<EventTarget>();
  /** Where those that hold the picture were, on the surface; empty while nothing does. */
  #held: readonly DOMPoint[] = [];
  #press: ClientPoint = { clientX: 0, clientY: 0 };
  #hasMoved = false;
  #touchedMs = -Infinity;
  #tap: { readonly timeMs: number; readonly point: ClientPoint } | null = null;
  #isSecondTap = false;

  constructor(surface: SVGSVGElement, signal: AbortSignal, listener: HandListener) {
    this.#surface = surface;
    this.#signal = signal;
    this.#listener = listener;
    surface.addEventListener('mousedown', this.#mouseDown, { signal });
    surface.addEventListener('touchstart', this.#touchStart, { signal, passive: true });
    this.#follow(surface, () => true);
  }

  /** Hears a touch where its target is: the browser sends it there, also when the target has left the picture. */
  #follow(target: EventTarget, isDue: () => boolean): void {
    if (this.#touched.has(target)) return;
    this.#touched.add(target);
    const hear = (type: string, listener: (event: TouchEvent) => void): void =>
      // Not passive: what the timeline takes the page must not scroll by.
      target.addEventListener(type, (event) => isDue() && listener(event as TouchEvent), {
        signal: this.#signal,
        passive: false,
      });
    hear('touchmove', this.#move);
    hear('touchend', this.#touchEnd);
    hear('touchcancel', this.#touchEnd);
  }

  readonly #mouseDown = (event: MouseEvent): void => {
    if (event.timeStamp - this.#touchedMs < TAP_MS || this.#held.length > 0 || !this.#listener.accepts(event)) return;
    event.stopImmediatePropagation();
    const drag = new AbortController();
    const options = { capture: true, signal: drag.signal };
    const stop = (end: Event): void => {
      end.preventDefault();
      end.stopImmediatePropagation();
    };
    const up = (end: MouseEvent): void => {
      stop(end);
      drag.abort();
      if (this.#hasMoved) catchClick(stop);
      this.#release(end);
    };
    this.#signal.addEventListener('abort', () => drag.abort(), { once: true, signal: drag.signal });
    window.addEventListener('mousemove', this.#move, options);
    window.addEventListener('mouseup', up, options);
    for (const type of ['dragstart', 'selectstart']) window.addEventListener(type, stop, options);
    this.#begin(event);
  };

  readonly #touchStart = (event: TouchEvent): void => {
    const isFirst = this.#held.length === 0;
    if (isFirst && !this.#listener.accepts(event)) return;
    event.stopImmediatePropagation();
    for (const { target } of event.changedTouches) this.#follow(target, () => !this.#surface.contains(target as Node));
    const tap = this.#tap;
    this.#isSecondTap = isFirst && tap !== null && event.timeStamp - tap.timeMs < TAP_MS;
    if (isFirst) this.#begin(event);
    else this.#held = this.#placesOf(event);
    const isTap = this.#held.length === 1 && !this.#isSecondTap;
    this.#tap = isTap ? { timeMs: event.timeStamp, point: this.#press } : this.#isSecondTap ? tap : null;
  };

  readonly #touchEnd = (event: TouchEvent): void => {
    if (this.#held.length === 0) return;
    event.stopImmediatePropagation();
    this.#touchedMs = event.timeStamp;
    this.#held = this.#placesOf(event);
    if (this.#held.length > 0) return;
    this.#release(event);
    if (!this.#isSecondTap || !this.#tap) return;
    const isNear = distance(clientPoint(event), this.#tap.point) < TAP_DISTANCE_PX;
    this.#tap = null;
    if (isNear && event.type !== 'touchcancel') this.#listener.doubleTapped(event);
  };

  readonly #move = (event: Input): void => {
    if (this.#held.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const point = clientPoint(event);
    const before = this.#held;
    const now = this.#placesOf(event);
    const fingers = now.length;
    if (fingers === 0 || (fingers === 1 && !this.#hasMoved && !isDrag(this.#press, point))) return;
    this.#held = now;
    const move = transformOf(before, now);
    if (!move) return;
    this.#hasMoved = true;
    this.#listener.moved({ event, point, fingers, move, atPx: middleOf(now) });
  };

  #begin(event: Input): void {
    this.#hasMoved = false;
    this.#press = clientPoint(event);
    this.#held = this.#placesOf(event);
    this.#listener.pressed(event);
  }

  #release(event: Input): void {
    this.#held = [];
    this.#listener.released(event, this.#hasMoved);
  }

  #placesOf(event: Input): readonly DOMPoint[] {
    const points: readonly ClientPoint[] = isTouch(event)
      ? Array.from(event.touches)
          .filter(({ target }) => this.#touched.has(target))
          .slice(0, 2)
      : [event];
    return points.map((point) => placeOn(this.#surface, point));
  }
}

/** The movement that brings one or two places to where they are now; null for fingers on one spot, which have no scale. */
function transformOf(before: readonly DOMPoint[], now: readonly DOMPoint[]): AxisTransform | null {
  const k = now.length > 1 ? reachOf(now) / reachOf(before) : 1;
  return before.length === now.length && k > 0 && k < Infinity ? { k, x: middleOf(now) - k * middleOf(before) } : null;
}

/** How far two places are apart. */
function reachOf([a, b]: readonly DOMPoint[]): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}

function middleOf(places: readonly DOMPoint[]): number {
  return places.reduce((sum, { x }) => sum + x, 0) / places.length;
}

function distance(a: ClientPoint, b: ClientPoint): number {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}

/** The click that a browser sends after the button went up, if it sends one. */
function catchClick(stop: (event: Event) => void): void {
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }));
}
