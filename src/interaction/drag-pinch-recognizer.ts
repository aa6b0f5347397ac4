import { dragEnable, pointer, select, zoom, zoomIdentity } from 'd3';
import type { Selection, ZoomTransform } from 'd3';
import { CLICK_DISTANCE_PX, isDrag, type ClientPoint } from './click-distance.js';
import { transformBetween, type AxisTransform } from './gesture-delta.js';
import { clientPoint, isTouch, placeOn, type Input, type SurfacePlace } from './gesture-input.js';

/** Two taps within this time are a double tap, ms. */
const DOUBLE_TAP_MS = 500;

/** How a hand moved the picture between two events. */
export interface HandStep {
  readonly event: Input;
  /** The mouse or the first finger. */
  readonly point: SurfacePlace;
  /** How many fingers hold the picture; the mouse counts as one. */
  readonly fingers: number;
  /** In px from the left of the surface. */
  readonly move: AxisTransform;
  /** The mouse, or the midpoint of two fingers, after the step: px from the left of the surface. */
  readonly atPx: number;
}

/** Is notified of what a hand does. */
export interface HandListener {
  /** Whether a press starts a gesture. */
  accepts(event: Input): boolean;
  pressed(event: Input): void;
  moved(step: HandStep): void;
  /** The mouse button or the last finger went up. @param hasMoved false for a click or a tap */
  released(event: Input, hasMoved: boolean): void;
  doubleTapped(event: TouchEvent): void;
}

/** Where d3 keeps its transform and the current gesture. */
type Surface = SVGSVGElement & { __zoom?: ZoomTransform; __zooming?: unknown };

/** The fields used of d3's own event, whose `sourceEvent` has the type any. */
interface ZoomEvent {
  readonly transform: ZoomTransform;
  readonly sourceEvent: Input;
}

/**
 * Recognises drags, pinches and double taps on a surface, until the signal aborts.
 *
 * Built on d3-zoom, which counts the first two fingers, follows the mouse on the window, and keeps the end of a drag from
 * being a click. Its transform is not used as the view: over 4.5 billion years it is 293 px off at a minute. So each gesture
 * starts from the identity, and each step is reported as the movement from one transform to the next.
 */
export class DragPinchRecognizer {
  readonly #surface: Surface;
  readonly #selection: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly #signal: AbortSignal;
  readonly #listener: HandListener;
  /** The nodes that fingers came down on. */
  readonly #touched = new WeakSet<EventTarget>();
  #previous: ZoomTransform = zoomIdentity;
  #press: ClientPoint = { clientX: 0, clientY: 0 };
  #pressMs = -Infinity;
  /** Time between the last press and the one before it. */
  #pauseMs = Infinity;
  #hasMoved = false;
  /** Where d3 follows a pressed mouse; null while none is pressed. */
  #window: Window | null = null;

