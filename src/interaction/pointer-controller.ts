import type { ReactiveController } from 'lit';
import type { Hit } from '../layout/pick.js';
import { isDrag, type ClientPoint } from './click-distance.js';
import { inlinePx, placeOn } from './gesture-input.js';
import { SurfaceController, type SurfaceHost } from './surface-controller.js';

/** What a pointer does, for the element to carry out. x in px from the inline start of the surface. */
export interface PointerTarget extends SurfaceHost {
  readonly dir: 'ltr' | 'rtl';
  /** What is drawn at a point of the surface. */
  pickAt(xPx: number, yPx: number): Hit | null;
  /** What has that key (`data-key` of its node): for a click by assistive technology, which has no position. */
  pickKey(key: string): Hit | null;
  setHovered(key: string | null): void;
  /** A plain click or tap: select this alone and open it. */
  activate(hit: Hit): void;
  /** A click with ctrl, meta or shift: add it to the selection or remove it. */
  toggleSelected(hit: Hit): void;
  /** A plain click on nothing. */
  activateNothing(): void;
}

/** A place in px from the inline start and the top of the surface. */
interface SurfacePoint {
  readonly x: number;
  readonly y: number;
}

/** Handles hover and click. A touch does not hover, and the end of a drag is not a click. */
export class PointerController implements ReactiveController {
  /** What the last click hit; the second click of a double click is ignored there. */
  clicked: Hit | null = null;
  readonly #target: PointerTarget;
  #hoveredKey: string | null = null;
  /** Where the pointer is on the surface. */
  #pointer: SurfacePoint | null = null;
  #press: ClientPoint | null = null;
  #dragged = false;

  constructor(target: PointerTarget) {
    this.#target = target;
    target.addController(this);
    new SurfaceController(target, (surface, signal) => {
      surface.addEventListener('pointermove', this.#move, { signal });
      surface.addEventListener('pointerleave', this.#leave, { signal });
      surface.addEventListener('pointerdown', this.#down, { signal });
      surface.addEventListener('pointercancel', this.#cancel, { signal });
      surface.addEventListener('click', this.#click, { signal });
    });
  }

  hostDisconnected(): void {
    this.#pointer = null;
    this.#press = null;
    this.#hover(null);
  }

  /**
   * Updates what is under a resting pointer: call it after the picture has moved. It does not measure, which would force a
   * layout right after the picture was written.
   */
  refresh(): void {
    if (this.#pointer) this.#hover(this.#hitAt(this.#pointer)?.key ?? null);
  }

  readonly #move = (event: PointerEvent): void => {
    if (this.#press && isDrag(this.#press, event)) this.#dragged = true;
    if (event.pointerType === 'touch') return;
    this.#pointer = this.#onSurface(event);
    // With a button down the picture moves with the pointer, so what is under it stays the same.
    if (event.buttons === 0) this.refresh();
  };

  readonly #leave = (): void => {
    this.#pointer = null;
    this.#hover(null);
  };

  readonly #down = (event: PointerEvent): void => {
    this.#press = event;
    // A second finger makes it a pinch.
    this.#dragged = !event.isPrimary;
  };

  readonly #cancel = (event: PointerEvent): void => {
    this.#press = null;
    this.#dragged = true;
    if (event.pointerType !== 'touch') this.#leave();
  };

  readonly #click = (event: MouseEvent): void => {
    if (event.detail > 1 && this.clicked) return;
    this.clicked = null;
    if (event.defaultPrevented || event.button !== 0) return;
    const byPointer = event.detail > 0;
    if (byPointer && (this.#dragged || (this.#press && isDrag(this.#press, event)))) return;
    const hit = byPointer ? this.#hitAt(this.#onSurface(event)) : this.#hitOfNode(event);
    this.clicked = hit;
    const adds = event.ctrlKey || event.metaKey || event.shiftKey;
    if (hit && adds) this.#target.toggleSelected(hit);
    else if (hit) this.#target.activate(hit);
    else if (!adds && byPointer) this.#target.activateNothing();
  };

  #hover(key: string | null): void {
    if (key === this.#hoveredKey) return;
    this.#hoveredKey = key;
    this.#target.setHovered(key);
  }

  #onSurface(at: ClientPoint): SurfacePoint | null {
    const { surface, dir } = this.#target;
    if (!surface) return null;
    const { x, y } = placeOn(surface, at);
    return { x: inlinePx(surface, dir, x), y };
  }

  #hitAt(point: SurfacePoint | null): Hit | null {
    return point && this.#target.pickAt(point.x, point.y);
  }

  #hitOfNode(event: MouseEvent): Hit | null {
    for (const node of event.composedPath()) {
      if (node === event.currentTarget) return null;
      const key = node instanceof Element ? node.getAttribute('data-key') : null;
      if (key !== null) return this.#target.pickKey(key);
    }
    return null;
  }
}
