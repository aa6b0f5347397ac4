import { timelineKey } from './timeline-keys.js';
import { wheelIntent, type Gestures } from './wheel-intent.js';

/** What is done again. */
const DEEDS = ['wheel', 'keydown', 'click'];
/** What is still so: a press is dropped when it is released before; touches are picked up at the next touchstart. */
const STATES = ['focusin', 'mousedown'];
/** Who has waited so long for an answer has gone on, and would be surprised by it, ms. */
const MAX_WAIT_MS = 2000;

/**
 * Keeps what a reader does on a surface before there is anything that hears it, and does it again when there is. Who waits in
 * vain has the surface like any other part of the page.
 */
export class EarlyInput {
  readonly #host: HTMLElement;
  readonly #gestures: () => Gestures;
  readonly #heard = new AbortController();
  #kept: { readonly target: SVGElement; readonly copy: Event; readonly ms: number }[] = [];
  /** When the first of the deeds was done. */
  #firstMs = Infinity;

  /** @param host whose shadow tree holds the surface, an `<svg>`, or will hold it */
  constructor(host: HTMLElement, gestures: () => Gestures) {
    this.#host = host;
    this.#gestures = gestures;
    const { signal } = this.#heard;
    // Not on the shadow root: there Chromium hears no turn of the wheel that it would zoom the page by itself.
    for (const type of [...DEEDS, ...STATES]) host.addEventListener(type, this.#keep, { signal, passive: false });
    const release = (): void => void (this.#kept = this.#kept.filter(({ copy }) => copy.type !== 'mousedown'));
    host.ownerDocument.defaultView?.addEventListener('mouseup', release, { signal, capture: true });
  }

  /** Hands what was kept to those who listen now, and keeps nothing any more. */
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

  /** Keeps nothing any more, and forgets what was kept. */
  drop(): void {
    this.#heard.abort();
    this.#kept = [];
  }

  readonly #keep = (event: Event): void => {
    const [target] = event.composedPath();
    // Not in a tree inside that one: the icon of a button, whose click is heard.
    if (!(target instanceof SVGElement) || target.getRootNode() !== this.#host.shadowRoot) return;
    const ms = event.timeStamp;
    if (DEEDS.includes(event.type)) {
      this.#firstMs = Math.min(this.#firstMs, ms);
      if (ms - this.#firstMs > MAX_WAIT_MS) return;
    }
    // The page must not scroll or zoom by what the timeline is going to do.
    if (event instanceof WheelEvent ? wheelIntent(event, this.#gestures()) !== 'page' : willAct(event))
      event.preventDefault();
    this.#kept.push({ target, copy: copyWithin(event), ms });
  };
}

/** Whether it is a key by which the timeline will do something: only a focused event can be opened, and nothing is open yet. */
function willAct(event: Event): boolean {
  const key = event instanceof KeyboardEvent && timelineKey(event);
  if (key === 'Enter' || key === ' ') return !(event.composedPath()[0] instanceof SVGSVGElement);
  return Boolean(key) && key !== 'Escape';
}

/** The same event once more, for the tree it happened in: the page around has heard it. */
function copyWithin(event: Event): Event {
  const fields: Record<string, unknown> = {};
  for (const name in event) fields[name] = event[name as keyof Event];
  const Kind = event.constructor as new (type: string, fields: EventInit) => Event;
  return new Kind(event.type, { ...fields, composed: false });
}
