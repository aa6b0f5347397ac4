import type { EventBox } from './event-box.js';

/** How many labels may be in the picture: each is a node, and nodes are what a frame costs. */
export interface LabelRation {
  /** So many of a lane in any window. */
  readonly most: number;
  /** The widest a window gets, px at the packed scale. */
  readonly windowPx: number;
}

/** A ration that lets everything be labelled. */
export const UNRATIONED: LabelRation = { most: Infinity, windowPx: 1 };

/**
 * Keeps a lane within its ration in every window there can be, whichever is looked at: a label is in sight of the
 * windows that begin less than their width before it and not after its end.
 */
export class RationedLabels {
  readonly #ration: LabelRation;
  readonly #labels: { readonly from: number; readonly until: number }[] = [];

  constructor(ration: LabelRation) {
    this.#ration = ration;
  }

  /** Counts the label of what lies in a box. */
  add(box: EventBox, msPerPx: number): void {
    if (this.#ration.most < Infinity) this.#labels.push(this.#sight(box, msPerPx));
  }

  /** Whether every window that shows what lies in a box has room for one label more. */
  hasRoom(box: EventBox, msPerPx: number): boolean {
    const { most } = this.#ration;
    if (this.#labels.length < most) return true;
    const { from, until } = this.#sight(box, msPerPx);
    const inSight = this.#labels.filter((label) => label.from < until && label.until > from);
    if (inSight.length < most) return true;
    // The most are in sight of a window that has just come to one of them, or of the first that shows this one.
    return [from, ...inSight.map((label) => label.from)].every((at) => {
      const seen = inSight.reduce((sum, label) => sum + Number(label.from <= at && label.until > at), 0);
      return at < from || seen < most;
    });
  }

  /** From where to where a window may begin that shows it, px. */
  #sight({ t0, c0, t1, c1 }: EventBox, msPerPx: number): { from: number; until: number } {
    return { from: t0 / msPerPx + c0 - this.#ration.windowPx, until: t1 / msPerPx + c1 };
  }
}
