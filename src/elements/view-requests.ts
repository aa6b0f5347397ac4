import type { PlacedHost } from '../interaction/host-frame.js';
import type { TimeSpan } from '../time/instant.js';
import { readView, type ViewInput } from '../time/view/read-view.js';
import type { FaultController } from './fault-controller.js';
import type { LateInput } from './late-input.js';
import type { ReaderInput } from './reader-input.js';
import type { Stage } from './stage.js';
import { ToldViews } from './told-views.js';
import { ViewTurns } from './view-turns.js';

/**
 * Applies the views that the host page requests: a span at once, EDTF text in the next update (which may bring its time zone),
 * "everything" after that, and steps relative to the view requested before. The last request wins.
 */
export class ViewRequests {
  readonly #host: PlacedHost;
  readonly #stage: Stage;
  readonly #input: LateInput;
  readonly #faults: FaultController;
  readonly #turns = new ViewTurns();
  #text: string | null = null;
  #textTurn = 0;
  #textSpan: TimeSpan | null = null;
  /** Since the last request. */
  readonly #told: ToldViews;

  constructor(host: PlacedHost, stage: Stage, input: LateInput, faults: FaultController) {
    this.#host = host;
    this.#told = new ToldViews(host);
    this.#stage = stage;
    this.#input = input;
    this.#faults = faults;
  }

  /** Returns a function that tells, at a later moment, whether another view has been requested since now. */
  get isOvertaken(): () => boolean {
    const { last } = this.#turns;
    return () => last !== this.#turns.last;
  }

  /**
   * Goes to a span, or to everything if it is null; to a text once it is read.
   *
   * @returns whether that needs an update. A span needs only a frame: hosts that animate the view set one for each frame
   * @throws {RangeError} when a span is empty, reversed or not of numbers
   */
  ask(view: ViewInput | null): boolean {
    const isText = typeof view === 'string';
    // Read first, so that a request that throws changes nothing.
    const span = isText || view === null ? null : readView(view, 'UTC');
    if (this.#told.isHandedBack(span, this.#stage.currentView)) return false;
    this.#told.clear();
    this.#text = isText ? view : null;
    this.#textTurn = this.#turns.take(isText);
    if (!isText) this.#goTo(span);
    return this.#text !== null || this.#faults.has('view');
  }

  /** Remembers that the page is told of a view of the user. */
  tell(view: TimeSpan): void {
    this.#told.add(view);
  }

  /** Reads the requested text; in another time zone again, to keep the same days as long as nobody has moved the view. */
  read(timezone: string, { isOtherZone, isAsked }: { isOtherZone: boolean; isAsked: boolean }): void {
    const text = this.#text;
    const isMoved = isOtherZone && text !== null && this.#stage.requestedView === this.#textSpan;
    if (!isAsked && !isMoved) return;
    if (text === null) this.#faults.note('view', null);
    else this.#faults.read('view', () => this.#goTo((this.#textSpan = readView(text, timezone))), undefined);
    this.#turns.come(this.#textTurn);
  }

  /** Shows everything, and keeps doing so. */
  async fit(): Promise<void> {
    const turn = this.#turns.take(true);
    await this.#host.updateComplete;
    if (turn !== this.#turns.last) return;
    const done = this.#stage.fit('api');
    this.#turns.come(turn);
    await done;
  }

  /**
   * Steps on from the view requested before, once the module for user input is loaded.
   *
   * @param act returns false while there is no view yet: it is called again after the first picture
   */
  step(act: (input: ReaderInput) => boolean): void {
    const { isOvertaken } = this;
    this.#turns.step(() => {
      void this.#input.use(async (input) => {
        if (isOvertaken() || act(input)) return;
        await this.#stage.firstPicture;
        if (!isOvertaken()) act(input);
      });
    });
  }

  #goTo(span: TimeSpan | null): void {
    this.#stage.animation.cancel();
    if (span) this.#stage.requestView(span, 'api');
    else this.#stage.jumpToAll();
  }
}
