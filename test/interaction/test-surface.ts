import { fixture } from '@open-wc/testing';
import { html, LitElement, svg, type TemplateResult } from 'lit';
import type { ViewCause, ViewHost } from '../../src/interaction/view-host.js';
import type { Rect } from '../../src/layout/scene.js';
import { timeSpan, type Instant, type TimeSpan } from '../../src/time/instant.js';
import { clampView, limitsFor, type ViewLimits } from '../../src/time/view/viewport.js';

/** The smallest element for gestures: a surface of 800 × 400 px whose plot starts 100 px from the inline start. */
export class TestSurface extends LitElement implements ViewHost {
  currentView: TimeSpan | null = timeSpan(0, 7e9);
  viewLimits: ViewLimits = limitsFor(timeSpan(-1e12, 1e12));
  plot: Rect | null = { x: 100, y: 50, width: 700, height: 350 };
  override dir: 'ltr' | 'rtl' = 'ltr';
  readonly causes: ViewCause[] = [];

  get surface(): SVGSVGElement | null {
    return this.renderRoot.querySelector('svg');
  }

  requestView(next: TimeSpan, cause: ViewCause): void {
    this.currentView = clampView(next, this.viewLimits);
    this.causes.push(cause);
  }

  /** The time shown at a place, in px from the left. */
  timeAt(px: number): Instant {
    const { start, end } = this.currentView!;
    const inlinePx = this.dir === 'rtl' ? 800 - px : px;
    return (start + ((inlinePx - 100) / 700) * (end - start)) as Instant;
  }

  /** Where a time is shown, in px from the left. */
  pxOf(at: number): number {
    const { start, end } = this.currentView!;
    const inlinePx = 100 + ((at - start) / (end - start)) * 700;
    return this.dir === 'rtl' ? 800 - inlinePx : inlinePx;
  }

  protected override render(): TemplateResult {
    const marks = svg`<g role="option" data-key="a" tabindex="-1"><rect width="40" height="40" x="380" y="180" /></g>`;
    return html`<svg tabindex="0" width="800" height="400" style="display: block; touch-action: pan-y">${marks}</svg>`;
  }
}
customElements.define('test-surface', TestSurface);

/**
 * Ways for a page to show its content at half size. Browsers without `currentCSSZoom` have the `zoom` of before it was
 * standardised, where screen positions and boxes have different scales and the factor cannot be found.
 */
export const HALVINGS: readonly string[] = [
  'transform: scale(0.5); transform-origin: 0 0',
  ...('currentCSSZoom' in Element.prototype ? ['zoom: 0.5'] : []),
];

/** Ways for a page to turn or mirror its content. */
export const TURNINGS: readonly string[] = [
  'transform: scaleX(-1)',
  'transform: rotate(30deg) scale(0.5)',
  'rotate: 90deg',
  'rotate: y 180deg; transform: scale(0.5)',
  'rotate: -200deg; scale: 0.5 0.8',
  ...('currentCSSZoom' in Element.prototype ? ['transform: rotate(180deg); zoom: 0.5'] : []),
];

/** Where a place of a surface is shown in the window: the middle of a box drawn around it. Mouse events round it to whole px. */
export function shownAt(surface: SVGSVGElement, x: number, y: number): { clientX: number; clientY: number } {
  const spot = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x: x - 10, y: y - 10, width: 20, height: 20 })) {
    spot.setAttribute(name, String(value));
  }
  surface.append(spot);
  const { left, top, width, height } = spot.getBoundingClientRect();
  spot.remove();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

/** Puts an element at the top left of the window, so that client px are its own px. */
export async function placeAtOrigin<T extends HTMLElement>(element: T): Promise<T> {
  element.style.cssText = 'position: fixed; left: 0; top: 0; width: 800px; height: 400px; background: #ddd';
  await fixture(element);
  return element;
}

/** Turns the wheel at a place; a synthetic event, because only Chromium's driver takes modifiers. */
export function turnWheel(surface: Element, init: WheelEventInit): WheelEvent {
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 450, clientY: 200, ...init });
  surface.dispatchEvent(event);
  return event;
}

export type Finger = readonly [clientX: number, clientY: number];

/** Dispatches what gestures read of a touch event: desktop browsers other than Chromium have no TouchEvent. */
export function touch(
  surface: Element,
  type: string,
  fingers: readonly Finger[],
  lifted: readonly Finger[] = [],
): Event {
  const touchOf = ([clientX, clientY]: Finger, identifier: number) => ({
    identifier,
    clientX,
    clientY,
    target: surface,
  });
  const touches = fingers.map(touchOf);
  const ended = lifted.map((finger, index) => touchOf(finger, fingers.length + index));
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { touches, changedTouches: lifted.length > 0 ? ended : touches });
  surface.dispatchEvent(event);
  return event;
}

/**
 * Plays a page of this script that is hidden, and so gets no frames, until the returned function is called; its iframes stand
 * for windows that it has opened.
 */
export function hidePage(): () => void {
  const { requestAnimationFrame } = window;
  window.requestAnimationFrame = () => 1;
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  return () => {
    Object.assign(window, { requestAnimationFrame });
    Reflect.deleteProperty(document, 'hidden');
  };
}

/** Makes another page, of its own window, that is seen. */
export async function anotherPage(): Promise<Document> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another" width="800" height="400"></iframe>`);
  return frame.contentDocument!;
}

export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

const matchMedia = window.matchMedia;

/** Pretends that the user prefers reduced motion, or no longer does; only Chromium lets a test really set it. */
export function preferReducedMotion(reduce: boolean): void {
  window.matchMedia = (query) =>
    reduce && query === '(prefers-reduced-motion: reduce)'
      ? ({ matches: true, media: query } as MediaQueryList)
      : matchMedia.call(window, query);
}
