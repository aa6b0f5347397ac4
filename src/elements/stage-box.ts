import type { FrameController } from '../interaction/frame-controller.js';
import { naturalHeight } from '../layout/build-scene.js';
import type { LaneAssignment } from '../layout/lanes/lane-assignment.js';
import type { TextMeasurer } from '../layout/text/text-measurer.js';

/** What the picture is drawn in. */
export interface Box {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scrollTopPx: number;
}

/** What the natural height depends on beside the width. */
export interface HeightRequest {
  readonly lanes: LaneAssignment;
  readonly text: TextMeasurer;
  readonly locale: string;
  readonly timezone: string;
  /** Whether more of the data is on its way. */
  readonly isGrowing: boolean;
}

/** Of more than these some more take no more room. */
const MANY_EVENTS = 2_000;
const LITTLE_MORE = 5 / 4;

/** While data come in, window and height wait until there are twice as many: then they do not jump all the time. */
export function hasGrown(isGrowing: boolean, size: number, from: number): boolean {
  return !isGrowing || size < from || size >= 2 * from;
}

/** Measures the box that a timeline is drawn in, and tells the page how high its content would like it. */
export class StageBox {
  readonly #scroller: () => HTMLElement | null;
  readonly #frame: FrameController;
  #box: Box | null = null;
  #contentHeightPx = 0;
  /** What the natural height was reckoned for. */
  #heightFor: { lanes: LaneAssignment; widthPx: number; text: TextMeasurer } | null = null;

  constructor(scroller: () => HTMLElement | null, frame: FrameController) {
    this.#scroller = scroller;
    this.#frame = frame;
  }

  /**
   * Reads what the picture is drawn in. Where something was written since, the browser has to lay out the page for that:
   * while the picture moves it is read only when a resize or a scroll has told that it changed.
   */
  measure(): Box {
    if (this.#box && this.#frame.moving) return this.#box;
    const scroller = this.#scroller();
    const read = scroller
      ? { widthPx: scroller.clientWidth, heightPx: scroller.clientHeight, scrollTopPx: scroller.scrollTop }
      : { widthPx: 0, heightPx: 0, scrollTopPx: 0 };
    this.#box = read.widthPx > 0 ? read : null;
    return read;
  }

  /** Takes note of a resize or a scroll. */
  changed(): void {
    this.#box = null;
  }

  /** Only new data, another width or another text size change the height, so that it does not jump while one zooms. */
  setNaturalHeight({ lanes, text, locale, timezone, isGrowing }: HeightRequest): void {
    const { widthPx } = this.measure();
    const known = this.#heightFor;
    const isSameBox = known?.widthPx === widthPx && known.text === text;
    if (widthPx === 0 || (isSameBox && known.lanes === lanes)) return;
    if (isSameBox && !mayBeHigher(lanes, known.lanes, isGrowing)) return;
    this.#heightFor = { lanes, widthPx, text };
    const heightPx = Math.ceil(naturalHeight({ lanes, widthPx, text, locale, timezone }));
    // Through the CSSOM: a style attribute would need unsafe-inline.
    this.#scroller()?.style.setProperty('--_natural-height', `${heightPx}px`);
    // A content that is higher for now would show a scrollbar, whose width would make another height the natural one.
    this.setContentHeight(Math.min(this.#contentHeightPx, heightPx));
    this.#box = null;
  }

  setContentHeight(heightPx: number): void {
    if (heightPx === this.#contentHeightPx) return;
    this.#contentHeightPx = heightPx;
    this.#scroller()?.style.setProperty('--_content-height', `${heightPx}px`);
  }
}

/** Of many events a few more take no more room: to find that out would cost as much as to draw them. */
function mayBeHigher(
  { table, lanes }: LaneAssignment,
  { table: known, lanes: knownLanes }: LaneAssignment,
  isGrowing: boolean,
): boolean {
  const isAlike = table.columns === known.columns && lanes.length === knownLanes.length;
  const isMore = isAlike && table.size >= known.size && known.size >= MANY_EVENTS;
  if (isMore && table.size < known.size * LITTLE_MORE) return false;
  return hasGrown(isGrowing, table.size, known.size);
}
