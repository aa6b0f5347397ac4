import type { ReactiveControllerHost } from 'lit';
import { sameView } from '../interaction/same-view.js';
import type { TimeSpan } from '../time/instant.js';
import { readView, type ViewInput } from '../time/view/read-view.js';
import type { FaultController } from './fault-controller.js';
import type { LateInput } from './late-input.js';
import type { ReaderInput } from './reader-input.js';
import type { Stage } from './stage.js';
import { ViewTurns } from './view-turns.js';

/** How far a page may be behind that hands back what it is told. */
const BEHIND_MS = 250;

/**
 * Applies the views that the host page requests: a span at once, EDTF text in the next update (which may bring its time zone),
 * "everything" after that, and steps relative to the view requested before. The last request wins.
 */
export class ViewRequests {
  readonly #host: ReactiveControllerHost;
  readonly #stage: Stage;
  readonly #input: LateInput;
  readonly #faults: FaultController;
  readonly #turns = new ViewTurns();
  #text: string | null = null;
  #textTurn = 0;
  #textSpan: TimeSpan | null = null;
  /** What the page was told of lately, and when, since it last asked for a window. */
  #told: { readonly view: TimeSpan; readonly ms: number }[] = [];

  constructor(host: ReactiveControllerHost, stage: Stage, input: LateInput, faults: FaultController) {
    this.#host = host;
    this.#stage = stage;
    this.#input = input;
    this.#faults = faults;
  }

  /** Says of a later moment whether another window was asked for since this one. */
  get isOvertaken(): () => boolean {
    const { last } = this.#turns;
    return () => last !== this.#turns.last;
  }

  /**
   * Goes to a span, or to everything where it is null; to a text when that is read.
   *
   * @returns whether that takes an update. A span takes a frame and no update: hosts that move the view set one a frame
   * @throws {RangeError} when a span is empty, reversed or not of numbers
   */
  ask(view: ViewInput | null): boolean {
    const isText = typeof view === 'string';
    // What throws changes nothing.
    const span = isText || view === null ? null : readView(view, 'UTC');
    if (this.#isHandedBack(span)) return false;
    this.#told = [];
    this.#text = isText ? view : null;
    this.#textTurn = this.#turns.take(isText);
    if (!isText) this.#goTo(span);
    return this.#text !== null || this.#faults.has('view');
  }

  /** Remembers that the page is told where the reader went. */
  tell(view: TimeSpan): void {
    const ms = performance.now();
    this.#told = [...this.#told.filter((told) => ms - told.ms < BEHIND_MS), { view, ms }];
  }

  /** Reads the text that was asked for; again in another zone, where it means the same days as long as nobody has gone elsewhere. */
  read(timezone: string, { isOtherZone, isAsked }: { isOtherZone: boolean; isAsked: boolean }): void {
    const text = this.#text;
    const isMoved = isOtherZone && text !== null && this.#stage.requestedView === this.#textSpan;
    if (!isAsked && !isMoved) return;
    if (text === null) this.#faults.note('view', null);
    else this.#faults.read('view', () => this.#goTo((this.#textSpan = readView(text, timezone))), undefined);
    this.#turns.come(this.#textTurn);
  }

  /** Shows everything, and goes on to do so. */
  async fit(): Promise<void> {
    const turn = this.#turns.take(true);
    await this.#host.updateComplete;
    if (turn !== this.#turns.last) return;
    const done = this.#stage.fit('api');
    this.#turns.come(turn);
    await done;
  }

  /**
   * Goes on from the window that was asked for before, when a reader's input is there.
   *
   * @param act gives false where there is no window yet: it is done again after the first picture
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

  /**
   * Whether a page that keeps the window as a state of its own gives back what it was told: it asks for nothing, and must not stop
   * what the reader began.
   */
  #isHandedBack(span: TimeSpan | null): boolean {
    const told = this.#told.findLast(({ view }) => sameView(view, span));
    return !!told && (performance.now() - told.ms < BEHIND_MS || sameView(span, this.#stage.currentView));
  }

  #goTo(span: TimeSpan | null): void {
    this.#stage.animation.cancel();
    if (span) this.#stage.requestView(span, 'api');
    else this.#stage.jumpToAll();
  }
}
