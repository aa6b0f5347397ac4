import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EventTimelineDetail } from './event-timeline-detail.js';
import { hearIdChanges } from '../id-changes.js';
import { isTimeline, type TimelineLike, type TimelineState } from '../timeline-state.js';

/**
 * `timeline-panel` (not bubbling): a timeline fires it on itself to find a detail panel that the page has tied to it. Panels
 * of third parties use `timeline-activate`.
 */
export type PanelSearchEvent = CustomEvent<{ panel: EventTimelineDetail | null }>;

/** A control that belongs to a timeline: by a property inside it, by `for="id"` elsewhere in the same tree. */
export interface LinkedControl extends ReactiveControllerHost, HTMLElement {
  readonly timeline: TimelineLike | null;
  readonly for: string;
}

/**
 * Ties a control to its timeline, whichever is added to the page first, and updates it when the state changes, either of the
 * two is added or removed, or the id moves to another element.
 */
export class TimelineLink implements ReactiveController {
  readonly #control: LinkedControl;
  readonly #onSearch: (search: PanelSearchEvent) => void;
  #abort: AbortController | null = null;
  /** Where events of the timeline are listened to: the tree of the control, and the timeline itself. */
  #tree: Node | null = null;
  #heard: TimelineLike | null = null;
  #isById = false;

  /** @param onSearch called when the timeline looks for a panel of the page */
  constructor(control: LinkedControl, onSearch: (search: PanelSearchEvent) => void = () => undefined) {
    this.#control = control;
    this.#onSearch = onSearch;
    control.addController(this);
  }

  /** The timeline; null when there is none (yet). */
  get timeline(): TimelineLike | null {
    const { timeline, for: id } = this.#control;
    if (timeline) return timeline;
    // The root of a node outside any document has no such method, and that of an iframe is of another class.
    const root = this.#control.getRootNode() as Partial<NonElementParentNode>;
    const found = id === '' ? null : root.getElementById?.(id);
    return isTimeline(found) ? found : null;
  }

  /** Null while there is no timeline, or one of the two is off the page, where requests have no effect. */
  get state(): TimelineState | null {
    const { timeline } = this;
    return timeline?.isConnected && this.#control.isConnected ? timeline.state : null;
  }

  hostConnected(): void {
    this.#hear();
    this.#control.requestUpdate();
  }

  /** The timeline may be set later, and in another tree. */
  hostUpdate(): void {
    if (this.#control.isConnected) this.#hear();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#tree = this.#heard = null;
    // Releases the data that the control holds.
    this.#control.requestUpdate();
  }

  #hear(): void {
    const tree = this.#control.getRootNode();
    const { timeline } = this;
    const isById = !this.#control.timeline && this.#control.for !== '';
    if (tree === this.#tree && timeline === this.#heard && isById === this.#isById) return;
    this.#abort?.abort();
    this.#abort = new AbortController();
    this.#tree = tree;
    this.#heard = timeline;
    this.#isById = isById;
    if (isById) hearIdChanges(tree, this.#lookAgain, this.#abort.signal);
    // These events do not bubble; the tree captures them, also those of timelines added later.
    const options = { capture: true, signal: this.#abort.signal };
    for (const target of [isById ? tree : null, timeline]) {
      target?.addEventListener('timeline-state', this.#tell, options);
      target?.addEventListener('timeline-panel', this.#answer, options);
    }
  }

  readonly #lookAgain = (): void => {
    if (this.timeline !== this.#heard) this.#control.requestUpdate();
  };

  readonly #answer = (search: Event): void => {
    if (search.target === this.timeline) this.#onSearch(search as PanelSearchEvent);
  };

  readonly #tell = ({ target }: Event): void => {
    if (target === this.#heard || target === this.timeline) this.#control.requestUpdate();
  };
}

declare global {
  interface HTMLElementEventMap {
    'timeline-panel': PanelSearchEvent;
  }
}
