import { zoomAt } from '../time/view/viewport.js';
import type { ClientPoint } from './click-distance.js';
import { DragPinchRecognizer, type HandStep } from './drag-pinch-recognizer.js';
import { clientPoint, isTouch, placeOn, type Input, type SurfacePlace } from './gesture-input.js';
import { GlideController } from './glide-controller.js';
import { keepPageScrolling } from './keep-page-scrolling.js';
import { moveView } from './move-view.js';
import { SurfaceController } from './surface-controller.js';
import { hearTrackpadPinch, type TrackpadPinch } from './trackpad-pinch.js';
import type { ViewAnimationController } from './view-animation-controller.js';
import type { ViewHost } from './view-host.js';
import { wheelExponent, wheelIntent, wheelPanPx, type Gestures, type WheelIntent } from './wheel-intent.js';
import { timeUnder, ZoomAnchor } from './zoom-anchor.js';

/** For two taps already handled as touches, a browser may also send a dblclick, within this time, ms. */
const DOUBLE_TAP_ECHO_MS = 500;

export interface ZoomPanOptions {
  readonly gestures: () => Gestures;
  readonly animation: ViewAnimationController;
  /** Whether the first of two clicks has opened something: then a double click does not zoom. */
  readonly isTaken: () => boolean;
  /** The user turned the wheel without ctrl, which scrolls the page: show how to zoom. */
  readonly onHint: () => void;
  /** A drag went up or down (px, positive down) without scrolling the page: scroll the lanes the opposite way. */
  readonly onDragVertically: (dyPx: number) => void;
}

/**
 * Zooms and pans by wheel, trackpad, mouse and touch: each step of a gesture is applied to the view, a TimeSpan.
 */
export class ZoomPanController {
  readonly #host: ViewHost;
  readonly #options: ZoomPanOptions;
  readonly #glide: GlideController;
  readonly #anchor: ZoomAnchor;
  #trackpad: TrackpadPinch = { active: false };
  #isHeld = false;
  /** Whether the current press stopped a glide. */
  #isCaught = false;
  /** Where the mouse or the first finger was last. */
  #last: SurfacePlace = { x: 0, y: 0 };
  #doubleTapMs = -Infinity;

  constructor(host: ViewHost, options: ZoomPanOptions) {
    this.#host = host;
    this.#options = options;
    this.#glide = new GlideController(host, () => options.animation.target !== null);
    this.#anchor = new ZoomAnchor(host);
    new SurfaceController(host, (surface, signal) => this.#attach(surface, signal));
  }

  #attach(surface: SVGSVGElement, signal: AbortSignal): void {
    surface.addEventListener('wheel', this.#wheel, { signal, passive: false });
    surface.addEventListener('keydown', () => void this.#glide.stop(), { signal, passive: true });
    surface.addEventListener('dblclick', this.#doubleClick, { signal });
    surface.addEventListener('click', this.#click, { signal, capture: true });
    this.#trackpad = hearTrackpadPinch(surface, signal, this.#pinch);
    // Before the recogniser, to decide which touches reach it.
    keepPageScrolling(surface, signal, () => this.#options.gestures() === 'cooperative');
    new DragPinchRecognizer(surface, signal, {
      accepts: (event) => this.#accepts(event),
      pressed: (event) => this.#press(surface, event),
      moved: (step) => this.#follow(step),
      released: (event, hasMoved) => this.#release(event, hasMoved),
      doubleTapped: (event) => this.#doubleClick(event),
    });
    signal.addEventListener('abort', () => (this.#isHeld = false));
  }

  #accepts(event: Input): boolean {
    return this.#host.currentView !== null && !event.ctrlKey && (isTouch(event) || event.button === 0);
  }

  #wheelIntent(event: WheelEvent): WheelIntent | 'none' {
    // A drag is in progress, or Safari reports the same movement twice.
    if (this.#isHeld || this.#trackpad.active) return 'none';
    return wheelIntent(event, this.#options.gestures());
  }

  readonly #wheel = (event: WheelEvent): void => {
    if (!this.#host.currentView) return;
    const intent = this.#wheelIntent(event);
    if (intent === 'page') {
      if (event.deltaY !== 0 && !event.ctrlKey && !event.metaKey) this.#options.onHint();
      return;
    }
    event.preventDefault();
    if (intent === 'none') return;
    this.#halt();
    if (intent === 'pan') moveView(this.#host, { k: 1, x: -wheelPanPx(event) }, 0);
    else this.#zoom(2 ** wheelExponent(event), event);
  };

  #zoom(factor: number, at: ClientPoint): void {
    const { surface } = this.#host;
    if (surface) this.#anchor.zoom(factor, placeOn(surface, at).x);
  }

  #press(surface: SVGSVGElement, event: Input): void {
    this.#isCaught = this.#halt();
    this.#isHeld = true;
    this.#last = placeOn(surface, clientPoint(event));
  }

  #follow({ event, point, fingers, move, atPx }: HandStep): void {
    moveView(this.#host, move, atPx);
    if (fingers > 1) this.#glide.stop();
    else this.#followDrag(event, point);
    this.#last = point;
  }

  #followDrag(event: Input, { x, y }: SurfacePlace): void {
    this.#glide.follow({ timeMs: event.timeStamp, px: x });
    const takesBothAxes = !isTouch(event) || this.#options.gestures() === 'greedy';
    const dyPx = y - this.#last.y;
    if (takesBothAxes && dyPx !== 0) this.#options.onDragVertically(dyPx);
  }

  #release(event: Input, hasMoved: boolean): void {
    this.#isHeld = false;
    if (hasMoved && event.type !== 'touchcancel') this.#glide.release(event.timeStamp);
  }

  /** A press that stopped a glide was not meant for whatever was under the pointer. */
  readonly #click = (event: MouseEvent): void => {
    if (this.#isCaught && event.detail > 0) event.preventDefault();
  };

  readonly #doubleClick = (event: Input): void => {
    const { surface } = this.#host;
    if (!surface || !this.#accepts(event)) return;
    if (isTouch(event)) this.#doubleTapMs = event.timeStamp;
    else if (event.timeStamp - this.#doubleTapMs < DOUBLE_TAP_ECHO_MS) return;
    event.preventDefault();
    const { animation, isTaken } = this.#options;
    if (isTaken()) return;
    const view = animation.target ?? this.#host.currentView;
    const at = view && timeUnder(this.#host, view, placeOn(surface, clientPoint(event)).x);
    if (!view || at === null) return;
    const next = zoomAt(view, event.shiftKey ? 0.5 : 2, at, this.#host.viewLimits);
    void animation.animateTo(next, { cause: 'user' });
  };

  readonly #pinch = (scale: number, at: ClientPoint): void => {
    this.#halt();
    this.#zoom(scale, at);
  };

  /** Stops animation and glide, as any new input does. @returns whether the view was visibly gliding */
  #halt(): boolean {
    this.#options.animation.cancel();
    return this.#glide.stop();
  }
}
