import type { LaneAssignment } from '../layout/lanes/lane-assignment.js';
import type { TimeSpan } from '../time/instant.js';
import { durationLimits, type ViewLimits } from '../time/view/view-limits.js';

const NEARLY = 1.001;

/** What a timeline tells its controls. State flows down; requests of a control go up as `timeline-request`. */
export interface TimelineState {
  /** The data on their lanes; null before there are any. */
  readonly lanes: LaneAssignment | null;
  readonly view: TimeSpan | null;
  readonly locale: string;
  /** The IANA zone of the axis. */
  readonly timezone: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whether the view follows the present; null if the page has never asked for that. */
  readonly following: boolean | null;
  /** Whether the user may open data. */
  readonly acceptsData: boolean;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
}

/** Returns whether a view can be zoomed further; within 0.1 % of the limit it cannot. */
export function zoomRoom(view: TimeSpan | null, limits: ViewLimits): { canZoomIn: boolean; canZoomOut: boolean } {
  if (!view) return { canZoomIn: false, canZoomOut: false };
  const durationMs = view.end - view.start;
  const { minMs, maxMs } = durationLimits(view, limits);
  return { canZoomIn: durationMs > minMs * NEARLY, canZoomOut: durationMs * NEARLY < maxMs };
}

/** Whether all fields of both have the same values. */
export function sameFields<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
}

/**
 * An element with a timeline's state; it fires `timeline-state` (not bubbling) on itself when that has changed, and when it
 * leaves the page.
 */
export interface TimelineLike extends HTMLElement {
  readonly state: TimelineState;
}

/** Whether something is a timeline, judged by its state: its class may be that of another document. */
export function isTimeline(found: unknown): found is TimelineLike {
  const { state } = (found ?? {}) as { readonly state?: unknown };
  return typeof state === 'object' && state !== null && 'lanes' in state;
}
