import { utcCivil, utcInstant } from '../civil.js';
import type { CivilTime } from '../civil.js';
import { tickLabels } from './format-tick.js';
import type { LabelForm, TickLabels } from './format-tick.js';
import type { Instant, TimeSpan } from '../instant.js';
import { AGE_ZERO_YEAR, CONTEXT_STEPS, TICK_LADDER } from './tick-ladder.js';
import type { ContextUnit, TickStep } from './tick-ladder.js';
import { tickTimes } from './tick-times.js';
import type { TickTime } from './tick-times.js';
import { contextSamples, tickSamples } from './tick-samples.js';
import { localToInstant } from '../zone.js';
import { narrowestMs } from '../view/view-limits.js';

/** A mark of the axis with its label. */
export interface Tick {
  readonly at: Instant;
  readonly label: string;
  /** Shorter labels of a context, for where this one has no room; each leaves out only what the context before it says. */
  readonly shorter?: readonly string[];
  /** Whether a context begins here or, for years and ages, the number is rounder than its neighbours. */
  readonly major: boolean;
}

/** The two tiers of an axis. */
export interface AxisTicks {
  readonly ticks: readonly Tick[];
  /** The wider unit of each run of ticks; the first begins at or before the view. Empty where labels are complete. */
  readonly contexts: readonly Tick[];
}

/** How an axis reads and writes time. */
export interface AxisOptions {
  /** IANA zone whose calendar and clocks the axis shows. */
  readonly timezone: string;
  /** BCP 47. */
  readonly locale: string;
  /** Returns the width of an axis label in px. */
  measure(label: string): number;
  /** Least gap between two labels, 12 px by default; reduced to 8 px where it leaves fewer than three ticks. */
  readonly minGapPx?: number;
}

const NO_TICKS: AxisTicks = { ticks: [], contexts: [] };
const USUAL_GAP_PX = 12;
/** No label is narrower; saves measuring labels for steps that are out of the question. */
const NARROWEST_LABEL_PX = 4;
/** With fewer ticks than this, the gap between them is reduced. */
const MIN_TICKS = 3;
const MIN_GAP_PX = 8;
/** Contexts are words and need a gap wider than that of ticks by this factor. */
const CONTEXT_GAPS = 2;
const FORMS = [0, 1] as const;
const COARSEST_STEP: TickStep = TICK_LADDER.at(-1) ?? CONTEXT_STEPS.year;

/**
 * Returns the ticks and contexts of a view: those of the finest step at which neither labels nor contexts overlap.
 * Which step that is depends only on the zoom, so panning never changes it for steps below a year. Ticks reach one step
 * beyond the view on both sides, so that labels enter from the edge. There are none where the view is empty, infinite,
 * without width, or too narrow for a float64.
 *
 * @throws {RangeError} for a zone that the runtime does not know
 * @example axisTicks(view, 800, { timezone: 'Europe/Kyiv', locale: 'en', measure: (label) => label.length * 7 })
 */
export function axisTicks(view: TimeSpan, widthPx: number, options: AxisOptions): AxisTicks {
  const msPerPx = (view.end - view.start) / widthPx;
  if (!(msPerPx > 0 && msPerPx < COARSEST_STEP.shortestMs)) return NO_TICKS;
  if (view.end - view.start < narrowestMs(view.start, view.end) / 2) return NO_TICKS;
  const labels = tickLabels(options.locale);
  const gapPx = options.minGapPx ?? USUAL_GAP_PX;
  let fitted = fitStep(view, msPerPx, labels, options, gapPx);
  if (view.end - view.start < fitted.step.shortestMs * MIN_TICKS)
    fitted = fitStep(view, msPerPx, labels, options, Math.min(gapPx, MIN_GAP_PX));
  const contexts = contextTicks(view, msPerPx, fitted, labels, options);
  const majors = new Set(contexts.map((context) => context.at));
  const ticks = tickTimes(fitted.step, view, options.timezone).map(({ at, local }) => ({
    at,
    label: labels.tick(fitted.step.unit, local, fitted.form),
    major: isRound(fitted.step, local) || majors.has(at),
  }));
  return { ticks, contexts: contexts.filter((_, i) => isShown(contexts, i, view)) };
}

