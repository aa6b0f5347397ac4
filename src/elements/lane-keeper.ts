import type { EventTable } from '../data/event-table.js';
import { assignLanes, assignLanesInSlices, type LaneAssignment } from '../layout/lanes/lane-assignment.js';

/** Keeps the lanes of the current data, and builds those of a table that is about to be shown ahead of time, in slices. */
export class LaneKeeper {
  /** The data on their lanes; null while there are no data. */
  lanes: LaneAssignment | null = null;
  /** The lanes of a table that is not shown yet. */
  #ahead: LaneAssignment | null = null;
  /** The table whose lanes were requested last. */
  #next: EventTable | null = null;

  /** Puts a table on its lanes. @returns whether the table or its lanes have changed */
  assign(table: EventTable | null, laneBy: string | null): boolean {
    const { lanes } = this;
    if (table === (lanes?.table ?? null) && (!lanes || lanes.laneBy === laneBy)) return false;
    const ahead = this.#ahead;
    this.#ahead = null;
    const isReady = ahead?.table === table && ahead?.laneBy === laneBy;
    this.lanes = isReady ? ahead : table && assignLanes(table, laneBy, lanes);
    return true;
  }

  /** Builds the lanes of a table that is about to be shown, without blocking the page. */
  async assignAhead(table: EventTable, laneBy: string | null, signal?: AbortSignal): Promise<LaneAssignment | null> {
    const isAhead = this.#ahead?.table === table && this.#ahead.laneBy === laneBy;
    const former = isAhead ? this.#ahead : this.lanes;
    this.#next = table;
    const ahead = await assignLanesInSlices(table, laneBy, former, { signal });
    // Another table may have been requested since, and will be shown instead.
    if (table === this.#next && !signal?.aborted) this.#ahead = ahead;
    return ahead;
  }
}
