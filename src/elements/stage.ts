import type { LitElement } from 'lit';
import { FrameController, type FrameHost } from '../interaction/frame-controller.js';
import { ResizeController, type ResizeHost } from '../interaction/resize-controller.js';
import { sameView } from '../interaction/same-view.js';
import { ViewAnimationController } from '../interaction/view-animation-controller.js';
import type { ViewCause, ViewHost } from '../interaction/view-host.js';
import { runInSlices, type Steps } from '../data/in-slices.js';
import { errorOf } from '../data/message-of.js';
import { arrange, arrangeInSteps } from '../layout/arrange.js';
import type { LaneBand } from '../layout/arrange-bands.js';
import { buildScene, fitView, prepareScene } from '../layout/build-scene.js';
import type { LaneAssignment } from '../layout/lanes/lane-assignment.js';
import { laneStoreOf } from '../layout/lanes/memory-lane-store.js';
import type { Rect, Scene } from '../layout/scene.js';
import type { SceneInput } from '../layout/scene-input.js';
import type { TextMeasurer } from '../layout/text/text-measurer.js';
import { paintScene } from '../render/paint-scene.js';
import type { FigureRequest } from '../render/layout-figure.js';
import type { Instant, TimeSpan } from '../time/instant.js';
import { clampView, limitsFor, type ViewLimits } from '../time/view/viewport.js';
import type { Words } from '../time/words/words.js';
import { HostProxy } from './host-proxy.js';
import { pageTextMeasurer } from './page-text-measurer.js';
import { StageBox } from './stage-box.js';
import { sameFields } from './timeline-state.js';
import { ViewState } from './view-state.js';

/** What is drawn, and in which language. */
export interface StageContent {
  /** Null while there is nothing to draw. */
  readonly lanes: LaneAssignment | null;
  readonly locale: string;
  /** Those of the locale, or English ones until they are loaded. */
  readonly words: Words;
  readonly timezone: string;
  readonly dir: 'ltr' | 'rtl';
  /** The name of the drawing for screen readers. */
  readonly label: string;
  readonly selected: ReadonlySet<string>;
  /** Whether more data are on their way: then a view that shows everything is fitted again only when there is twice as much. */
  readonly isGrowing: boolean;
}

/** Is notified of each frame. */
export interface StageListener {
  /**
   * The scene is on the page.
   *
   * @param moving whether another frame may follow at once
   * @param hadFocus whether one of its nodes had the focus
   */
  painted(scene: Scene, moving: boolean, hadFocus: boolean): void;
  /** The user left the present that the view followed. */
  leftPresent(): void;
  /** The user changed the view; called at most once per frame. */
  viewChangedByUser(view: TimeSpan): void;
  /** The data cannot be drawn: a function of the host threw. */
  failed(error: Error): void;
}

/** Fewer events are laid out so quickly that slices would only delay the picture. */
export const FEW_EVENTS = 1_000;
/** Width of a figure that is asked for before there is a box to draw in. */
const UNSEEN_WIDTH_PX = 960;

/**
 * Draws a timeline on the page: one scene and one paint for each requested frame.
 *
 * Does not know where the data come from or what a click means; its `ViewState` determines the view.
 */
export class Stage extends HostProxy implements ViewHost, FrameHost, ResizeHost {
  readonly animation: ViewAnimationController;
  readonly frame: FrameController;
  /** Resolves when something was drawn for the first time. */
  readonly firstPicture: Promise<void>;
  focusedKey: string | null = null;
  hoveredKey: string | null = null;
  readonly #owner: LitElement;
  readonly #listener: StageListener;
  readonly #box: StageBox;
  #content: StageContent | null = null;
  readonly #view: ViewState;
  #hearNoMore: (() => void) | null = null;
  #text: TextMeasurer | null = null;
  #scene: Scene | null = null;
  #mayHaveOtherFonts = true;
  /** Where the last animation to everything leads. */
  #fitTarget: TimeSpan | null = null;
  #tellFirst!: () => void;