interface FittedStep {
  readonly step: TickStep;
  readonly form: LabelForm;
  readonly contextForm: LabelForm;
}

function fitStep(view: TimeSpan, msPerPx: number, labels: TickLabels, options: AxisOptions, gapPx: number): FittedStep {
  const zone = options.timezone;
  for (const step of TICK_LADDER) {
    const roomPx = step.shortestMs / msPerPx - gapPx;
    if (roomPx < NARROWEST_LABEL_PX) continue;
    const samples = tickSamples(step, view, zone);
    const form = labels
      .formsOf(step.unit)
      .find((each) => samples.every((local) => options.measure(labels.tick(step.unit, local, each)) <= roomPx));
    if (form === undefined) continue;
    const contextRoomPx = contextMs(step.context) / msPerPx - CONTEXT_GAPS * gapPx;
    const above = contextSamples(step.context, view, zone);
    const contextForm = FORMS.find((each) =>
      above.every((local) => options.measure(labels.context(step.context, local, each)) <= contextRoomPx),
    );
    if (contextForm !== undefined) return { step, form, contextForm };
  }
  return { step: COARSEST_STEP, form: 1, contextForm: 1 }; // a box too narrow for any label
}

function contextMs(unit: ContextUnit): number {
  return unit === 'none' || unit === 'direction' ? Infinity : CONTEXT_STEPS[unit].shortestMs;
}

function contextTicks(
  view: TimeSpan,
  msPerPx: number,
  { step, contextForm }: FittedStep,
  labels: TickLabels,
  options: AxisOptions,
): readonly Tick[] {
  if (step.context === 'none') return [];
  const times =
    step.context === 'direction'
      ? directionTimes(view, options.timezone)
      : tickTimes(CONTEXT_STEPS[step.context], view, options.timezone);
  const contexts = times.map(({ at, local }) => ({
    at,
    label: labels.context(step.context, local, contextForm),
    shorter: shorterContexts(step.context, local, labels),
    major: true,
  }));
  if (step.context !== 'direction') return contexts;
  // "in … years" would be cut off where the future is only the margin of a view of the past.
  return contexts.filter(
    ({ at, label }) => at <= view.start || options.measure(label) + USUAL_GAP_PX <= (view.end - at) / msPerPx,
  );
}

function shorterContexts(unit: ContextUnit, local: CivilTime, labels: TickLabels): readonly string[] {
  const month = unit === 'month' && local.month > 1 ? [labels.tick('month', local, 1)] : [];
  return [labels.context(unit, local, 1), ...month];
}

/** Returns whether any of a context is in view; the list has one more at either end, which may lie outside it. */
function isShown(contexts: readonly Tick[], i: number, view: TimeSpan): boolean {
  return (contexts[i]?.at ?? Infinity) < view.end && (contexts[i + 1]?.at ?? Infinity) > view.start;
}

const AGE_ZERO = utcInstant(AGE_ZERO_YEAR, 1, 1);

/** Returns the past and the future, as far as they are in view; the first is pinned to the start of the view. */
function directionTimes(view: TimeSpan, zone: string): readonly TickTime[] {
  const at = localToInstant(AGE_ZERO, zone);
  const future = { at, local: utcCivil(AGE_ZERO) };
  if (view.start >= at) return [{ ...future, at: view.start }];
  const past = { at: view.start, local: { ...future.local, year: AGE_ZERO_YEAR - 1 } };
  return view.end > at ? [past, future] : [past];
}

/** Returns whether a year or age, as readers count it, is a multiple of the power of ten above the step, or is AD 1. */
function isRound({ unit, count }: TickStep, { year }: CivilTime): boolean {
  if (unit !== 'year' && unit !== 'age') return false;
  const rounder = 10 ** (Math.floor(Math.log10(count) + 1e-9) + 1);
  if (unit === 'age') return (year - AGE_ZERO_YEAR) % rounder === 0;
  return (year > 0 ? year : year - 1) % rounder === 0 || (year === 1 && count > 1);
}
