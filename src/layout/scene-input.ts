import type { Instant, TimeSpan } from '../time/instant.js';
import type { LaneAssignment } from './lane-assignment.js';
import type { TextMeasurer } from './text-measurer.js';

/** What the arrangement of a timeline depends on, whatever window it shows. */
export interface ArrangementInput {
  readonly lanes: LaneAssignment;
  readonly widthPx: number;
  /** Height of the box; null where it follows from the content. */
  readonly heightPx: number | null;
  readonly text: TextMeasurer;
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timezone: string;
}

/** Everything a scene is made from. The same input gives the same scene. */
export interface SceneInput extends ArrangementInput {
  readonly view: TimeSpan;
  readonly heightPx: number;
  readonly scrollTopPx: number;
  readonly dir: 'ltr' | 'rtl';
  readonly focusedKey: string | null;
  readonly hoveredKey: string | null;
  /** Ids. */
  readonly selected: ReadonlySet<string>;
  /** The present, drawn as a line; null for none. */
  readonly now: Instant | null;
  /** While something moves fewer marks get nodes. */
  readonly moving: boolean;
}