  constructor(owner: LitElement, listener: StageListener) {
    super(owner);
    this.firstPicture = new Promise((resolve) => (this.#tellFirst = resolve));
    this.#owner = owner;
    this.#listener = listener;
    this.#view = new ViewState(() => listener.leftPresent());
    this.frame = new FrameController(this);
    this.#box = new StageBox(() => this.scroller, this.frame);
    new ResizeController(this, {
      onResize: () => this.#remeasureBox(),
      onTextsResized: () => this.remeasure(),
    });
    this.addController({
      hostConnected: () => {
        this.#hearAnswers(this.lanes);
        // Data that arrived meanwhile are not drawn yet, and the inherited fonts may have changed.
        this.#remeasureBox();
      },
      hostDisconnected: () => {
        this.#hearAnswers(null);
        this.#finishFit();
      },
    });
    // After that, as it stops any animation when the host leaves the page.
    this.animation = new ViewAnimationController(this);
  }

  get surface(): SVGSVGElement | null {
    return this.#owner.renderRoot?.querySelector<SVGSVGElement>('.scroller svg') ?? null;
  }
  get scroller(): HTMLElement | null {
    return this.#owner.renderRoot?.querySelector<HTMLElement>('.scroller') ?? null;
  }
  get probe(): Element | null {
    return this.#owner.renderRoot?.querySelector('.probe') ?? null;
  }
  get currentView(): TimeSpan | null {
    return this.#view.view;
  }
  get viewLimits(): ViewLimits {
    return this.#view.limits;
  }
  get plot(): Rect | null {
    return this.#scene?.plot ?? null;
  }
  get dir(): 'ltr' | 'rtl' {
    return this.#content?.dir ?? 'ltr';
  }
  get now(): Instant | null {
    return this.#view.now;
  }
  get requestedView(): TimeSpan | null {
    return this.#view.requested;
  }
  get isFitted(): boolean {
    return this.#view.isFitted;
  }
  get isFollowing(): boolean {
    return this.#view.isFollowing;
  }
  get hasFollowed(): boolean {
    return this.#view.hasFollowed;
  }
  /** The scene that was painted last. */
  get scene(): Scene | null {
    return this.#scene;
  }
  get lanes(): LaneAssignment | null {
    return this.#content?.lanes ?? null;
  }

  /** Returns where a lane lies, in the box or scrolled out of it. */
  laneBand(lane: number): LaneBand | null {
    const input = this.#input();
    return (input && arrange(input).bands[lane]) ?? null;
  }

  /** Sets what is drawn from the next frame on. */
  show(content: StageContent): void {
    const before = this.#content;
    this.#content = content;
    if (before && sameFields(content, before)) return;
    this.#mayHaveOtherFonts = true;
    if (content.lanes !== before?.lanes) {
      this.#hearAnswers(content.lanes);
      this.#view.dataChanged(content.lanes?.table.extent ?? null);
      // The animation leads to everything of the former data, and stops if the limits of these have moved the view.
      this.#finishFit();
    }
    this.frame.request();
  }

  /** Does the work for the first picture of other lanes ahead, in slices, if it is much. */
  async prepare(lanes: LaneAssignment, signal?: AbortSignal): Promise<void> {
    const content = this.#content;
    const { widthPx, heightPx: ownPx } = this.#box.measure();
    if (!content || widthPx === 0 || lanes.table.size < FEW_EVENTS) return;
    // While a message is shown in its place, the drawing has no height.
    const heightPx = ownPx || (this.scroller?.parentElement?.clientHeight ?? 0);
    const { locale, timezone } = content;
    const text = (this.#text ??= pageTextMeasurer(this.#owner, null));
    const limits = limitsFor(lanes.table.extent);
    const shown = this.#view.view;
    const view = this.#view.isFitted || !shown ? null : clampView(shown, limits);
    const request = { lanes, widthPx, heightPx, text, locale, timezone, view };
    await runInSlices(pictureSteps(request), { signal });
  }

  /** Redraws when a store that answers later has an answer. */
  #hearAnswers(lanes: LaneAssignment | null): void {
    this.#hearNoMore?.();
    this.#hearNoMore = lanes && laneStoreOf(lanes).onAnswer(() => this.frame.request());
  }

  requestView(next: TimeSpan, cause: ViewCause): void {
    if (this.#view.request(next, cause)) this.frame.request('view');
  }

  /** Steps the clock: moves the line of the present, and the view if it follows. */
  setNow(now: Instant): void {
    this.#view.setNow(now);
    this.frame.request();
  }

  /** Makes the view end at the present from now on, or stay where it is. */
  follow(isFollowing: boolean, cause: ViewCause): void {
    if (!this.#view.follow(isFollowing, cause)) return;
    this.animation.cancel();
    this.frame.request();
  }

  /** Goes to where everything is shown, and keeps showing everything. */
  async fit(cause: ViewCause): Promise<void> {
    const fitted = this.#scene && this.fittedView();
    // An animation would keep returning to the present that the view follows.
    const isHeld = this.isFollowing && cause === 'api';
    if (!fitted || !this.currentView || isHeld) return this.jumpToAll();
    const arrival = this.animation.animateTo(fitted, { cause });
    this.#fitTarget = this.animation.target;
    await arrival;
    // Unless something else has taken over meanwhile.
    if (sameView(this.currentView, fitted)) this.#showAll(fitted);
  }

  /** Jumps to everything if an animation is on the way there. */
  #finishFit(): void {
    if (this.#fitTarget && this.#fitTarget === this.animation.target) this.jumpToAll();
  }

  /** Shows everything at once, and keeps showing everything. */
  jumpToAll(): void {
    this.animation.cancel();
    this.#showAll(this.#scene && this.fittedView());
  }

  #showAll(fitted: TimeSpan | null): void {
    this.#view.fit(fitted);
    this.frame.request();
  }

  /** The view that shows everything in the present box. */
  fittedView(): TimeSpan | null {
    const input = this.#input();
    return input && clampView(fitView(input), this.#view.limits);
  }

  /** What the current state is drawn from; null while there is nothing to draw. */
  get sceneInput(): SceneInput | null {
    return this.#input();
  }

  /** What a figure of the current state is drawn from: at its natural height if there is no box on the page. */
  get figureRequest(): FigureRequest | null {
    const input = this.#input();
    return input && { ...input, heightPx: input.heightPx > 0 ? input.heightPx : null };
  }

  /** The lanes were scrolled, by the user or by a script. */
  scrolled(): void {
    this.#box.changed();
    this.frame.request('view');
  }

  /** Measures texts again: fonts were loaded, or their size changed. */
  remeasure(): void {
    this.#text = null;
    this.frame.request();
  }

  renderFrame(): void {
    try {
      this.#draw();
    } catch (cause) {
      this.#listener.failed(errorOf(cause));
    }
  }

  #draw(): void {
    const { surface, scroller } = this;
    const lanes = this.#content?.lanes;
    if (!surface || !scroller?.isConnected || !lanes || lanes.table.size === 0) {
      this.#scene = null;
      return;
    }
    // Fonts change only together with a size, or with what the host sets.
    if (this.#mayHaveOtherFonts || !this.#text) this.#text = pageTextMeasurer(this.#owner, this.#text);
    this.#mayHaveOtherFonts = false;
    const { locale, timezone, isGrowing } = this.#content!;
    this.#box.setNaturalHeight({ lanes, text: this.#text, locale, timezone, isGrowing });
    const input = this.#input();
    if (!input || this.#box.measure().widthPx === 0) return;
    const { size } = lanes.table;
    const view = this.#view.ofFrame({ size, isGrowing }, () => fitView(input));
    const before = this.#scene;
    // The first picture is faster without dates in words; the next frame has them.
    const named = input.named && before !== null;
    const scene = buildScene({ ...input, view, named });
    this.#scene = scene;
    this.#tellFirst();
    if (before === null) this.frame.request();
    const hadFocus = surface.matches(':focus-within');
    const isHeld = hadFocus && this.focusedKey !== null;
    paintScene(surface, scene, { moving: this.frame.moving, label: this.#content!.label, isHeld });
    this.#box.setContentHeight(scene.contentHeightPx);
    this.#listener.painted(scene, this.frame.moving, hadFocus);
    const changed = this.#view.takeChange();
    if (changed) this.#listener.viewChangedByUser(changed);
  }

  /** Stays where the view is from now on. */
  leavePresent(): void {
    this.#view.leavePresent();
  }

  #remeasureBox(): void {
    this.#box.changed();
    this.#mayHaveOtherFonts = true;
    this.frame.request();
  }

  #input(): SceneInput | null {
    const content = this.#content;
    if (!content?.lanes || content.lanes.table.size === 0) return null;
    const { lanes, locale, timezone, dir, selected } = content;
    const text = (this.#text ??= pageTextMeasurer(this.#owner, null));
    const box = this.#box.measure();
    const isSeen = box.widthPx > 0;
    const widthPx = isSeen ? box.widthPx : UNSEEN_WIDTH_PX;
    const heightPx = isSeen ? box.heightPx : 0;
    const view =
      this.#view.view ?? fitView({ lanes, widthPx, heightPx: heightPx > 0 ? heightPx : null, text, locale, timezone });
    const { focusedKey, hoveredKey } = this;
    const { moving } = this.frame;
    const state = { focusedKey, hoveredKey, selected, now: this.#view.now, moving, named: !moving };
    const { scrollTopPx } = box;
    return { lanes, view, widthPx, heightPx, scrollTopPx, text, locale, timezone, dir, ...state };
  }
}

/** Computes the natural height, then the lanes in the box. */
function* pictureSteps(request: Parameters<typeof prepareScene>[0]): Steps<void> {
  yield* arrangeInSteps({ ...request, heightPx: null });
  yield* prepareScene(request);
}
