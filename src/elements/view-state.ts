import { sameView } from '../interaction/same-view.js';
import type { ViewCause } from '../interaction/view-host.js';
import { instant, type Instant, type TimeSpan } from '../time/instant.js';
import { clampView, limitsFor, type ViewLimits } from '../time/view/viewport.js';
import { hasGrown } from './stage-box.js';

/** What the view of a frame depends on. */
export interface ViewContent {
  /** How many events there are. */
  readonly size: number;
  /** Whether more data are on their way. */
  readonly isGrowing: boolean;
}

/**
 * Holds the view of a timeline: everything, until the user or the host page chooses another; while the present is followed, a
 * view that ends there. Knows nothing of the drawing: it is told which view shows everything.
 */
export class ViewState {
  readonly #leftPresent: () => void;
  #view: TimeSpan | null = null;
  #requested: TimeSpan | null = null;
  #isFitted = true;
  #extent: TimeSpan | null = null;
  #limits: ViewLimits = limitsFor(null);
  #now: Instant | null = null;
  #isFollowing = false;
  #hasFollowed = false;
  /** How many events there were when the view was last fitted to them. */
  #fittedSize = 0;
  /** Whether the user has changed the view since `takeChange`. */
  #isChanged = false;

  /** @param leftPresent called when the user leaves the present that the view followed */
  constructor(leftPresent: () => void) {
    this.#leftPresent = leftPresent;
  }

  /** Null before the first frame, unless one was requested. */
  get view(): TimeSpan | null {
    return this.#view;
  }
  get limits(): ViewLimits {
    return this.#limits;
  }
  /** The view that the host page requested, not yet limited, as data may arrive later; null once the view has moved on. */
  get requested(): TimeSpan | null {
    return this.#requested;
  }
  /** Whether the view shows everything, and keeps doing so. */
  get isFitted(): boolean {
    return this.#isFitted;
  }
  /** Whether the view ends at the present. */
  get isFollowing(): boolean {
    return this.#isFollowing;
  }
  /** Whether it ever did: then the present can always be reached. */
  get hasFollowed(): boolean {
    return this.#hasFollowed;
  }
  /** The present, as of the last step of the clock. */
  get now(): Instant | null {
    return this.#now;
  }

  /** Keeps the view within the limits of other data. @param extent null while there are none */
  dataChanged(extent: TimeSpan | null): void {
    this.#extent = extent;
    this.#limits = this.#limitsNow();
    if (this.#view && extent) this.#view = clampView(this.#requested ?? this.#view, this.#limits);
  }

  /** Goes to another view, within the limits. @returns whether the view has changed */
  request(next: TimeSpan, cause: ViewCause): boolean {
    const view = clampView(next, this.#limits);
    const isSame = sameView(view, this.#view);
    const isByUser = cause !== 'api';
    // At a limit, the user has not moved.
    if (isByUser && isSame) return false;
    if (isByUser) this.leavePresent();
    this.#requested = isByUser ? null : next;
    this.#isFitted = false;
    if (isSame) return false;
    this.#view = view;
    this.#isChanged ||= isByUser;
    return true;
  }

  /** Steps the clock. */
  setNow(now: Instant): void {
    this.#now = now;
    if (this.#hasFollowed) this.#limits = this.#limitsNow();
  }

  /** Lets the view end at the present from the next frame on, or stay where it is. @returns whether it starts to follow */
  follow(isFollowing: boolean, cause: ViewCause): boolean {
    if (isFollowing === this.#isFollowing) return false;
    this.#isFollowing = isFollowing;
    this.#hasFollowed ||= isFollowing;
    this.#limits = this.#limitsNow();
    this.#isChanged ||= isFollowing && cause !== 'api';
    return isFollowing;
  }

  /** Stays where the view is from now on. */
  leavePresent(): void {
    if (!this.#isFollowing) return;
    this.follow(false, 'api');
    this.#leftPresent();
  }

  /** Shows everything from now on. @param fitted the view that does so; null before anything was drawn */
  fit(fitted: TimeSpan | null): void {
    // The next step starts from here.
    if (fitted) this.#view = fitted;
    this.#isFitted = true;
    this.#requested = null;
  }

  /** Returns the view of the next frame. @param fitView returns the one that shows everything */
  ofFrame({ size, isGrowing }: ViewContent, fitView: () => TimeSpan): TimeSpan {
    let view = this.#view;
    if (!view || (this.#isFitted && hasGrown(isGrowing, size, this.#fittedSize))) {
      this.#fittedSize = size;
      view = clampView(fitView(), this.#limits);
    }
    if (this.#isFollowing && this.#now !== null) {
      // While data arrive, the length of the whole may still change; after that it is kept.
      if (!isGrowing) this.#isFitted = false;
      this.#requested = null;
      const start = instant(this.#now - (view.end - view.start));
      view = clampView({ start, end: this.#now }, this.#limits);
    }
    return (this.#view = view);
  }

  /** Returns the view if the user has changed it since the last call, else null. */
  takeChange(): TimeSpan | null {
    const changed = this.#isChanged ? this.#view : null;
    this.#isChanged = false;
    return changed;
  }

  /** The limits include all events, and the present if the view follows or has followed it. */
  #limitsNow(): ViewLimits {
    const extent = this.#extent;
    const now = this.#hasFollowed ? this.#now : null;
    if (now === null || extent === null) return limitsFor(extent);
    return limitsFor({ start: instant(Math.min(extent.start, now)), end: instant(Math.max(extent.end, now)) });
  }
}
