import type { FrameController } from '../interaction/frame-controller.js';
import { naturalHeight } from '../layout/build-scene.js';
import type { LaneAssignment } from '../layout/lanes/lane-assignment.js';
import type { TextMeasurer } from '../layout/text/text-measurer.js';

/** The box that the picture is drawn in. */
export interface Box {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly scrollTopPx: number;
}

/** What the natural height depends on besides the width. */
export interface HeightRequest {
  readonly lanes: LaneAssignment;
  readonly text: TextMeasurer;
  readonly locale: string;
  readonly timezone: string;
  /** Whether more of the data is on its way. */
  readonly isGrowing: boolean;
}

/** With more events than this, a few more do not need more room. */
const MANY_EVENTS = 2_000;
const LITTLE_MORE = 5 / 4;

/** While data arrive, view and height wait until there are twice as many events, so that they do not keep jumping. */
export function hasGrown(isGrowing: boolean, size: number, from: number): boolean {
  return !isGrowing || size < from || size >= 2 * from;
}

/** Measures the box that a timeline is drawn in, and tells the page the natural height of its content. */
export class StageBox {
  readonly #scroller: () => HTMLElement | null;
  readonly #frame: FrameController;
  #box: Box | null = null;
  #contentHeightPx = 0;
  /** What the natural height was computed for. */
  #heightFor: { lanes: LaneAssignment; widthPx: number; text: TextMeasurer } | null = null;

  constructor(scroller: () => HTMLElement | null, frame: FrameController) {
    this.#scroller = scroller;
    this.#frame = frame;
  }

  /**
   * Measures the box. That forces a layout if anything was written since, so while the picture moves it is measured only
   * after a resize or a scroll.
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

  /** Sets the natural height. Only new data, another width or another text size change it, so that it does not jump while zooming. */
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
    // Content that is higher for a moment would show a scrollbar, and the narrower width would give another natural height.
    this.setContentHeight(Math.min(this.#contentHeightPx, heightPx));
    this.#box = null;
  }

  setContentHeight(heightPx: number): void {
    if (heightPx === this.#contentHeightPx) return;
    this.#contentHeightPx = heightPx;
    this.#scroller()?.style.setProperty('--_content-height', `${heightPx}px`);
  }
}

/** Whether more events may need more height. With many, a few more do not, and to find out would cost as much as to draw them. */
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
