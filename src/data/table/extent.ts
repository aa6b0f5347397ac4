import { timeSpan } from '../../time/instant.js';
import type { TimeSpan } from '../../time/instant.js';
import { OPEN_ENDS, OPEN_STARTS } from './event-flags.js';
import type { PlacedDate } from '../records/date-reader.js';

/** The span of all finite times that were included. */
export class Extent {
  start = Infinity;
  end = -Infinity;

  /** Includes every time that the dates of a record name. */
  includeDate(span: PlacedDate): void {
    this.include(span.start);
    this.include(span.end);
    // Beside an open or unknown side, the inner bound of the other may lie outside: `2022-05/..` reaches at least to June.
    if ((span.flags & OPEN_STARTS) !== 0) this.include(span.earliestEnd);
    if ((span.flags & OPEN_ENDS) !== 0) this.include(span.latestStart);
  }

  include(time: number): void {
    if (time - time !== 0) return;
    if (time < this.start) this.start = time + 0; // + 0: not −0
    if (time > this.end) this.end = time + 0;
  }

  toSpan(): TimeSpan | null {
    return this.start <= this.end ? timeSpan(this.start, this.end) : null;
  }
}
