import type { Instant, TimeSpan } from '../time/instant.js';
import type { LaneAssignment } from './lanes/lane-assignment.js';
import type { TextMeasurer } from './text/text-measurer.js';

/** What the arrangement of a timeline depends on, independent of the window. */
export interface ArrangementInput {
  readonly lanes: LaneAssignment;
  readonly widthPx: number;
  /** Height of the box; null if it follows from the content. */
  readonly heightPx: number | null;
  readonly text: TextMeasurer;
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timezone: string;
}

/** How a reader has changed a picture, and how it is shown. */
export interface SceneState {
  readonly scrollTopPx: number;
  readonly dir: 'ltr' | 'rtl';
  readonly focusedKey: string | null;
  readonly hoveredKey: string | null;
  /** Ids. */
  readonly selected: ReadonlySet<string>;
  /** The current time, drawn as a line; null for none. */
  readonly now: Instant | null;
  /** While something moves, fewer marks get nodes. */
  readonly moving: boolean;
  /**
   * Whether everything gets its full accessible name. Dates in words are the most expensive part of a frame: if false,
   * only what has the focus or was named before has its full name, everything else only its title or count.
   */
  readonly named: boolean;
}

/** Everything a scene depends on: the same input gives the same scene. */
export interface SceneInput extends ArrangementInput, SceneState {
  readonly view: TimeSpan;
  readonly heightPx: number;
}

/** The argument of `buildScene`; omitted parts of the state default to `UNTOUCHED`. */
export type SceneRequest = Omit<SceneInput, keyof SceneState> & Partial<SceneState>;

/** The state of a picture that nobody has interacted with, left to right. */
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
