import type { EventTable } from '../data/event-table.js';
import { assignLanes, assignLanesInSlices, type LaneAssignment } from '../layout/lanes/lane-assignment.js';

/** Keeps the data of a timeline on their lanes, and makes those of a table that is about to be shown in slices before it is. */
export class LaneKeeper {
  /** Null while there are no data. */
  lanes: LaneAssignment | null = null;
  /** Of a table that is not shown yet. */
  #ahead: LaneAssignment | null = null;
  /** The table whose lanes were asked for last. */
  #next: EventTable | null = null;

  /** Puts a table on its lanes. @returns whether it, or its lanes, are others than before */
  assign(table: EventTable | null, laneBy: string | null): boolean {
    const { lanes } = this;
    if (table === (lanes?.table ?? null) && (!lanes || lanes.laneBy === laneBy)) return false;
    const ahead = this.#ahead;
    this.#ahead = null;
    const isReady = ahead?.table === table && ahead?.laneBy === laneBy;
    this.lanes = isReady ? ahead : table && assignLanes(table, laneBy, lanes);
    return true;
  }

  /** Makes the lanes of a table that is about to be shown, without holding the page up. */
  async assignAhead(table: EventTable, laneBy: string | null, signal?: AbortSignal): Promise<LaneAssignment | null> {
    const isAhead = this.#ahead?.table === table && this.#ahead.laneBy === laneBy;
    const former = isAhead ? this.#ahead : this.lanes;
    this.#next = table;
    const ahead = await assignLanesInSlices(table, laneBy, former, { signal });
    // Another table may have been asked for since, which is the one that is about to be shown.
    if (table === this.#next && !signal?.aborted) this.#ahead = ahead;
    return ahead;
  }
}
