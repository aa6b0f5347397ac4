import { dragEnable, pointer, select, zoom, zoomIdentity } from 'd3';
import type { ZoomTransform } from 'd3';
import { zoomAt } from '../time/viewport.js';
import { CLICK_DISTANCE_PX, isDrag, type ClientPoint } from './click-distance.js';
import { clientPoint, fingersOf, isWheel, meanX, type Input } from './gesture-input.js';
import { transformBetween } from './gesture-delta.js';
import { GlideController } from './glide-controller.js';
import { moveView } from './move-view.js';
import { SurfaceController } from './surface-controller.js';
import { keepPageScrolling } from './touch-lock.js';
import { hearTrackpadPinch, type TrackpadPinch } from './trackpad-pinch.js';
import type { ViewAnimationController } from './view-animation-controller.js';
import type { ViewHost } from './view-host.js';
import { wheelExponent, wheelIntent, wheelPanPx, type Gestures, type WheelIntent } from './wheel-intent.js';
import { timeUnder, ZoomAnchor } from './zoom-anchor.js';

/** A browser may send a dblclick for the two taps that were heard as touches; it comes sooner than this, ms. */
const DOUBLE_TAP_ECHO_MS = 500;

export interface ZoomPanOptions {
  readonly gestures: () => Gestures;
  readonly animation: ViewAnimationController;
  /** The user turned the wheel without ctrl where the page keeps its scroll: say how to zoom. */
  readonly onHint?: () => void;
  /** A drag went up or down (px, positive down) where the page does not scroll by it: scroll the lanes against it. */
  readonly onDragAcross?: (dyPx: number) => void;
}

type Surface = SVGSVGElement & { __zoom?: ZoomTransform };
/** What is used of d3's own event, whose `sourceEvent` has the type any. */
interface ZoomEvent {
  readonly transform: ZoomTransform;
  readonly sourceEvent: Input;
}

/**
 * Zoom and pan by wheel, trackpad, mouse and touch.
 *
 * d3-zoom recognises the gestures, but its transform is not the view: over 4.5 billion years it is 293 px off at a
 * minute. Each step of it is applied to the TimeSpan, and the transform starts anew with each gesture.
 */
export class ZoomPanController {
  readonly #host: ViewHost;
  readonly #options: ZoomPanOptions;
  readonly #glide: GlideController;
  readonly #anchor: ZoomAnchor;
  #trackpad: TrackpadPinch = { active: false };
  #previous: ZoomTransform = zoomIdentity;
  #pressed: ClientPoint | null = null;
  #last: ClientPoint | null = null;
  #dragging = false;
  #doubleTapMs = -Infinity;