  constructor(surface: SVGSVGElement, signal: AbortSignal, listener: HandListener) {
    this.#surface = surface;
    this.#signal = signal;
    this.#listener = listener;
    // Added before d3's listener, which stops the propagation of touches.
    surface.addEventListener('touchstart', this.#followTargets, { signal, passive: true });
    const behaviour = zoom<SVGSVGElement, unknown>()
      .filter((event: Input) => this.#accepts(event))
      .touchable(true)
      .clickDistance(CLICK_DISTANCE_PX)
      // Not used to constrain anything, so it need not be measured at each press.
      .extent([
        [0, 0],
        [1, 1],
      ])
      // Two fingers on one spot define no scale.
      .constrain((next) => (next.k > 0 && Number.isFinite(next.k + next.x) ? next : this.#previous))
      .on('start', this.#start)
      .on('zoom', this.#step)
      .on('end', this.#end);
    this.#selection = select<SVGSVGElement, unknown>(surface)
      .call(behaviour)
      // The wheel has its own rules (wheel-intent.ts) and needs no recogniser.
      .on('wheel.zoom', null)
      .on('dblclick.zoom', this.#doubleTap)
      // The style sheet sets it.
      .style('-webkit-tap-highlight-color', null);
    signal.addEventListener('abort', () => {
      behaviour.on('start zoom end', null);
      this.#selection.on('.zoom', null);
      delete this.#surface.__zoom;
      delete this.#surface.__zooming;
      this.#letGoOfMouse();
    });
  }

  #accepts(event: Input): boolean {
    // d3 counts every finger on the screen: with another resting elsewhere, a drag would look like a pinch.
    const isOurs = isTouch(event) ? this.#fingersOf(event).length === event.touches.length : event.view !== null;
    return isOurs && this.#listener.accepts(event);
  }

  readonly #followTargets = (event: TouchEvent): void => {
    for (const { target } of event.changedTouches) this.#followTarget(target);
  };

  /** Passes d3 the touches of a mark that has left the picture: the browser keeps sending them to that node, and only there. */
  #followTarget(target: EventTarget): void {
    if (this.#touched.has(target)) return;
    this.#touched.add(target);
    const pass = (event: Event): void => {
      if (this.#surface.contains(target as Node)) return;
      const hear = this.#selection.on(`${event.type}.zoom`) as ((event: Event) => void) | undefined;
      hear?.call(this.#surface, event);
    };
    for (const type of ['touchmove', 'touchend', 'touchcancel']) {
      // Not passive: the page must not scroll by touches that the timeline takes.
      target.addEventListener(type, pass, { signal: this.#signal, passive: false });
    }
  }

  readonly #start = ({ transform, sourceEvent }: ZoomEvent): void => {
    this.#previous = transform;
    this.#press = clientPoint(sourceEvent);
    this.#pauseMs = sourceEvent.timeStamp - this.#pressMs;
    this.#pressMs = sourceEvent.timeStamp;
    this.#hasMoved = false;
    this.#window = isTouch(sourceEvent) ? null : sourceEvent.view;
    this.#listener.pressed(sourceEvent);
  };

  readonly #step = ({ transform, sourceEvent: event }: ZoomEvent): void => {
    const point = clientPoint(event);
    const held = this.#fingersOf(event).slice(0, 2);
    const fingers = held.length;
    if (transform === this.#previous || (fingers < 2 && !this.#hasMoved && !isDrag(this.#press, point))) return;
    const move = moveBetween(this.#surface, this.#previous, transform);
    this.#previous = transform;
    this.#hasMoved = true;
    const atPx = held.reduce((sum, place) => sum + placeOn(this.#surface, place).x, 0) / fingers;
    this.#listener.moved({ event, point: placeOn(this.#surface, point), fingers, move, atPx });
  };

  readonly #end = ({ sourceEvent }: ZoomEvent): void => {
    this.#surface.__zoom = zoomIdentity;
    this.#window = null;
    this.#listener.released(sourceEvent, this.#hasMoved);
  };

  /** d3 also calls it for two taps. It measures the pause with a timer, which is late on a busy page; event times are exact. */
  readonly #doubleTap = (event: Input): void => {
    if (isTouch(event) && this.#pauseMs < DOUBLE_TAP_MS && event.type !== 'touchcancel') {
      this.#listener.doubleTapped(event);
    }
  };

  /** The mouse, or the fingers that came down on the surface and are still on the screen. */
  #fingersOf(event: Input): readonly ClientPoint[] {
    return isTouch(event) ? Array.from(event.touches).filter(({ target }) => this.#touched.has(target)) : [event];
  }

  /** Removes d3's listeners from the window when the surface goes away in the middle of a drag. */
  #letGoOfMouse(): void {
    if (!this.#window) return;
    select(this.#window).on('mousemove.zoom mouseup.zoom', null);
    dragEnable(this.#window);
    this.#window = null;
  }
}

/**
 * Gives the movement between two states of d3 in px of the surface. d3 reads places with `getScreenCTM`, which knows more or
 * less of how a page scales and turns the surface (`placeOn`): three places show how its px are related to ours.
 */
function moveBetween(surface: SVGSVGElement, from: ZoomTransform, to: ZoomTransform): AxisTransform {
  const [origin, right, below] = [
    [0, 0],
    [1000, 0],
    [0, 1000],
  ].map(([clientX = 0, clientY = 0]) => {
    const place = { clientX, clientY };
    const [x, y] = pointer(place, surface);
    return { x, y, px: placeOn(surface, place).x };
  }) as [ReadPlace, ReadPlace, ReadPlace];
  const [u, v] = [stepBetween(origin, right), stepBetween(origin, below)];
  const area = u.x * v.y - u.y * v.x;
  const alongX = (u.px * v.y - v.px * u.y) / area;
  const alongY = (v.px * u.x - u.px * v.x) / area;
  const { k, x } = transformBetween(from, to);
  const { x: y } = transformBetween({ k: from.k, x: from.y }, { k: to.k, x: to.y });
  const originPx = origin.px - alongX * origin.x - alongY * origin.y;
  return { k, x: alongX * x + alongY * y + originPx * (1 - k) };
}

/** A place as d3 reads it, and its x in px of the surface. */
interface ReadPlace {
  readonly x: number;
  readonly y: number;
  readonly px: number;
}

function stepBetween(from: ReadPlace, to: ReadPlace): ReadPlace {
  return { x: to.x - from.x, y: to.y - from.y, px: to.px - from.px };
}
