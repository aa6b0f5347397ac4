import { timelineKey } from './timeline-keys.js';
import { wheelIntent, type Gestures } from './wheel-intent.js';

/** What would be missed. A press counts as long as it lasts; a finger is followed from its next touch on. */
const KEPT = ['wheel', 'keydown', 'click', 'focusin', 'mousedown'];

/** Keeps what a reader does on a surface before there is anything that hears it, and does it again when there is. */
export class EarlyInput {
  readonly #host: HTMLElement;
  readonly #gestures: () => Gestures;
  readonly #heard = new AbortController();
  #kept: { readonly target: SVGElement; readonly copy: Event }[] = [];

  /** @param host whose shadow tree holds the surface, an `<svg>`, or will hold it */
  constructor(host: HTMLElement, gestures: () => Gestures) {
    this.#host = host;
    this.#gestures = gestures;
    const { signal } = this.#heard;
    // Not on the shadow root: there Chromium hears no turn of the wheel that it would zoom the page by itself.
    for (const type of KEPT) host.addEventListener(type, this.#keep, { signal, passive: false });
    const release = (): void => void (this.#kept = this.#kept.filter(({ copy }) => copy.type !== 'mousedown'));
    window.addEventListener('mouseup', release, { signal, capture: true });
  }

  /** Hands what was kept to those who listen now, and keeps nothing any more. */
  replay(): void {
    const kept = this.#kept;
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
    // The page must not scroll or zoom by what the timeline is going to do.
    if (event instanceof WheelEvent ? wheelIntent(event, this.#gestures()) !== 'page' : willAct(event))
      event.preventDefault();
    this.#kept.push({ target, copy: copyWithin(event) });
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
