import type { Instant, TimeSpan } from '../time/instant.js';
import type { LaneAssignment } from './lanes/lane-assignment.js';
import type { TextMeasurer } from './text/text-measurer.js';

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

/** What a reader has done to a picture, and where it is shown. */
export interface SceneState {
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
  /**
   * Whether everything gets its whole name to be spoken by. Dates in words cost more than all else in a frame: without, only what has the
   * focus and what was named before have it, all else its title or its count.
   */
  readonly named: boolean;
}

/** Everything a scene is made from. The same input gives the same scene. */
export interface SceneInput extends ArrangementInput, SceneState {
  readonly view: TimeSpan;
  readonly heightPx: number;
}

/** What `buildScene` asks for: a state that is left out is that of a picture nobody has touched. */
export type SceneRequest = Omit<SceneInput, keyof SceneState> & Partial<SceneState>;

/** A picture nobody has touched, read from left to right. */
export const UNTOUCHED: SceneState = {
  scrollTopPx: 0,
  dir: 'ltr',
  focusedKey: null,
  hoveredKey: null,
  selected: new Set(),
  now: null,
  moving: false,
  named: true,
};
