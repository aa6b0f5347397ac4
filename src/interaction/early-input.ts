import { timelineKey } from './timeline-keys.js';
import { wheelIntent, type Gestures } from './wheel-intent.js';

/** Events that are replayed. */
const DEEDS = ['wheel', 'keydown', 'click'];
/** Events that start a state, replayed while it lasts: until the release of a press. A touch is picked up at its next touchstart. */
const STATES = ['focusin', 'mousedown'];
/** Events older than this are not replayed: the user has moved on, and would be surprised, ms. */
const MAX_WAIT_MS = 2000;

/**
 * Keeps what a user does on a surface before its listeners are loaded, and replays it to them. If they take too long, the
 * surface behaves like any other part of the page.
 */
export class EarlyInput {
  readonly #host: HTMLElement;
  readonly #gestures: () => Gestures;
  readonly #heard = new AbortController();
  #kept: { readonly target: SVGElement; readonly copy: Event; readonly ms: number }[] = [];
  /** Time of the first of the deeds. */
  #firstMs = Infinity;

  /** @param host its shadow tree holds, or will hold, the surface: an `<svg>` */
  constructor(host: HTMLElement, gestures: () => Gestures) {
    this.#host = host;
    this.#gestures = gestures;
    const { signal } = this.#heard;
    // Not on the shadow root: Chromium does not dispatch wheel events there that would zoom the page.
    for (const type of [...DEEDS, ...STATES]) host.addEventListener(type, this.#keep, { signal, passive: false });
    const release = (): void => void (this.#kept = this.#kept.filter(({ copy }) => copy.type !== 'mousedown'));
    host.ownerDocument.defaultView?.addEventListener('mouseup', release, { signal, capture: true });
  }

  /** Replays what was kept to the listeners that exist now, and stops keeping. */
  replay(): void {
    const nowMs = performance.now();
    const lastClick = this.#kept.findLast(({ copy }) => copy.type === 'click');
    const kept = this.#kept.filter((each) => {
      const { copy, ms } = each;
      if (STATES.includes(copy.type)) return true;
      return nowMs - ms <= MAX_WAIT_MS && (copy.type !== 'click' || each === lastClick);
    });
    this.drop();
    for (const { target, copy } of kept) target.dispatchEvent(copy);
  }

  /** Stops keeping, and forgets what was kept. */
  drop(): void {
    this.#heard.abort();
    this.#kept = [];
  }

  readonly #keep = (event: Event): void => {
    const [target] = event.composedPath();
    // Nodes in a nested shadow tree, such as a button's icon, are handled there already.
    if (!(target instanceof SVGElement) || target.getRootNode() !== this.#host.shadowRoot) return;
    const ms = event.timeStamp;
    if (DEEDS.includes(event.type)) {
      this.#firstMs = Math.min(this.#firstMs, ms);
      if (ms - this.#firstMs > MAX_WAIT_MS) return;
    }
    // The page must not scroll or zoom by an event that the timeline will act on.
    if (event instanceof WheelEvent ? wheelIntent(event, this.#gestures()) !== 'page' : willAct(event))
      event.preventDefault();
    this.#kept.push({ target, copy: copyWithin(event), ms });
  };
}

/** Whether the timeline will act on a key: only a focused event can be opened, and nothing is open that Escape would close. */
function willAct(event: Event): boolean {
  const key = event instanceof KeyboardEvent && timelineKey(event);
  if (key === 'Enter' || key === ' ') return !(event.composedPath()[0] instanceof SVGSVGElement);
  return Boolean(key) && key !== 'Escape';
}

/** Copies an event for the tree in which it happened: the page around has already received the original. */
function copyWithin(event: Event): Event {
  const fields: Record<string, unknown> = {};
  for (const name in event) fields[name] = event[name as keyof Event];
  const Kind = event.constructor as new (type: string, fields: EventInit) => Event;
  return new Kind(event.type, { ...fields, composed: false });
}
