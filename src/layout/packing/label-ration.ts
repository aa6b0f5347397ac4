import type { EventBox } from './event-box.js';

/** How many labels a lane may have: each is a node, and nodes are the cost of a frame. */
export interface LabelRation {
  /** The most labels of a lane in any window. */
  readonly most: number;
  /** The widest possible window, px at the packed scale. */
  readonly windowPx: number;
}

/** A ration that lets everything be labelled. */
export const UNRATIONED: LabelRation = { most: Infinity, windowPx: 1 };

/**
 * Keeps a lane within its ration in every possible window: a label is visible in windows that begin less than their
 * width before it and not after its end.
 */
export class RationedLabels {
  readonly #ration: LabelRation;
  readonly #labels: { readonly from: number; readonly until: number }[] = [];

  constructor(ration: LabelRation) {
    this.#ration = ration;
  }

  /** Counts a label in a box. */
  add(box: EventBox, msPerPx: number): void {
    if (this.#ration.most < Infinity) this.#labels.push(this.#sight(box, msPerPx));
  }

  /** Whether every window that shows a box has room for another label. */
  hasRoom(box: EventBox, msPerPx: number): boolean {
    const { most } = this.#ration;
    if (this.#labels.length < most) return true;
    const { from, until } = this.#sight(box, msPerPx);
    const inSight = this.#labels.filter((label) => label.from < until && label.until > from);
    if (inSight.length < most) return true;
    // The maximum is in a window where one of them has just come into sight, or in the first one that shows this box.
    return [from, ...inSight.map((label) => label.from)].every((at) => {
      const seen = inSight.reduce((sum, label) => sum + Number(label.from <= at && label.until > at), 0);
      return at < from || seen < most;
    });
  }

  /** The range of starts of windows that show a box, px. */
  #sight({ t0, c0, t1, c1 }: EventBox, msPerPx: number): { from: number; until: number } {
    return { from: t0 / msPerPx + c0 - this.#ration.windowPx, until: t1 / msPerPx + c1 };
  }
}