  constructor(host: ViewHost, options: ZoomPanOptions) {
    this.#host = host;
    this.#options = options;
    this.#glide = new GlideController(host, () => options.animation.target !== null);
    this.#anchor = new ZoomAnchor(host);
    new SurfaceController(host, (surface, signal) => this.#attach(surface, signal));
  }

  /** Whether a pointer holds the picture and has moved it. */
  get dragging(): boolean {
    return this.#dragging;
  }

  #attach(surface: Surface, signal: AbortSignal): void {
    // Before those of d3, so that they decide what reaches it.
    surface.addEventListener('wheel', this.#wheel, { signal, passive: false });
    keepPageScrolling(surface, signal, () => this.#options.gestures() === 'cooperative');
    surface.addEventListener('keydown', () => this.#glide.stop(), { signal, passive: true });
    this.#trackpad = hearTrackpadPinch(surface, signal, this.#pinch);

    const behaviour = zoom<SVGSVGElement, unknown>()
      .filter((event: Input) => this.#accepts(event))
      .wheelDelta(wheelExponent)
      .touchable(true)
      .clickDistance(CLICK_DISTANCE_PX)
      // Fingers on one spot have no scale.
      .constrain((next) => (next.k > 0 && Number.isFinite(next.k + next.x) ? next : (surface.__zoom ?? zoomIdentity)))
      .on('start', this.#start)
      .on('zoom', this.#step)
      .on('end', this.#end);
    const selection = select<SVGSVGElement, unknown>(surface).call(behaviour);
    selection.on('dblclick.zoom', this.#doubleClick);
    signal.addEventListener('abort', () => {
      behaviour.on('start zoom end', null);
      selection.on('.zoom', null).style('-webkit-tap-highlight-color', null);
      delete surface.__zoom;
      this.#letGo();
    });
  }

  #accepts(event: Input): boolean {
    if (!this.#host.currentView) return false;
    if (isWheel(event)) return this.#wheelIntent(event) === 'zoom';
    return !event.ctrlKey && (!('button' in event) || event.button === 0);
  }

  #wheelIntent(event: WheelEvent): WheelIntent | 'none' {
    // The hand is busy, or Safari says the same twice.
    if (this.#pressed || this.#trackpad.active) return 'none';
    return wheelIntent(event, this.#options.gestures());
  }

  readonly #wheel = (event: WheelEvent): void => {
    if (!this.#host.currentView) return;
    const intent = this.#wheelIntent(event);
    if (intent === 'page') {
      if (event.deltaY !== 0 && !event.ctrlKey && !event.metaKey) this.#options.onHint?.();
      return;
    }
    event.preventDefault();
    if (intent === 'none') return;
    this.#halt();
    if (intent === 'pan') moveView(this.#host, { k: 1, x: -wheelPanPx(event) }, 0, 'wheel');
  };

  readonly #start = ({ sourceEvent }: ZoomEvent): void => {
    this.#halt();
    if (isWheel(sourceEvent)) return;
    this.#previous = zoomIdentity;
    this.#pressed = this.#last = clientPoint(sourceEvent);
    this.#dragging = false;
  };

  readonly #step = ({ transform, sourceEvent }: ZoomEvent): void => {
    const surface: Surface | null = this.#host.surface;
    if (!surface) return;
    if (isWheel(sourceEvent)) {
      this.#anchor.zoom(transform.k, pointer(sourceEvent, surface)[0], 'wheel');
      // Each event anew: one long turn from the big bang to a second is 2⁵⁸, more than x can hold to the px.
      surface.__zoom = zoomIdentity;
      return;
    }
    const fingers = fingersOf(sourceEvent);
    const point = clientPoint(sourceEvent);
    if (fingers < 2 && !this.#dragging && this.#pressed && !isDrag(this.#pressed, point)) return;
    this.#dragging = true;
    const move = transformBetween(this.#previous, transform);
    this.#previous = transform;
    const atPx = meanX(sourceEvent, surface);
    moveView(this.#host, move, atPx, fingers > 1 ? 'pinch' : 'drag');
    if (fingers > 1) this.#glide.stop();
    else this.#followDrag(sourceEvent, point);
    this.#last = point;
  };

  #followDrag(event: Input, point: ClientPoint): void {
    this.#glide.follow({ timeMs: event.timeStamp, px: point.clientX });
    const takesBothAxes = !('touches' in event) || this.#options.gestures() === 'greedy';
    const dyPx = point.clientY - (this.#last?.clientY ?? point.clientY);
    if (takesBothAxes && dyPx !== 0) this.#options.onDragAcross?.(dyPx);
  }

  readonly #end = ({ sourceEvent }: ZoomEvent): void => {
    // A turn of the wheel ends by a timer, perhaps when a drag is under way.
    if (isWheel(sourceEvent)) return;
    const surface: Surface | null = this.#host.surface;
    if (surface) surface.__zoom = zoomIdentity;
    const glides = this.#dragging && sourceEvent.type !== 'touchcancel';
    this.#pressed = null;
    this.#dragging = false;
    if (glides) this.#glide.release(sourceEvent.timeStamp);
  };

  readonly #doubleClick = (event: MouseEvent | TouchEvent): void => {
    const { surface } = this.#host;
    const touch = 'changedTouches' in event ? event.changedTouches[0] : undefined;
    if (!surface || !this.#accepts(event)) return;
    if (touch) this.#doubleTapMs = event.timeStamp;
    else if (event.timeStamp - this.#doubleTapMs < DOUBLE_TAP_ECHO_MS) return;
    event.preventDefault();
    const { animation } = this.#options;
    const view = animation.target ?? this.#host.currentView;
    const at = view && timeUnder(this.#host, view, pointer(touch ?? event, surface)[0]);
    if (!view || at === null) return;
    const next = zoomAt(view, event.shiftKey ? 0.5 : 2, at, this.#host.viewLimits);
    void animation.animateTo(next, { cause: 'double-click' });
  };

  readonly #pinch = (scale: number, clientX: number): void => {
    const { surface } = this.#host;
    if (!surface) return;
    this.#halt();
    this.#anchor.zoom(scale, pointer({ clientX, clientY: 0 }, surface)[0], 'pinch');
  };

  /** Any new input stops what still moves by itself. */
  #halt(): void {
    this.#glide.stop();
    this.#options.animation.cancel();
  }

  /** d3 follows a mouse drag on the window: a surface that goes away in the middle must not leave that behind. */
  #letGo(): void {
    if (!this.#pressed) return;
    select(window).on('mousemove.zoom mouseup.zoom', null);
    dragEnable(window);
    this.#pressed = null;
    this.#dragging = false;
  }
}
