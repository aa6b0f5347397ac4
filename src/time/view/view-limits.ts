import { DAY_MS } from '../civil.js';
import { instant } from '../instant.js';
import type { Instant, TimeSpan } from '../instant.js';

/** How far a view may be zoomed and panned. */
export interface ViewLimits {
  /** The extent of the events; a part of it stays in view. May be infinite: then panning is unlimited. */
  readonly earliest: Instant;
  readonly latest: Instant;
  readonly minDurationMs: number;
  readonly maxDurationMs: number;
}

const MIN_DURATION_MS = 1;
/** The widest view of a timeline without events: 30 billion years. */
const WIDEST_MS = 30e9 * 365.2425 * DAY_MS;
/** A time further away than this many of the widest views counts as infinite: float64 is too coarse there. */
const FAR = 2 ** 20;
/** How many times as wide as its extent a timeline can be seen. */
const ROOM = 3;
/** The fraction of the view that the extent keeps when it is panned to the side. */
const KEPT_PART = 0.1;
/** The narrowest view in steps of a float64: below about a thousand, neighbouring pixels share an instant. */
const NARROWEST_STEPS = 1024;
/** Closer to 1970 than this, ms, no distance can be divided among the pixels of a view: float64 ends at 5e-324. */
const NEAREST = 2 ** -960;

/**
 * Chooses the limits for an extent (null: no events). Zooming out ends at three times the extent, and at a day at the
 * least; zooming in ends at a millisecond.
 */
export function limitsFor(extent: TimeSpan | null): ViewLimits {
  const start = extent?.start ?? -Infinity;
  const end = extent?.end ?? Infinity;
  // An extent that is open on one side is taken to be at its known end.
  const earliest = Number.isFinite(start) ? start : Number.isFinite(end) ? end : start;
  const latest = Number.isFinite(end) ? end : Number.isFinite(start) ? start : end;
  const durationMs = latest - earliest;
  return {
    earliest: instant(earliest),
    latest: instant(latest),
    minDurationMs: MIN_DURATION_MS,
    maxDurationMs: Number.isFinite(durationMs)
      ? Math.max(ROOM * durationMs, DAY_MS, ROOM * narrowestMs(earliest, latest))
      : WIDEST_MS,
  };
}

/**
 * Returns the width of the narrowest view worth drawing at an epoch, in ms: 1024 steps of a float64 there
 * (0.4 ms today, 9 h at 4.5 billion years).
 */
export function narrowestMs(...epochs: readonly number[]): number {
  return stepMs(...epochs) * NARROWEST_STEPS;
}

/**
 * Brings a view within its limits: neither narrower nor wider than allowed (its centre stays), and moved back so that at
 * least a tenth of it shows the extent. A view within its limits is returned as it is, so clamping twice is clamping once.
 */
export function clampView(view: TimeSpan, limits: ViewLimits): TimeSpan {
  let clamped = closeEnds(view, limits);
  // How narrow a view may be depends on where it is, and how far it may be panned on how wide it is. Both settle in one
  // or two turns; a third is needed where a float64 rounds the width of a far view.
  for (let turn = 0; turn < 8; turn++) {
    const next = keepExtent(fitDuration(clamped, limits), limits);
    if (next === clamped) break;
    clamped = next;
  }
  return clamped;
}

/** Returns the shortest and longest duration that a view may have where it is, in ms. */
export function durationLimits(view: TimeSpan, limits: ViewLimits): { minMs: number; maxMs: number } {
  const minMs = Math.max(limits.minDurationMs, narrowestMs(view.start, view.end));
  return { minMs, maxMs: Math.max(minMs, limits.maxDurationMs) };
}

/** Replaces the ends of a view that are infinite, or so far that they count as infinite, by those of the extent. */
function closeEnds(view: TimeSpan, limits: ViewLimits): TimeSpan {
  const reach = limits.maxDurationMs;
  const { earliest, latest } = knownEnds(limits);
  const isNear = (time: number) => time > earliest - FAR * reach && time < latest + FAR * reach;
  if (isNear(view.start) && isNear(view.end)) return view;
  if (isNear(view.start)) return { start: view.start, end: instant(Math.max(latest, view.start)) };
  if (isNear(view.end)) return { start: instant(Math.min(earliest, view.end)), end: view.end };
  return { start: instant(earliest), end: instant(latest) };
}

/** Returns where the events begin and end; without events, the ends of the widest view about 1970. */
export function knownEnds({ earliest, latest, maxDurationMs }: ViewLimits): { earliest: number; latest: number } {
  return {
    earliest: Number.isFinite(earliest) ? earliest : -maxDurationMs / 2,
    latest: Number.isFinite(latest) ? latest : maxDurationMs / 2,
  };
}

function fitDuration(view: TimeSpan, limits: ViewLimits): TimeSpan {
  const durationMs = view.end - view.start;
  const { minMs, maxMs } = durationLimits(view, limits);
  const slack = slackMs(view);
  if (durationMs >= minMs - slack && durationMs <= maxMs + slack) return view;
  const fittedMs = durationMs < minMs ? minMs : maxMs;
  const start = view.start + (durationMs - fittedMs) / 2;
  return { start: instant(start), end: instant(start + fittedMs) };
}

function keepExtent(view: TimeSpan, limits: ViewLimits): TimeSpan {
  const durationMs = view.end - view.start;
  const keptMs = durationMs * KEPT_PART;
  const latestStart = limits.latest - keptMs;
  const earliestEnd = limits.earliest + keptMs;
  if (view.start > latestStart + 4 * stepMs(view.start, view.end, latestStart)) return startAt(latestStart, durationMs);
  if (view.end < earliestEnd - 4 * stepMs(view.start, view.end, earliestEnd)) {
    return startAt(earliestEnd - durationMs, durationMs);
  }
  return view;
}

function startAt(start: number, durationMs: number): TimeSpan {
  return { start: instant(start), end: instant(start + durationMs) };
}

/** Returns how much rounding may change the duration of a view. */
export function slackMs({ start, end }: TimeSpan): number {
  return 4 * stepMs(start, end);
}

/** Returns a float64 step at the furthest epoch, as a smooth upper bound: no limit jumps at a power of two. */
function stepMs(...epochs: readonly number[]): number {
  let furthest = NEAREST;
  for (const epoch of epochs) if (Number.isFinite(epoch)) furthest = Math.max(furthest, Math.abs(epoch));
  return furthest * Number.EPSILON;
}
