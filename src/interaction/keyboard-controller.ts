import type { Rect } from '../layout/scene.js';
import type { NavigationDirection } from './event-navigation.js';
import { SurfaceController, type SurfaceHost } from './surface-controller.js';
import { timelineKey, type TimelineKey } from './timeline-keys.js';

/** How far PageUp and PageDown go, of the width of the plot. */
const PAGE = 0.8;

/** What one press of + does. */
const ZOOM_STEP = 1.5;

/** What the keys do, for the element to carry out. */
export interface KeyTarget extends SurfaceHost {
  readonly plot: Rect | null;
  readonly dir: 'ltr' | 'rtl';
  /** The key of the focused mark; null when the surface itself has the focus. */
  readonly focusedKey: string | null;
  /** Whether the window is on its way to where a key sent it. */
  readonly isOnTheWay: boolean;
  moveFocus(direction: NavigationDirection): void;
  activateFocused(): void;
  /** Adds the focused event to the selection, or takes it out. */
  toggleFocused(): void;
  fit(): void;
  /** Zooms about the focused event or the centre. @param factor more than 1 to see a shorter time */
  zoomBy(factor: number): unknown;
  /** @param px towards later times when positive, whatever the direction of the text */
  panBy(px: number): unknown;
  /** Closes the detail, or else clears the selection. @returns whether there was something to close or clear */
  escape(): boolean;
}

/** An action; it returns false when it leaves the key to the page. */
type KeyAction = (target: KeyTarget) => unknown;

const zoomIn: KeyAction = (target) => void target.zoomBy(ZOOM_STEP);
const zoomOut: KeyAction = (target) => void target.zoomBy(1 / ZOOM_STEP);
const activate: KeyAction = (target) => target.focusedKey !== null && target.activateFocused();
const toggle: KeyAction = (target) => target.focusedKey !== null && target.toggleFocused();

const ACTIONS: Readonly<Record<TimelineKey, KeyAction>> = {
  ArrowLeft: (target) => target.moveFocus(target.dir === 'rtl' ? 'next' : 'previous'),
  ArrowRight: (target) => target.moveFocus(target.dir === 'rtl' ? 'previous' : 'next'),
  ArrowUp: (target) => target.moveFocus('up'),
  ArrowDown: (target) => target.moveFocus('down'),
  Home: (target) => target.moveFocus('first'),
  End: (target) => target.moveFocus('last'),
  '+': zoomIn,
  '=': zoomIn,
  '-': zoomOut,
  _: zoomOut,
  '0': (target) => target.fit(),
  PageUp: (target) => void target.panBy(-PAGE * (target.plot?.width ?? 0)),
  PageDown: (target) => void target.panBy(PAGE * (target.plot?.width ?? 0)),
  Enter: activate,
  ' ': activate,
  Escape: (target) => target.escape(),
};

/** What moves the window a step: held, one step after another, so that it stops where it is seen when the key is let go. */
const STEPS: ReadonlySet<KeyAction> = new Set([zoomIn, zoomOut, ACTIONS['0'], ACTIONS.PageUp, ACTIONS.PageDown]);

/**
 * The keys of the timeline, heard only on its surface: arrows move between events and lanes, Home and End to the
 * first and last of the lane and, pressed again, of all, Enter and Space open, with shift they select, Escape closes, + and − zoom,
 * 0 shows all, PageUp and PageDown pan.
 */
export class KeyboardController {
  readonly #target: KeyTarget;

  constructor(target: KeyTarget) {
    this.#target = target;
    new SurfaceController(target, (surface, signal) => surface.addEventListener('keydown', this.#press, { signal }));
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = timelineKey(event);
    const action = togglesSelection(event) ? toggle : key && ACTIONS[key];
    if (!action || goesElsewhere(event)) return;
    // A held key must not open or toggle repeatedly.
    const isOnce = action === activate || action === toggle;
    const isIgnored = event.repeat && (isOnce || (STEPS.has(action) && this.#target.isOnTheWay));
    const isTaken = isIgnored ? !isOnce || this.#target.focusedKey !== null : action(this.#target) !== false;
    if (isTaken) event.preventDefault();
  };
}

/** As in any list of which several may be selected (ARIA practices: shift, or ctrl, and space). */
function togglesSelection({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  return key === ' ' ? shiftKey || ctrlKey || metaKey : key === 'Enter' && shiftKey && !ctrlKey && !metaKey;
}

/** Whether the key goes to something inside the surface that takes keys itself: a field, a link, a button. */
function goesElsewhere(event: KeyboardEvent): boolean {
  for (const node of event.composedPath()) {
    if (node === event.currentTarget) return false;
    if (!(node instanceof Element)) continue;
    if (node.matches('input, textarea, select, button, a[href]')) return true;
    if (node instanceof HTMLElement && node.isContentEditable) return true;
  }
  return false;
}
